#pragma once

#include "app/sandbox/state/user.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rollcall::sandbox {

// What has been done to a user, for the limits that look back. Times are seconds since 1970.
struct UserHistory
{
    std::vector<std::int64_t> emailChanges;
    std::vector<std::int64_t> passwordChanges;
    std::vector<std::string> passwords;          // salted and hashed; the last is the present one
    std::map<std::string, std::string> features; // given by POST /users/features: type and value
    int revokedTokens = 0;
};

// How many of the times lie within the 24 hours before `now`.
int withinADay(const std::vector<std::int64_t> &times, std::int64_t now);

// E-mails are told apart without regard to case (ASCII: sandbox addresses have no other letters).
std::string emailKey(std::string_view email);

// What the practice account remembers of the past: of users who are gone, and of what was done
// today. Guarded by the account's mutex.
class AccountMemory
{
public:
    explicit AccountMemory(std::uint64_t seed)
        : m_seed(seed)
    {
    }

    UserHistory &history(const User &user) { return m_histories[user.id]; }
    // Of somebody with no past: an empty one.
    UserHistory history(const User &user) const;

    void joined(const User &user);
    void left(const User &user);
    // The id of a user to come: the same in every run for the same e-mail, new for each use of it.
    std::string nextId(std::string_view email) const;

    // Invitations sent by POST /users on this day, in days since 1970.
    int invitationsOn(std::int64_t day) const { return day == m_invitationDay ? m_invitations : 0; }
    void countInvitations(std::int64_t day, int count);

    // Deletions that are still under way, by id or e-mail.
    void deletionRuns(const User &user, std::int64_t until);
    bool isBeingDeleted(std::string_view idOrEmail, std::int64_t now) const;

    // Who went to another account, by id or e-mail.
    void wentElsewhere(const User &user);
    bool isElsewhere(std::string_view idOrEmail) const;

private:
    std::uint64_t m_seed;
    std::unordered_map<std::string, UserHistory> m_histories;  // by id
    std::unordered_map<std::string, int> m_created;            // by emailKey: how often
    std::unordered_map<std::string, std::int64_t> m_deletions; // by id and emailKey: until when
    std::set<std::string> m_elsewhere;                         // ids and emailKeys
    std::int64_t m_invitationDay = 0;
    int m_invitations = 0;
};

} // namespace rollcall::sandbox
