#pragma once

#include <QJsonValue>

#include <cstddef>
#include <string>
#include <unordered_map>

namespace rollcall::sandbox {

// What was set of users' settings, by the ids of users and the numbers of settings. Users of whom
// nothing was set take no room. Guarded by the account's mutex.
class UserSettings
{
public:
    using Values = std::unordered_map<std::size_t, QJsonValue>;

    // Null: nothing was set.
    const QJsonValue *find(const std::string &userId, std::size_t number) const
    {
        const auto user = m_byUser.find(userId);
        if (user == m_byUser.end())
            return nullptr;
        const auto value = user->second.find(number);
        return value == user->second.end() ? nullptr : &value->second;
    }
    void set(const std::string &userId, std::size_t number, const QJsonValue &value)
    {
        m_byUser[userId].insert_or_assign(number, value);
    }
    void left(const std::string &userId) { m_byUser.erase(userId); }

    const std::unordered_map<std::string, Values> &all() const { return m_byUser; }

private:
    std::unordered_map<std::string, Values> m_byUser;
};

} // namespace rollcall::sandbox
