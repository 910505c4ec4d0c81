#include "core/http/rate_bucket.h"

#include <algorithm>
#include <cmath>

namespace rollcall {

namespace {

using Seconds = std::chrono::duration<double>;

// A window is this much longer than what the server counts, so that requests whose ways take
// different times (40 ms more or less) do not meet in one second there. Costs 4 % of the rate.
constexpr double jitterMargin = 1.04;
constexpr double recoverySeconds = 25;
constexpr double leastFactor = 0.05;
constexpr double wayGiven = 0.93;
constexpr double noticeable = 0.1;     // of the limit, used by others; or 3, for jitter hides fewer
constexpr double nearlyNothing = 0.02; // of the limit is left

Clock::Moment::duration duration(double seconds)
{
    return std::chrono::ceil<Clock::Moment::duration>(Seconds(seconds));
}

} // namespace

RateBucket::RateBucket(double perSecond)
    : m_perSecond(perSecond)
{
}

RateBucket::Moment RateBucket::earliest(Lane lane, Moment now)
{
    Moment when = m_pausedUntil;
    if (m_perSecond <= 0)
        return when;
    const Window window = this->window(now);
    if (m_sent.size() >= window.most)
        when = std::max(when, m_sent[m_sent.size() - window.most] + window.length);
    if (lane == Lane::Background)
        when = std::max(when, m_nextPaced);
    return when;
}

void RateBucket::sent(Moment now)
{
    if (m_perSecond <= 0)
        return;
    const auto interval = duration(jitterMargin / rate(now));
    // A slot that was missed by less than an interval is made up for, so late timers cost nothing.
    m_nextPaced = std::max(m_nextPaced, now - interval) + interval;
    m_sent.push_back(now);
    while (m_sent.size() > size_t(std::ceil(m_perSecond)))
        m_sent.pop_front();
}

void RateBucket::learnLimit(double perSecond, Moment now)
{
    if (m_perSecond <= 0 || perSecond == m_perSecond)
        return;
    const double rateBefore = rate(now);
    m_perSecond = perSecond;
    setFactor(std::clamp(rateBefore / perSecond, m_factor, 1.0), now);
}

void RateBucket::learnRemaining(int remaining, Moment now)
{
    if (m_perSecond <= 0 || remaining > std::max(1.0, m_perSecond * nearlyNothing))
        return;
    const auto second = std::chrono::seconds(1);
    const double usedByOthers = m_perSecond - remaining - double(sentSince(now - second));
    if (usedByOthers < std::max(3.0, m_perSecond * noticeable) || now < m_lastGivingWay + second)
        return;
    m_lastGivingWay = now;
    setFactor(factor(now) * wayGiven, now);
    m_growth = std::max(m_growth, (1 - m_factor) / recoverySeconds);
}

void RateBucket::refused(Moment sentAt, Moment now, Moment until)
{
    m_pausedUntil = std::max(m_pausedUntil, until);
    if (sentAt < m_lastHalving || m_perSecond <= 0)
        return;
    m_lastHalving = now;
    setFactor(factor(now) / 2, now);
    m_growth = (1 - m_factor) / recoverySeconds;
}

double RateBucket::rate(Moment now) const
{
    return m_perSecond * factor(now);
}

// As many requests as fit into a second; or one, where a request needs longer than that. Never a
// shorter window: it would let two bursts into one second of the server.
RateBucket::Window RateBucket::window(Moment now) const
{
    const double perSecond = rate(now);
    if (perSecond < 1)
        return {1, duration(jitterMargin / perSecond)};
    return {size_t(std::ceil(perSecond)), duration(jitterMargin)};
}

double RateBucket::factor(Moment now) const
{
    return std::min(1.0, m_factor + m_growth * Seconds(now - m_factorSince).count());
}

void RateBucket::setFactor(double factor, Moment now)
{
    m_factor = std::clamp(factor, leastFactor, 1.0);
    m_factorSince = now;
}

size_t RateBucket::sentSince(Moment when) const
{
    return size_t(
        std::count_if(m_sent.begin(), m_sent.end(), [when](Moment sent) { return sent >= when; }));
}

} // namespace rollcall
