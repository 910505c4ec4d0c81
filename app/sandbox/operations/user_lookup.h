#pragma once

#include "app/sandbox/operations/operation.h"
#include "app/sandbox/state/user.h"

#include <string_view>

namespace rollcall::sandbox {

// Who is meant by a {userId}, or why nobody is.
struct FoundUser
{
    const User *user = nullptr; // null: answer with `refusal`
    Answer refusal;
};

// By id, by e-mail in any case, or "me" for the owner. Refuses with 404/1001, and with 400/1120
// those whose invitation has expired.
FoundUser findUser(const OperationContext &context, std::string_view userId);
// The same for the first {…} of the path.
FoundUser findUser(const OperationContext &context);
// The same for operations to which an invitation that has expired is nothing: 404/1001.
FoundUser findJoinedUser(const OperationContext &context);

// Is invited, and was for too long?
bool hasExpired(const User &user, const OperationContext &context);

} // namespace rollcall::sandbox
