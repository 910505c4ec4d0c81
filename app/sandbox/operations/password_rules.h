#pragma once

#include "app/sandbox/http/http_types.h"
#include "app/sandbox/state/user.h"

#include <optional>
#include <string>

namespace rollcall::sandbox {

class Account;

// Why this is no good password for the user, or nothing: 1124 to 1131 and 1136, in the order in
// which Zoom numbers them. Does not look back.
std::optional<Answer> refusePassword(Account &account, const User &user,
                                     const std::string &password);
// Why this password may not follow those before, or nothing: 1129, and 300 for the present one or
// for one change too many within 24 hours.
std::optional<Answer> refuseNextPassword(Account &account, const User &user,
                                         const std::string &password, std::int64_t now);
// From now on the user's. Only a salted hash is kept, in memory.
void keepPassword(Account &account, const User &user, const std::string &password);

} // namespace rollcall::sandbox
