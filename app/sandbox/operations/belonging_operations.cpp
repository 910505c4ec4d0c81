#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/account_access.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"

#include <array>

namespace rollcall::sandbox {

namespace {

Answer yesOrNo(std::string_view name, bool yes)
{
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member(name, yes);
    json.closeObject();
    return answer;
}

} // namespace

FieldTables checkEmailFields()
{
    static constexpr std::array<Field, 1> query{{{.name = "email"}}};
    return {query, {}};
}

Answer checkEmail(const OperationContext &context, const Call &call)
{
    const std::string_view email = call.param("email");
    if (email.empty())
        return refusal(400, 300, "Email is required.");
    // Zoom says no of whoever signs in by other means than the address.
    const User *user = context.account.find(email);
    return yesOrNo("existed_email", user && user->id != email && user->loginType == 100);
}

FieldTables checkVanityNameFields()
{
    static constexpr std::array<Field, 1> query{{{.name = "vanity_name"}}};
    return {query, {}};
}

Answer checkVanityName(const OperationContext &context, const Call &call)
{
    const std::string name(call.param("vanity_name"));
    if (name.empty())
        return refusal(400, 300, "Vanity name is required.");
    return yesOrNo("existed", context.account.findByVanityName(name));
}

FieldTables switchAccountFields()
{
    static constexpr std::array<Field, 1> body{
        {{.name = "account_id", .required = true, .least = 1}}};
    return {{}, body};
}

Answer switchAccount(const OperationContext &context, const Call &)
{
    Account &account = context.account;
    const std::string &accountId = context.pathValues[0];
    const std::string &userId = context.pathValues[1];
    const bool isHere = accountId == "me" || accountId == account.id();
    if (!isHere || account.memory().isElsewhere(userId))
        return refusal(404, 1010, "User not found on this account.");
    const FoundUser found = findUser(context, userId);
    if (!found.user && found.refusal.status == 400)
        return refusal(404, 1120, "Invite not exist");
    if (!found.user)
        return refusal(404, 1001,
                       "User " + userId + " does not exist or does not belong to this account.");
    const User &user = *found.user;
    if (user.roleId == ownerRole || user.roleId == adminRole)
        return refusal(400, 1117, "Can not disassociate Admin user");
    if (context.body[QLatin1StringView("account_id")].toString().toStdString() == account.id())
        return invalidField("account_id");
    account.memory().wentElsewhere(user);
    account.remove(user);
    Answer answer;
    answer.status = 204;
    return answer;
}

} // namespace rollcall::sandbox
