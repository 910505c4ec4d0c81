#pragma once

#include "app/sandbox/access/rate_limiter.h"
#include "app/sandbox/http/http_types.h"

namespace rollcall::sandbox {

// 429 in Zoom's words, of the second or of the day. No headers yet.
Answer tooManyRequests(bool daily);

// X-RateLimit-Category, and -Type, -Limit and -Remaining where there is a limit. With a refusal of
// the day comes Retry-After, the next midnight GMT as an ISO date; with one of the second there is
// none, as is usual with Zoom. An operation that has put its own figures in keeps them.
void addRateHeaders(Answer &answer, RateLabel label, const RateLimiter::Verdict &verdict,
                    RateLimiter::Day today);

} // namespace rollcall::sandbox
