#include "core/base/sleep.h"

#include "core/base/deferred.h"

namespace rollcall {

QCoro::Task<void> sleepUntil(Clock &clock, Clock::Moment when, CancelToken cancel)
{
    QObject alarm;
    const Deferred<bool> woken;
    clock.callAt(when, &alarm, [woken] { woken.set(true); });
    const auto registration = cancel.onCancel([woken] { woken.set(false); });
    co_await woken;
}

} // namespace rollcall
