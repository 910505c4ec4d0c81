#include "core/base/clock.h"

#include <QTimer>

#include <algorithm>
#include <limits>

namespace rollcall {

namespace {

using std::chrono::milliseconds;
constexpr milliseconds longestTimer{std::numeric_limits<int>::max()};

} // namespace

Clock::Moment SystemClock::now() const
{
    return std::chrono::steady_clock::now();
}

QDateTime SystemClock::wallClock() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::callAt(Moment when, QObject *context, std::function<void()> wake)
{
    const auto wait = std::chrono::ceil<milliseconds>(when - now());
    // A child of the context, so that a context that dies early leaves no timer behind:
    // QTimer::singleShot would keep one for every request until its deadline.
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, context, [timer, wake = std::move(wake)] {
        timer->deleteLater();
        wake();
    });
    timer->start(std::clamp(wait, milliseconds(0), longestTimer));
}

} // namespace rollcall
