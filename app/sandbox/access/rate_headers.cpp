#include "app/sandbox/access/rate_headers.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/user_json.h"

#include <algorithm>

namespace rollcall::sandbox {

Answer tooManyRequests(bool daily)
{
    if (daily)
        return refusal(429, 429,
                       "You have reached the maximum daily rate limit for this API. Refer to the "
                       "response header for details on when you can make another request.");
    return refusal(429, 429,
                   "You have reached the maximum per-second rate limit for this API. Try again "
                   "later.");
}

void addRateHeaders(Answer &answer, RateLabel label, const RateLimiter::Verdict &verdict,
                    RateLimiter::Day today)
{
    answer.headers.emplace_back("X-RateLimit-Category", rateLabelName(label));
    const bool hasOwnFigures = std::ranges::any_of(
        answer.headers, [](const auto &header) { return header.first == "X-RateLimit-Limit"; });
    if (verdict.limit == 0 || hasOwnFigures)
        return;
    answer.headers.emplace_back("X-RateLimit-Type", verdict.daily ? "Daily-limit" : "QPS");
    answer.headers.emplace_back("X-RateLimit-Limit", std::to_string(verdict.limit));
    answer.headers.emplace_back("X-RateLimit-Remaining", std::to_string(verdict.remaining));
    if (verdict.allowed || !verdict.daily)
        return;
    const std::chrono::sys_seconds midnight = today + std::chrono::days(1);
    answer.headers.emplace_back("Retry-After", isoTime(midnight.time_since_epoch().count()));
}

} // namespace rollcall::sandbox
