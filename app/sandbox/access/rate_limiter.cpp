#include "app/sandbox/access/rate_limiter.h"

namespace rollcall::sandbox {

namespace {

struct Limit
{
    int calls; // 0: unlimited
    std::chrono::seconds window;
    int perDay; // 0: unlimited
};

constexpr std::chrono::seconds second{1};
constexpr std::chrono::seconds minute{60};

// By plan, then by label. Source: Zoom, "Rate limits".
constexpr std::array<std::array<Limit, rateLabelCount>, 4> limits{{
    {{{0, second, 0}, {0, second, 0}, {0, second, 0}, {0, minute, 0}}},
    {{{4, second, 6'000}, {2, second, 2'000}, {1, second, 1'000}, {10, minute, 30'000}}},
    {{{30, second, 0}, {20, second, 0}, {10, second, 30'000}, {10, minute, 30'000}}},
    {{{80, second, 0}, {60, second, 0}, {40, second, 60'000}, {20, minute, 60'000}}},
}};

std::size_t indexOf(RateLabel label)
{
    return static_cast<std::size_t>(label);
}

// On paid plans the heavy labels draw from one daily budget.
RateLabel dailyPool(RateLabel label, SandboxPlan plan)
{
    const bool shared = plan != SandboxPlan::Free && label == RateLabel::ResourceIntensive;
    return shared ? RateLabel::Heavy : label;
}

} // namespace

std::string_view rateLabelName(RateLabel label)
{
    static constexpr std::array<std::string_view, rateLabelCount> names{"Light", "Medium", "Heavy",
                                                                        "Resource-intensive"};
    return names[indexOf(label)];
}

RateLimiter::Verdict RateLimiter::admit(RateLabel label, Moment now, Day today)
{
    const std::lock_guard lock(m_mutex);
    const Limit &limit = limits[static_cast<std::size_t>(m_plan)][indexOf(label)];
    if (limit.calls == 0)
        return {};
    int &spent = spentToday(dailyPool(label, m_plan), today);
    if (limit.perDay != 0 && spent >= limit.perDay)
        return {.allowed = false, .daily = true, .limit = limit.perDay, .remaining = 0};
    auto &recent = m_recent[indexOf(label)];
    while (!recent.empty() && now - recent.front() >= limit.window)
        recent.pop_front();
    if (static_cast<int>(recent.size()) >= limit.calls)
        return {.allowed = false, .daily = false, .limit = limit.calls, .remaining = 0};
    recent.push_back(now);
    ++spent;
    const int remaining = limit.calls - static_cast<int>(recent.size());
    return {.allowed = true, .daily = false, .limit = limit.calls, .remaining = remaining};
}

void RateLimiter::setPlan(SandboxPlan plan)
{
    const std::lock_guard lock(m_mutex);
    m_plan = plan;
}

SandboxPlan RateLimiter::plan()
{
    const std::lock_guard lock(m_mutex);
    return m_plan;
}

void RateLimiter::spend(RateLabel label, int calls, Day today)
{
    const std::lock_guard lock(m_mutex);
    spentToday(dailyPool(label, m_plan), today) += calls;
}

int &RateLimiter::spentToday(RateLabel label, Day today)
{
    if (today != m_day) {
        m_day = today;
        m_spentToday.fill(0);
    }
    return m_spentToday[indexOf(label)];
}

} // namespace rollcall::sandbox
