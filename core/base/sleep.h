#pragma once

#include "core/base/cancel.h"
#include "core/base/clock.h"

#include <QCoroTask>

namespace rollcall {

// Ends at `when`, or at once when cancelled. `clock` is touched before the first suspension only.
QCoro::Task<void> sleepUntil(Clock &clock, Clock::Moment when, CancelToken cancel);

} // namespace rollcall
