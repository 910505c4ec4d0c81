#include "app/sandbox/operations/user_operations.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"
#include "app/sandbox/state/user_json.h"

#include <array>

namespace rollcall::sandbox {

namespace {

FoundUser findByEmployeeId(const OperationContext &context, const std::string &employeeId)
{
    const User *user = context.account.findIf(
        [&employeeId](const User &one) { return one.employeeId == employeeId; });
    return {user, user ? Answer() : userDoesNotExist(employeeId)};
}

} // namespace

FieldTables getUserFields()
{
    static constexpr std::array<std::string_view, 12> logins{"0",  "1",  "11", "21", "23",  "24",
                                                             "27", "97", "98", "99", "100", "101"};
    static constexpr std::array<Field, 3> query{
        {{.name = "login_type", .words = logins},
         {.name = "encrypted_email", .type = Field::Type::Flag},
         {.name = "search_by_unique_id", .type = Field::Type::Flag}}};
    return {query, {}};
}

Answer getUser(const OperationContext &context, const Call &call)
{
    const Account &account = context.account;
    const std::string &userId = context.pathValues.front();
    FoundUser found = call.param("search_by_unique_id") == "true"
                          ? findByEmployeeId(context, userId)
                          : findUser(context);
    if (!found.user && found.refusal.status == 404 && context.account.memory().isElsewhere(userId))
        return refusal(400, 1010, "User not found on this account");
    if (!found.user)
        return found.refusal;
    const std::string_view login = call.param("login_type");
    if (!login.empty() && login != std::to_string(found.user->loginType))
        return userDoesNotExist(userId);
    const UserFile *picture = account.files().picture(found.user->id);
    Answer answer;
    answer.body = userDetails(
        *found.user,
        {.accountId = account.id(),
         .roleName = account.roleName(found.user->roleId),
         .pictureUrl = picture ? account.files().url(found.user->id, *picture) : std::string()});
    return answer;
}

} // namespace rollcall::sandbox
