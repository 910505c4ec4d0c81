#pragma once

#include "app/sandbox/sandbox_options.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string_view>

namespace rollcall::sandbox {

// Zoom's rate-limit labels. Limits are counted per label, not per operation.
enum class RateLabel : std::uint8_t { Light, Medium, Heavy, ResourceIntensive };
inline constexpr std::size_t rateLabelCount = 4;

std::string_view rateLabelName(RateLabel label); // as X-RateLimit-Category has it

// Zoom's published limits for one account. Within a second they are counted strictly: any second,
// wherever it begins, holds at most the permitted number. Days begin at 00:00 GMT. A refused call
// does not count. Thread-safe.
class RateLimiter
{
public:
    using Moment = std::chrono::steady_clock::time_point;
    using Day = std::chrono::sys_days;

    explicit RateLimiter(SandboxPlan plan)
        : m_plan(plan)
    {
    }

    struct Verdict
    {
        bool allowed = true;
        bool daily = false; // the figures, or the refusal, are the day's
        int limit = 0;      // 0: unlimited
        int remaining = 0;
    };
    Verdict admit(RateLabel label, Moment now, Day today);

    void setPlan(SandboxPlan plan);
    SandboxPlan plan();
    // As if other apps of the account had made so many calls today.
    void spend(RateLabel label, int calls, Day today);

private:
    int &spentToday(RateLabel label, Day today);

    std::mutex m_mutex;
    SandboxPlan m_plan;
    std::array<std::deque<Moment>, rateLabelCount> m_recent;
    std::array<int, rateLabelCount> m_spentToday{};
    Day m_day{};
};

} // namespace rollcall::sandbox
