#include "app/sandbox/operations/user_lookup.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"

namespace rollcall::sandbox {

namespace {

const User *ownerIfKnown(Account &account)
{
    return account.rules().meIsKnown ? &account.owner() : nullptr;
}

} // namespace

bool hasExpired(const User &user, const OperationContext &context)
{
    return user.status == Status::Pending && user.invitationExpires != 0 &&
           user.invitationExpires <= context.seconds();
}

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

FoundUser findJoinedUser(const OperationContext &context)
{
    FoundUser found = findUser(context);
    if (!found.user && found.refusal.status == 400)
        found.refusal = userDoesNotExist(context.pathValues.front());
    return found;
}

} // namespace rollcall::sandbox
