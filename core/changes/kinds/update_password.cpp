#include "core/changes/kinds/update_password.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/user_checks.h"
#include "core/zoom/user_password.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

constexpr int longestPassword = 31;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UpdatePassword)
};

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Set password");
}

QList<FieldChange> fields(const Change &)
{
    //: Stands where other changes show the new value; the password itself is never shown
    return {{Text::tr("Password"), {}, Text::tr("New password")}};
}

Risk risk(const Change &)
{
    return Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("Zoom tells the user by mail that the password was changed; the old one no "
                     "longer works.")};
}

std::optional<Error> check(const Change &change)
{
    if (!change.before.isEmpty() || !change.after.isEmpty())
        return makesNoSense(Text::tr("A plan never holds a password."));
    if (auto trouble = checkPassword(change.secret, longestPassword))
        return trouble;
    return targetTrouble(change);
}

Request request(const Change &change)
{
    return zoom::updatePasswordRequest(
        {.userId = change.target.userId, .password = QString::fromUtf8(change.secret)});
}

} // namespace

const ChangeKind updatePasswordKind{
    .operation = zoom::Operation::UpdatePassword,
    .name = "update-password",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .needsSecret = true,
    .request = request,
    .readBack = {},
    .inverse = noWayBack,
};

Change passwordChange(const KnownUser &user, const QByteArray &password)
{
    Change change = changeOf(zoom::Operation::UpdatePassword, user, {}, {});
    change.secret = password;
    return change;
}

} // namespace rollcall
