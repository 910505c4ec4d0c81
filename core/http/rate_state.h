#pragma once

#include "core/base/clock.h"

namespace rollcall {

// What the door knows of the limits right now, for the foot of the window.
struct RateState
{
    bool waiting = false;         // at least one request is held back
    Clock::Moment waitingUntil{}; // of the request that goes next; only with waiting
    bool dailyLimit = false;      // a label or an operation is used up until another day
};

} // namespace rollcall
