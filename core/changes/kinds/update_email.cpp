#include "core/changes/kinds/update_email.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/member_words.h"
#include "core/changes/kinds/user_checks.h"
#include "core/changes/kinds/value_match.h"
#include "core/zoom/json_values.h"
#include "core/zoom/user_email.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;

constexpr Name emailName("email");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UpdateEmail)
};

QString emailOf(const Change &change)
{
    return zoom::textOf(change.after.value(emailName));
}

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Change e-mail");
}

QList<FieldChange> fields(const Change &change)
{
    return memberRows(change.before, change.after);
}

Risk risk(const Change &)
{
    return Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("The user signs in with the new address from then on."),
            Text::tr("Zoom changes the address of a user at most three times in 24 hours.")};
}

std::optional<Error> check(const Change &change)
{
    if (!isEmailAddress(emailOf(change)))
        return makesNoSense(Text::tr("The new address is no e-mail address."));
    if (auto trouble = checkUserMembers(change.after))
        return trouble;
    return targetTrouble(change);
}

Request request(const Change &change)
{
    return zoom::updateEmailRequest({.userId = change.target.userId, .email = emailOf(change)});
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::No;
    return answer ? takenBy(*answer, change.after) : Taken::Unclear;
}

bool matchesBefore(const Change &change, const QJsonObject &user)
{
    return agrees(user, change.before);
}

QList<Change> inverse(const Change &change, const QJsonObject &)
{
    const QString old = zoom::textOf(change.before.value(emailName));
    if (old.isEmpty())
        return {};
    KnownUser user{change.target, change.after};
    user.target.email = emailOf(change);
    if (user.target.userId.contains(u'@')) // the old address names nobody any more
        user.target.userId = emailOf(change);
    return {emailChange(user, old)};
}

} // namespace

const ChangeKind updateEmailKind{
    .operation = zoom::Operation::UpdateEmail,
    .name = "update-email",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .readBack = {.request = readUser, .judge = judge, .fromListing = true},
    .matchesBefore = matchesBefore,
    .inverse = inverse,
};

Change emailChange(const KnownUser &user, const QString &email)
{
    QJsonObject before;
    if (!user.target.email.isEmpty())
        before.insert(emailName, user.target.email);
    return changeOf(zoom::Operation::UpdateEmail, user, before, {{emailName, email}});
}

} // namespace rollcall
