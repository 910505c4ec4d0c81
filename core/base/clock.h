#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace rollcall {

// Time, injected. Waiting and expiry use the monotonic clock, so a wrong or jumping wall clock
// changes nothing; the wall clock is only for what people read and for dates that a server sent.
//
// Lives on one thread, as do all its callers.
class Clock
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    virtual ~Clock() = default;

    virtual Moment now() const = 0;
    virtual QDateTime wallClock() const = 0; // UTC

    // Calls `wake` once, from the event loop, at `when` or as soon after it as can be; never if
    // `context` has died before. A moment in the past means the next turn of the event loop.
    // `context` lives on this thread; `wake` may destroy it.
    virtual void callAt(Moment when, QObject *context, std::function<void()> wake) = 0;
};

// The machine's clocks.
class SystemClock final : public Clock
{
public:
    Moment now() const override;
    QDateTime wallClock() const override;
    void callAt(Moment when, QObject *context, std::function<void()> wake) override;
};

} // namespace rollcall
