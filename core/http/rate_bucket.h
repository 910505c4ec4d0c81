#pragma once

#include "core/base/clock.h"
#include "core/http/request.h"

#include <deque>
#include <optional>

namespace rollcall {

// The arithmetic of one rate label: when may the next request leave? Knows no timers and no
// queues; every question is asked with the moment it is about.
//
// Two rules. Of all requests, no more leave in any window of a second than the limit permits, with
// a margin for the network's jitter, since nobody knows where the server's own second begins.
// Background requests are spread evenly over that window as well, so that a click in between finds
// room.
//
// Other apps of the account use the same limit unseen. So after a 429 the rate is halved and grows
// back within 25 s; and it gives way a little when the server says that the limit is nearly used
// up although we did not use it.
class RateBucket
{
public:
    using Moment = Clock::Moment;

    explicit RateBucket(double perSecond); // 0: unlimited

    // The earliest moment for the next request of this lane; not after `now` if it may go.
    Moment earliest(Lane lane, Moment now);
    void sent(Moment now);

    // The server's figures, as of an answer that came at `now`.
    void learnLimit(double perSecond, Moment now);
    void learnRemaining(int remaining, Moment now);

    // 429 to a request that left at `sentAt`: nothing more leaves before `until`. Requests that
    // left before the rate was halved do not halve it again.
    void refused(Moment sentAt, Moment now, Moment until);

    double rate(Moment now) const; // permitted per second; 0: unlimited
    Moment pausedUntil() const { return m_pausedUntil; }

private:
    struct Window
    {
        size_t most;
        Clock::Moment::duration length;
    };
    Window window(Moment now) const;
    double factor(Moment now) const;
    void setFactor(double factor, Moment now);
    size_t sentSince(Moment when) const;

    double m_perSecond;
    double m_factor = 1;       // of the limit, at m_factorSince
    double m_growth = 0;       // of the factor, per second
    Moment m_factorSince{};    //
    Moment m_lastHalving{};    //
    Moment m_lastGivingWay{};  //
    Moment m_pausedUntil{};    //
    Moment m_nextPaced{};      // the next even slot of background work
    std::deque<Moment> m_sent; // those that may still count, oldest first
};

} // namespace rollcall
