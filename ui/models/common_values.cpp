#include "ui/models/common_values.h"

#include <algorithm>

namespace rollcall {

CommonValues::CommonValues(const UserStore &store, std::vector<UserRow> users)
    : m_store(store)
    , m_users(std::move(users))
{
    if (m_users.empty())
        return;
    for (int at = 0; at < userColumnCount; ++at) {
        m_first[std::size_t(at)] = m_store.text(m_users.front(), UserColumn(at));
        m_open.push_back(UserColumn(at));
    }
}

bool CommonValues::step(int users)
{
    const std::size_t end = std::min(m_users.size(), m_next + std::size_t(users));
    for (; m_next < end && !m_open.empty(); ++m_next) {
        const UserRow user = m_users[m_next];
        if (m_store.exists(user))
            std::erase_if(m_open, [&](UserColumn column) { return differs(user, column); });
    }
    return m_next >= m_users.size() || m_open.empty();
}

std::optional<UserRow> CommonValues::common(UserColumn column) const
{
    const bool open = std::find(m_open.cbegin(), m_open.cend(), column) != m_open.cend();
    return open ? std::optional(m_users.front()) : std::nullopt;
}

bool CommonValues::differs(UserRow user, UserColumn column) const
{
    return m_store.text(user, column) != m_first[std::size_t(column)];
}

} // namespace rollcall
