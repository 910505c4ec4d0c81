#include "app/sandbox/operations/user_operations.h"

#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"
#include "app/sandbox/state/user_json.h"

#include <array>

namespace rollcall::sandbox {

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

Answer getUser(const OperationContext &context, const Call &)
{
    const FoundUser found = findUser(context);
    if (!found.user)
        return found.refusal;
    const User *user = found.user;
    const Account &account = context.account;
    Answer answer;
    answer.body = userDetails(*user, {account.id(), account.roleName(user->roleId)});
    return answer;
}

} // namespace rollcall::sandbox
