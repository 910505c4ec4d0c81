#include "app/sandbox/access/access_tokens.h"

#include "app/sandbox/state/random.h"

#include <utility>

namespace rollcall::sandbox {

AccessTokens::AccessTokens(std::chrono::milliseconds lifetime, Scopes scopes)
    : m_lifetime(lifetime)
    , m_scopes(std::make_shared<const Scopes>(std::move(scopes)))
{
}

AccessTokens::Issued AccessTokens::issue(Moment now)
{
    const std::lock_guard lock(m_mutex);
    // Zoom's tokens are JWTs of several hundred characters.
    Issued issued{"eyJzdiI6IjAwMDAwMSJ9." + makeSecret(300), m_lifetime, m_scopes};
    if (m_single)
        m_entries.clear();
    // A day later "unknown" is as good an answer as "expired".
    std::erase_if(m_entries, [now](const auto &entry) {
        return entry.second.expires + std::chrono::hours(24) < now;
    });
    ++m_issued;
    m_entries.emplace(issued.token, Entry{now + m_lifetime, m_scopes});
    return issued;
}

std::variant<ScopesPtr, AccessTokens::Invalid> AccessTokens::check(std::string_view token,
                                                                   Moment now) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(token);
    if (found == m_entries.end())
        return Invalid::Unknown;
    if (now >= found->second.expires)
        return Invalid::Expired;
    return found->second.scopes;
}

int AccessTokens::issuedCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_issued;
}

void AccessTokens::expireAll()
{
    const std::lock_guard lock(m_mutex);
    const Moment now = std::chrono::steady_clock::now();
    for (auto &[token, entry] : m_entries)
        entry.expires = std::min(entry.expires, now);
}

void AccessTokens::setLifetime(std::chrono::milliseconds lifetime)
{
    const std::lock_guard lock(m_mutex);
    m_lifetime = lifetime;
}

void AccessTokens::setSingle(bool single)
{
    const std::lock_guard lock(m_mutex);
    m_single = single;
}

void AccessTokens::setScopes(Scopes scopes)
{
    const std::lock_guard lock(m_mutex);
    m_scopes = std::make_shared<const Scopes>(std::move(scopes));
}

} // namespace rollcall::sandbox
