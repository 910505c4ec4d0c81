#pragma once

#include "core/base/deferred.h"
#include "core/base/result.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

// Waiting for windows. QCoro's own waiting for a signal resumes twice where the signal comes twice
// before the event loop turns (0.8), so it is not used here.
namespace rollcall::tour {

// Until `holds`, which is asked at once and again after every `signal`; an error after 60 s.
// Resumes from the event loop, never from inside the signal, so what sent it may be deleted then.
template <typename Sender, typename Signal>
QCoro::Task<Result<void>> until(Sender *sender, Signal signal, std::function<bool()> holds)
{
    const auto context = std::make_unique<QObject>();
    const Deferred<bool> done;
    const auto ask = [context = context.get(), done, holds] {
        QTimer::singleShot(0, context, [done, holds] {
            if (!done.isSet() && holds())
                done.set(true);
        });
    };
    QObject::connect(sender, signal, context.get(), ask);
    QTimer::singleShot(std::chrono::seconds(60), context.get(), [done] { done.set(false); });
    ask();
    if (co_await done)
        co_return Result<void>();
    co_return localError(ErrorKind::Timeout,
                         QCoreApplication::translate(
                             "rollcall::Tour", "The tour waited in vain for a window to fill."));
}

// Lets widgets that were made just now show and lay themselves out.
inline QCoro::Task<void> settle()
{
    for (int turn = 0; turn < 3; ++turn) {
        const Deferred<bool> done;
        QTimer::singleShot(0, qApp, [done] { done.set(true); });
        co_await done;
    }
}

} // namespace rollcall::tour
