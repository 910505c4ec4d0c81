#pragma once

#include "core/base/cancel.h"

#include <QCoroTask>

#include <chrono>
#include <functional>

namespace rollcall {

// The fewest steps of a slice.
inline constexpr int stepsAtOnce = 64;

// Work that is too long for one turn of the event loop but must stay on its thread: calls `step`
// until it returns false, a slice at a time, and lets the event loop do everything else that waits
// between two slices. A step is one small piece, of microseconds.
//
// The first slice runs at once, and a slice has at least stepsAtOnce steps: work of no more has
// always ended when the call returns. Ends with whether the work was done to its end: false means
// cancelled, which is found out between slices. So a step may touch whatever lives until `cancel`
// is cancelled, but never end that life itself.
QCoro::Task<bool> inSlices(std::function<bool()> step, CancelToken cancel,
                           std::chrono::nanoseconds slice = std::chrono::milliseconds(4));

} // namespace rollcall
