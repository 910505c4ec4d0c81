#include "app/sandbox/state/account_memory.h"

#include "app/sandbox/state/random.h"

#include <algorithm>

namespace rollcall::sandbox {

int withinADay(const std::vector<std::int64_t> &times, std::int64_t now)
{
    return static_cast<int>(
        std::ranges::count_if(times, [now](std::int64_t time) { return now - time < 86'400; }));
}

std::string emailKey(std::string_view email)
{
    std::string key(email);
    std::ranges::transform(key, key.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    });
    return key;
}

UserHistory AccountMemory::history(const User &user) const
{
    const auto found = m_histories.find(user.id);
    return found == m_histories.end() ? UserHistory() : found->second;
}

void AccountMemory::joined(const User &user)
{
    const std::string key = emailKey(user.email);
    ++m_created[key];
    m_elsewhere.erase(key);
}

void AccountMemory::left(const User &user)
{
    m_histories.erase(user.id);
}

std::string AccountMemory::nextId(std::string_view email) const
{
    const std::string key = emailKey(email);
    const auto before = m_created.find(key);
    const int number = before == m_created.end() ? 0 : before->second;
    std::uint64_t state = scrambled(m_seed) + static_cast<std::uint64_t>(number);
    for (const char c : key)
        state = scrambled(state) + static_cast<unsigned char>(c);
    Random random(state);
    return makeIdentifier(random);
}

void AccountMemory::countInvitations(std::int64_t day, int count)
{
    m_invitations = invitationsOn(day) + count;
    m_invitationDay = day;
}

void AccountMemory::deletionRuns(const User &user, std::int64_t until)
{
    m_deletions[user.id] = until;
    m_deletions[emailKey(user.email)] = until;
}

bool AccountMemory::isBeingDeleted(std::string_view idOrEmail, std::int64_t now) const
{
    auto found = m_deletions.find(std::string(idOrEmail));
    if (found == m_deletions.end())
        found = m_deletions.find(emailKey(idOrEmail));
    return found != m_deletions.end() && now < found->second;
}

void AccountMemory::wentElsewhere(const User &user)
{
    m_elsewhere.insert(user.id);
    m_elsewhere.insert(emailKey(user.email));
}

bool AccountMemory::isElsewhere(std::string_view idOrEmail) const
{
    return m_elsewhere.contains(std::string(idOrEmail)) ||
           m_elsewhere.contains(emailKey(idOrEmail));
}

} // namespace rollcall::sandbox
