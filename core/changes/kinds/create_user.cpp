#include "core/changes/kinds/create_user.h"

#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/member_words.h"
#include "core/changes/kinds/user_checks.h"
#include "core/changes/kinds/value_match.h"
#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/users.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::CreateAction;
using zoom::textOf;

constexpr Name actionName("action"), userInfoName("user_info"), passwordName("password"),
    emailName("email"), idName("id"), statusName("status");
constexpr int longestPassword = 32;
// The server's clock writes whole seconds, and ours is set by its answers.
constexpr int clockSlackSeconds = 2;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::CreateUser)
};

std::optional<CreateAction> actionOf(const Change &change)
{
    const QByteArray word = textOf(change.after.value(actionName)).toUtf8();
    return zoom::createActionNames.value(word);
}

QJsonObject userInfoOf(const Change &change)
{
    QJsonObject info = change.after;
    info.remove(actionName);
    return info;
}

QString title(const Change &change)
{
    switch (actionOf(change).value_or(CreateAction::Create)) {
    case CreateAction::Create:
        //: What is done: a new user gets an invitation by mail. Also the name of a button
        return Text::tr("Invite");
    case CreateAction::AutoCreate:
        return Text::tr("Create with password");
    case CreateAction::CustomerCreate:
        return Text::tr("Create API user");
    case CreateAction::SingleSignOnCreate:
        return Text::tr("Create for single sign-on");
    }
    return {};
}

QList<FieldChange> fields(const Change &change)
{
    QList<FieldChange> rows = memberRows({}, userInfoOf(change));
    if (setsPassword(change))
        rows += {Text::tr("Password"), {}, Text::tr("New password")};
    return rows;
}

Risk risk(const Change &change)
{
    return isInvitation(change) ? Risk::Disruptive : Risk::Reversible;
}

QStringList consequences(const Change &change)
{
    switch (actionOf(change).value_or(CreateAction::Create)) {
    case CreateAction::Create:
        return {
            Text::tr("Zoom mails an invitation, and the user is pending until it is accepted.")};
    case CreateAction::AutoCreate:
        return {Text::tr("The user is active at once and signs in with the password that you set; "
                         "Zoom does not tell it to them.")};
    case CreateAction::CustomerCreate:
        return {Text::tr("The user can't sign in; only apps act for them.")};
    case CreateAction::SingleSignOnCreate:
        return {Text::tr("The user is active at once and signs in by single sign-on only.")};
    }
    return {};
}

std::optional<Error> check(const Change &change)
{
    if (!actionOf(change))
        return makesNoSense(Text::tr("It does not say how the user is to be created."));
    const QString email = textOf(change.after.value(emailName));
    if (!isEmailAddress(email) || email.compare(change.target.email, Qt::CaseInsensitive) != 0)
        return makesNoSense(Text::tr("The new user needs an e-mail address."));
    if (!change.target.userId.isEmpty() || change.after.contains(passwordName))
        return makesNoSense(Text::tr("A user who is to be created has neither a user ID nor a "
                                     "password in the plan."));
    if (auto trouble = checkPassword(change.secret, longestPassword))
        return trouble;
    return checkUserMembers(userInfoOf(change));
}

Request request(const Change &change)
{
    QJsonObject info = userInfoOf(change);
    if (setsPassword(change) && !change.secret.isEmpty())
        info.insert(passwordName, QString::fromUtf8(change.secret));
    Request request = zoom::requestFor(zoom::Operation::CreateUser);
    zoom::setJson(request, {{actionName, change.after.value(actionName)}, {userInfoName, info}});
    return request;
}

Result<QJsonObject> answer(const Change &, const QJsonObject &json)
{
    return membersNamed(json, {{idName, {}}});
}

Request readNewUser(const Change &change)
{
    return zoom::getUserRequest({.userId = change.target.email, .loginType = std::nullopt});
}

// When the user came into being; null where it can't be told.
QDateTime createdAt(const QJsonObject &user)
{
    // For pending users this is the time of the question.
    if (textOf(user.value(statusName)) == Name("pending"))
        return {};
    // created_at is of the newest way to sign in, so the other one goes first.
    const QString own = textOf(user.value(Name("user_created_at")));
    const QString latest = textOf(user.value(Name("created_at")));
    return QDateTime::fromString(own.isEmpty() ? latest : own, Qt::ISODate);
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &context)
{
    if (isNotFound(answer))
        return Taken::No;
    if (!answer)
        return Taken::Unclear;
    const QDateTime created = createdAt(*answer);
    const bool canCompare = created.isValid() && context.intended.isValid();
    const bool isOlder = canCompare && created < context.intended.addSecs(-clockSlackSeconds);
    if (isOlder)
        return Taken::No; // somebody who was there before
    const bool isNew = context.wasAbsent || canCompare;
    const QJsonObject info = userInfoOf(change); // not all of it is told, as zoom_phone
    const bool isOurs = isNew && agrees(*answer, info) &&
                        takenBy(*answer, {{emailName, info.value(emailName)}}) == Taken::Yes;
    return isOurs ? Taken::Yes : Taken::Unclear;
}

// An invitation is taken back; whoever is in the account already must be deleted, as users of
// managed domains can't be disassociated.
QList<Change> inverse(const Change &change, const QJsonObject &result)
{
    const QString id = textOf(result.value(idName));
    const bool pending = isInvitation(change);
    if (id.isEmpty() && !pending)
        return {};
    KnownUser user{change.target, {}};
    user.target.userId = pending ? change.target.email : id;
    user.values.insert(statusName, pending ? Name("pending") : Name("active"));
    zoom::UserDeletion deletion;
    deletion.action = pending ? zoom::DeleteAction::Disassociate : zoom::DeleteAction::Delete;
    return {deleteUserChange(user, deletion)};
}

} // namespace

const ChangeKind createUserKind{
    .operation = zoom::Operation::CreateUser,
    .name = "create-user",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .answer = answer,
    .readBack = {.request = readNewUser, .judge = judge},
    .inverse = inverse,
};

Change createUserChange(const zoom::NewUser &user)
{
    zoom::NewUser withoutPassword = user;
    withoutPassword.password.clear();
    const QByteArray body = zoom::createUserRequest(withoutPassword).body;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    QJsonObject after = json.value(userInfoName).toObject();
    after.insert(actionName, json.value(actionName));
    const QString full = QStringLiteral("%1 %2").arg(user.firstName, user.lastName).trimmed();
    return {.operation = zoom::Operation::CreateUser,
            .target = {.userId = {},
                       .email = user.email,
                       .name = user.displayName.isEmpty() ? full : user.displayName},
            .before = {},
            .after = after,
            .secret =
                user.action == CreateAction::AutoCreate ? user.password.toUtf8() : QByteArray()};
}

bool isInvitation(const Change &change)
{
    return change.operation == zoom::Operation::CreateUser &&
           actionOf(change) == CreateAction::Create;
}

bool setsPassword(const Change &change)
{
    return change.operation == zoom::Operation::CreateUser &&
           actionOf(change) == CreateAction::AutoCreate;
}

} // namespace rollcall
