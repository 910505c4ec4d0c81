#pragma once

#include "core/directory/user_store.h"

#include <QDateTime>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace rollcall {

// What several users have in common, column by column. Looks at some users at a time, so that the
// 100,000 of an account don't hold a window up: a column whose cells are all equal must be read to
// its end.
class CommonValues
{
public:
    // `store` must live as long as step() is called.
    CommonValues(const UserStore &store, std::vector<UserRow> users);

    // Looks at up to this many users more; true once there is nothing left to look at.
    bool step(int users);

    // The user whose cell stands for all; nullopt: the values are different. Until step() has said
    // true, equal so far.
    std::optional<UserRow> common(UserColumn column) const;

    const std::vector<UserRow> &users() const { return m_users; }

private:
    bool differs(UserRow user, UserColumn column) const;

    const UserStore &m_store;
    std::vector<UserRow> m_users;
    std::array<QString, userColumnCount> m_first; // the first user's texts
    std::vector<UserColumn> m_open;               // columns that are equal so far
    std::size_t m_next = 1;
};

} // namespace rollcall
