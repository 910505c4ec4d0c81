#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <variant>

namespace rollcall::sandbox {

using Scopes = std::set<std::string, std::less<>>;
using ScopesPtr = std::shared_ptr<const Scopes>; // never null

// The access tokens that were handed out. A token keeps the scopes it was born with, as Zoom's do:
// a change of scopes needs a new token. Thread-safe.
class AccessTokens
{
public:
    using Moment = std::chrono::steady_clock::time_point;
    enum class Invalid { Unknown, Expired };

    AccessTokens(std::chrono::milliseconds lifetime, Scopes scopes);

    struct Issued
    {
        std::string token;
        std::chrono::milliseconds lifetime;
        ScopesPtr scopes;
    };
    Issued issue(Moment now);
    std::variant<ScopesPtr, Invalid> check(std::string_view token, Moment now) const;

    int issuedCount() const; // since the start
    void expireAll();        // from now on they are "expired", not "unknown"
    void setLifetime(std::chrono::milliseconds lifetime); // of tokens to come
    void setSingle(bool single);   // a new one makes those before unknown, as Zoom once did
    void setScopes(Scopes scopes); // of tokens to come

private:
    struct Entry
    {
        Moment expires;
        ScopesPtr scopes;
    };
    mutable std::mutex m_mutex;
    std::map<std::string, Entry, std::less<>> m_entries;
    int m_issued = 0;
    bool m_single = false;
    std::chrono::milliseconds m_lifetime;
    ScopesPtr m_scopes;
};

} // namespace rollcall::sandbox
