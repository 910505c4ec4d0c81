#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rollcall::sandbox {

// What users have said of themselves. Guarded by the account's mutex; times are seconds since 1970.
struct Presence
{
    std::string_view status; // as GET spells it; one of the fixed words
    std::int64_t setAt = 0;
    std::int64_t until = 0; // 0: for good
};

class Presences
{
public:
    // Null: the user has not said anything, or not for so long.
    const Presence *current(const std::string &user, std::int64_t now) const
    {
        const auto found = m_said.find(user);
        const bool is =
            found != m_said.end() && (found->second.until == 0 || now < found->second.until);
        return is ? &found->second : nullptr;
    }
    // When the user said something last; 0: never.
    std::int64_t lastSet(const std::string &user) const
    {
        const auto found = m_said.find(user);
        return found == m_said.end() ? 0 : found->second.setAt;
    }
    void set(const std::string &user, const Presence &presence) { m_said[user] = presence; }
    void left(const std::string &user) { m_said.erase(user); }

private:
    std::unordered_map<std::string, Presence> m_said; // by the user's id
};

} // namespace rollcall::sandbox
