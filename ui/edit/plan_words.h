#pragma once

#include "core/changes/change.h"
#include "core/directory/user_store.h"

#include <QString>

#include <vector>

namespace rollcall {

// Who, in a line: "Ann Lee, ann@example.com"; "12 users".
QString whoText(const ChangeTarget &user);
QString whoText(const UserStore &store, const std::vector<UserRow> &users);

} // namespace rollcall
