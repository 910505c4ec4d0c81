#pragma once

#include "core/base/clock.h"

namespace rollcall {

// What the door knows of the limits of one operation right now.
struct RateState
{
    bool waiting = false;         // at least one request of its label is held back
    Clock::Moment waitingUntil{}; // of the request that goes next; only with waiting
    bool dailyLimit = false;      // it is used up until another day, or its whole label is
};

} // namespace rollcall
