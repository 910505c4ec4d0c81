#include "app/sandbox/operations/user_lookup.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"

namespace rollcall::sandbox {

namespace {

bool hasExpired(const User &user, const OperationContext &context)
{
    return user.status == Status::Pending && user.invitationExpires != 0 &&
           user.invitationExpires <= context.seconds();
}

const User *ownerIfKnown(Account &account)
{
    return account.rules().meIsKnown ? &account.owner() : nullptr;
}

} // namespace

FoundUser findUser(const OperationContext &context, std::string_view userId)
{
    const Account &account = context.account;
    const User *user = userId == "me" ? ownerIfKnown(context.account) : account.find(userId);
    if (!user)
        return {nullptr, userDoesNotExist(userId)};
    if (hasExpired(*user, context))
        return {nullptr, noValidInvitation()};
    return {user, {}};
}

FoundUser findUser(const OperationContext &context)
{
    return findUser(context, context.pathValues.front());
}

} // namespace rollcall::sandbox
