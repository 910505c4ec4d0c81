#include "core/base/slices.h"

#include "core/base/deferred.h"

#include <QTimer>

namespace rollcall {

namespace {

using SliceClock = std::chrono::steady_clock;

enum class Went { On, ToTheEnd };

Went oneSlice(const std::function<bool()> &step, std::chrono::nanoseconds length)
{
    const auto end = SliceClock::now() + length;
    do {
        for (int steps = 0; steps < stepsAtOnce; ++steps) {
            if (!step())
                return Went::ToTheEnd;
        }
    } while (SliceClock::now() < end);
    return Went::On;
}

// A timer, not a posted event: those come before what the window system has to say.
QCoro::Task<void> oneTurn(CancelToken cancel)
{
    QTimer timer;
    timer.setSingleShot(true);
    const Deferred<bool> over;
    QObject::connect(&timer, &QTimer::timeout, &timer, [over] { over.set(true); });
    const auto registration = cancel.onCancel([over] { over.set(false); });
    timer.start(0);
    co_await over;
}

} // namespace

QCoro::Task<bool> inSlices(std::function<bool()> step, CancelToken cancel,
                           std::chrono::nanoseconds slice)
{
    while (!cancel.isCancelled()) {
        if (oneSlice(step, slice) == Went::ToTheEnd)
            co_return true;
        co_await oneTurn(cancel);
    }
    co_return false;
}

} // namespace rollcall
