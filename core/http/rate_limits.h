#pragma once

#include "core/base/plan.h"
#include "core/http/request.h"

namespace rollcall {

// What one label permits. perDay 0: no daily limit known.
struct LabelLimit
{
    double perSecond = 0; // 0: unlimited
    int perDay = 0;
};

// Zoom's published limits of one plan, shared by every app of the account.
struct RateLimits
{
    LabelLimit light;
    LabelLimit medium;
    LabelLimit heavy;
    LabelLimit resourceIntensive;

    LabelLimit of(RateLabel label) const;
};

RateLimits rateLimitsOf(Plan plan);

// For benchmarks and for tests that are not about limits.
RateLimits noRateLimits();

} // namespace rollcall
