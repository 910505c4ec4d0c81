#pragma once

#include "app/sandbox/state/random.h"
#include "app/sandbox/state/user.h"

#include <cstdint>
#include <vector>

namespace rollcall::sandbox {

// Makes up the people of the practice account: names in many scripts, departments, licences and
// dates as a real account has them, and a few names that are out to break whoever shows or
// exports them. User n depends on the seed and on n alone; user 0 is the owner.
//
// Dates lie before a fixed day (latestDay), not before today, so that runs can be compared.
class UserGenerator
{
public:
    explicit UserGenerator(std::uint64_t seed);

    static constexpr std::int64_t latestDay = 1'795'132'800; // 2026-11-20T00:00:00Z

    User make(int number) const;
    const std::vector<Role> &roles() const { return m_roles; }
    const std::vector<Group> &groups() const { return m_groups; }

private:
    void joinGroups(User &user, Random &random) const;
    std::string pickRole(int number, Random &random) const;

    std::uint64_t m_seed;
    std::vector<Role> m_roles;
    std::vector<Group> m_groups;
};

} // namespace rollcall::sandbox
