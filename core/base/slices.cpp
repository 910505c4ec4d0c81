#include "core/base/slices.h"

#include "core/base/sleep.h"

namespace rollcall {

namespace {

enum class Went { On, ToTheEnd };

Went oneSlice(const Clock &clock, const std::function<bool()> &step,
              std::chrono::nanoseconds length)
{
    const auto end = clock.now() + length;
    do {
        for (int steps = 0; steps < stepsAtOnce; ++steps) {
            if (!step())
                return Went::ToTheEnd;
        }
    } while (clock.now() < end);
    return Went::On;
}

} // namespace

QCoro::Task<bool> inSlices(std::function<bool()> step, CancelToken cancel,
                           std::chrono::nanoseconds slice)
{
    SystemClock clock; // frames are the machine's
    while (!cancel.isCancelled()) {
        if (oneSlice(clock, step, slice) == Went::ToTheEnd)
            co_return true;
        // Behind a timer, not a posted event: those come before what the window system has to say.
        co_await sleepUntil(clock, clock.now(), cancel);
    }
    co_return false;
}

} // namespace rollcall
