#pragma once

#include "core/directory/user_store.h"

#include <QString>

#include <vector>

namespace rollcall {

// Who shall leave, by what Zoom lets happen to them.
struct Leavers
{
    std::vector<UserRow> users;   // active or inactive
    std::vector<UserRow> pending; // can only be disassociated, and leave nothing
    std::vector<UserRow> refused; // the owner and admins

    static Leavers of(const UserStore &store, const std::vector<UserRow> &rows);

    int count() const { return int(users.size() + pending.size()); }
};

// "Ann Lee, Bo Berg and 3 more".
QString namesOf(const UserStore &store, const std::vector<UserRow> &rows);

} // namespace rollcall
