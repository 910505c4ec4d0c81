#pragma once

#include "core/directory/user_column.h"
#include "core/zoom/user.h"

#include <QString>

#include <optional>

namespace rollcall {

// Which users, in which order. A plain value: tabs, filters, search, exports and bulk selections
// are all made of it.
struct UserQuery
{
    std::optional<zoom::UserStatus> status; // nullopt: all
    std::optional<QString> roleId;
    // Each word (blank-separated) must occur in name, e-mail, department or id; case, accents and
    // width do not matter.
    QString text;
    UserColumn sortBy = UserColumn::Name;
    bool descending = false;

    bool operator==(const UserQuery &) const = default;
};

} // namespace rollcall
