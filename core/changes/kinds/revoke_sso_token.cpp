#include "core/changes/kinds/revoke_sso_token.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/zoom/user_token.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::RevokeSsoToken)
};

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Sign out of single sign-on");
}

QList<FieldChange> fields(const Change &)
{
    //: Whether a user is signed in to Zoom
    return {{Text::tr("Sign-in"), {}, Text::tr("Signed out everywhere")}};
}

Risk risk(const Change &)
{
    return Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("A user who came by single sign-on is signed out of all Zoom apps and has to "
                     "sign in again.")};
}

Request request(const Change &change)
{
    return zoom::revokeSsoTokenRequest({change.target.userId});
}

} // namespace

const ChangeKind revokeSsoTokenKind{
    .operation = zoom::Operation::RevokeSsoToken,
    .name = "revoke-sso-token",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = targetTrouble,
    .request = request,
    .readBack = {},
    .inverse = noWayBack,
};

Change ssoSignOutChange(const KnownUser &user)
{
    return changeOf(zoom::Operation::RevokeSsoToken, user, {}, {});
}

} // namespace rollcall
