#include "app/sandbox/operations/user_operations.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"
#include "app/sandbox/state/user_json.h"

namespace rollcall::sandbox {

Answer getUser(const OperationContext &context, const Call &)
{
    const Account &account = context.account;
    const std::string &key = context.pathValues.front();
    const User *user = key == "me" ? &account.owner() : account.find(key);
    if (!user)
        return userDoesNotExist(key);
    Answer answer;
    answer.body = userDetails(*user, {account.id(), account.roleName(user->roleId)});
    return answer;
}

} // namespace rollcall::sandbox
