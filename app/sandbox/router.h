#pragma once

#include "app/sandbox/http/http_types.h"

#include <chrono>

namespace rollcall::sandbox {

class AccessTokens;
class Account;
class PageTokens;
class IgnoredFields;
class Journal;
struct Operation;
struct OperationContext;
class RateLimiter;
class SandboxClock;

// Everything below /v2: who may, how often, and which operation answers. The order of refusals is
// token, endpoint, rate limit, scope, then the operation's own. Thread-safe.
class Router
{
public:
    // All must outlive the router.
    Router(Account &account, PageTokens &pageTokens, AccessTokens &accessTokens,
           RateLimiter &limiter, IgnoredFields &ignored, const SandboxClock &clock,
           Journal &journal);

    Answer answer(const Call &call) const;
    // What was answered with success before, once more: needs no token and meets no limit.
    void replay(const Call &call, std::chrono::sys_time<std::chrono::milliseconds> at) const;

private:
    Answer perform(const Operation &operation, OperationContext context, const Call &call) const;

    Account &m_account;
    PageTokens &m_pageTokens;
    AccessTokens &m_accessTokens;
    RateLimiter &m_limiter;
    IgnoredFields &m_ignored;
    const SandboxClock &m_clock;
    Journal &m_journal;
};

} // namespace rollcall::sandbox
