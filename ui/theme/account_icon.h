#pragma once

#include "core/account/account_profile.h"

#include <QIcon>

namespace rollcall {

// The account's mark: a dot in its tag colour, a ring for the practice account. Follows light and
// dark.
QIcon accountIcon(AccountColour colour, bool practice = false);
QIcon accountIcon(const AccountProfile &account);

} // namespace rollcall
