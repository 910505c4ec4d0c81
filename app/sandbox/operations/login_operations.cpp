#include "app/sandbox/operations/account_access.h"
#include "app/sandbox/operations/addresses.h"
#include "app/sandbox/operations/password_rules.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"

#include <array>

namespace rollcall::sandbox {

namespace {

Answer nothingMore()
{
    Answer answer;
    answer.status = 204;
    return answer;
}

Answer notYours(std::string_view sentence)
{
    return refusal(400, 1000, sentence);
}

std::optional<Answer> refuseAnyAddress(const AccountRules &rules, const User &user)
{
    if (contains(rules.adminOnly, "email"))
        return refusal(400, 200, "Only an account administrator can change email.");
    if (user.status == Status::Pending)
        return notYours("Pending user can not change email.");
    if (user.roleId == ownerRole)
        return notYours("Can not change email of account owner.");
    if (user.roleId == adminRole)
        return notYours("Admin can not change other admins email.");
    if (user.marks.has(Mark::Locked))
        return notYours("This user is force locked. Contact the Zoom Support Team for help");
    if (user.status == Status::Inactive)
        return notYours("This user is locked or inactive.");
    return std::nullopt;
}

} // namespace

FieldTables updatePasswordFields()
{
    static constexpr std::array<Field, 1> body{
        {{.name = "password", .required = true, .least = 1}}};
    return {{}, body};
}

Answer updatePassword(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    Account &account = context.account;
    const User &user = *found.user;
    if (user.roleId == ownerRole || user.roleId == adminRole)
        return refusal(400, 1117, "Can not update Admin's password");
    if (user.loginType != 100 || user.status == Status::Pending)
        return refusal(400, 1123, "Can only update password of Zoom work email account");
    const auto password = context.body[QLatin1StringView("password")].toString().toStdString();
    if (auto refused = refusePassword(account, user, password))
        return *std::move(refused);
    if (auto refused = refuseNextPassword(account, user, password, context.seconds()))
        return *std::move(refused);
    keepPassword(account, user, password);
    account.memory().history(user).passwordChanges.push_back(context.seconds());
    return nothingMore();
}

FieldTables updateEmailFields()
{
    static constexpr std::array<Field, 1> body{{{.name = "email", .required = true, .most = 127}}};
    return {{}, body};
}

Answer updateEmail(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    Account &account = context.account;
    const User &user = *found.user;
    if (auto refused = refuseAnyAddress(account.rules(), user))
        return *std::move(refused);
    const auto email = context.body[QLatin1StringView("email")].toString().toStdString();
    if (!isAddress(email))
        return invalidField("email");
    if (auto refused = refuseAddressChange(account, email))
        return *std::move(refused);
    const User *other = account.find(email);
    if (other && other != &user)
        return refusal(400, 300, "Email \"" + email + "\" has already been used.");
    UserHistory &history = account.memory().history(user);
    if (withinADay(history.emailChanges, context.seconds()) >= account.rules().emailChangesPerDay)
        return refusal(429, 429,
                       "The email of this user has been changed too often in the past 24 hours.");
    history.emailChanges.push_back(context.seconds());
    account.change(user, [&email](User &mine) { mine.email = email; });
    return nothingMore();
}

} // namespace rollcall::sandbox
