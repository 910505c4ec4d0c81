#include "core/http/rate_limits.h"

namespace rollcall {

namespace {

constexpr double perMinute = 1.0 / 60;

// Zoom, "Rate limits". The daily figures of Heavy and Resource-intensive are one shared figure on
// Pro and above.
constexpr RateLimits freeLimits{{4, 6000}, {2, 2000}, {1, 1000}, {10 * perMinute, 30'000}};
constexpr RateLimits proLimits{{30, 0}, {20, 0}, {10, 30'000}, {10 * perMinute, 30'000}};
constexpr RateLimits businessLimits{{80, 0}, {60, 0}, {40, 60'000}, {20 * perMinute, 60'000}};

} // namespace

LabelLimit RateLimits::of(RateLabel label) const
{
    switch (label) {
    case RateLabel::Light:
        return light;
    case RateLabel::Medium:
        return medium;
    case RateLabel::Heavy:
        return heavy;
    case RateLabel::ResourceIntensive:
        return resourceIntensive;
    case RateLabel::None:
        break;
    }
    return {};
}

RateLimits rateLimitsOf(Plan plan)
{
    switch (plan) {
    case Plan::Free:
        return freeLimits;
    case Plan::Pro:
        return proLimits;
    case Plan::Business:
        break;
    }
    return businessLimits;
}

RateLimits noRateLimits()
{
    return {};
}

} // namespace rollcall
