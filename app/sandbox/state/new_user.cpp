#include "app/sandbox/state/new_user.h"

#include "app/sandbox/state/random.h"

namespace rollcall::sandbox {

namespace {

Random chanceOf(const User &user)
{
    std::uint64_t state = 0;
    for (const char c : user.id)
        state = scrambled(state) + static_cast<unsigned char>(c);
    return Random(state);
}

} // namespace

void bringToLife(User &user, std::int64_t now)
{
    Random random = chanceOf(user);
    user.status = Status::Active;
    user.invitationExpires = 0;
    user.createdAt = now;
    user.userCreatedAt = now;
    user.verified = true;
    user.pmi = 1'000'000'000 + static_cast<std::int64_t>(random.below(9'000'000'000));
    if (user.type == 2)
        user.hostKey = std::to_string(100'000 + random.below(900'000));
}

std::string composedName(const User &user)
{
    const bool both = !user.firstName.empty() && !user.lastName.empty();
    return user.firstName + (both ? " " : "") + user.lastName;
}

} // namespace rollcall::sandbox
