#include "core/changes/kinds/switch_account.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/value_match.h"
#include "core/zoom/json_values.h"
#include "core/zoom/switch_account.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;

constexpr Name accountName("account_id");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::SwitchAccount)
};

QString accountOf(const Change &change)
{
    return zoom::textOf(change.after.value(accountName));
}

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Move to another account");
}

QList<FieldChange> fields(const Change &change)
{
    return {{Text::tr("Account ID"), zoom::textOf(change.before.value(accountName)),
             accountOf(change)}};
}

Risk risk(const Change &)
{
    return Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("The user leaves this account; only that of the other account can move them "
                     "on or back.")};
}

std::optional<Error> check(const Change &change)
{
    if (accountOf(change).trimmed().isEmpty())
        return makesNoSense(Text::tr("It does not say to which account the user shall go."));
    return targetTrouble(change);
}

Request request(const Change &change)
{
    return zoom::switchAccountRequest(
        {.userId = change.target.userId, .newAccountId = accountOf(change)});
}

// Users of other accounts are not found in this one.
Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::Yes;
    if (!answer)
        return Taken::Unclear;
    return takenBy(*answer, change.after) == Taken::Yes ? Taken::Yes : Taken::No;
}

bool matchesBefore(const Change &change, const QJsonObject &user)
{
    return agrees(user, change.before);
}

} // namespace

const ChangeKind switchAccountKind{
    .operation = zoom::Operation::SwitchAccount,
    .name = "switch-account",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .readBack = {.request = readUser, .judge = judge, .fromListing = true},
    .matchesBefore = matchesBefore,
    .inverse = noWayBack,
};

Change switchAccountChange(const KnownUser &user, const QString &accountId)
{
    const QJsonObject after{{accountName, accountId}};
    return changeOf(zoom::Operation::SwitchAccount, user, membersNamed(user.values, after), after);
}

} // namespace rollcall
