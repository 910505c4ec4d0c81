#pragma once

#include "app/sandbox/state/user.h"

#include <cstdint>

namespace rollcall::sandbox {

// Makes an active user of one who is new or was invited: with the dates, the personal meeting id
// and, if licensed, the host key that Zoom gives. They follow from the id.
void bringToLife(User &user, std::int64_t now);

// What a name is shown as where nobody gave another.
std::string composedName(const User &user);

} // namespace rollcall::sandbox
