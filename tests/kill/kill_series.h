#pragma once

#include "tests/kill/kill_trial.h"

#include <QtGlobal>

namespace rollcall::kill {

// Many trials of one plan, in sum. Each ends with a process that is not killed.

// A kill at the first such point, at the one `stride` after it, and so on, until none falls.
Tally killedAtEach(const KillPlan &plan, int KillPoint::*kind, int stride = 1);

// A kill at `first`, and another at each such point of the process that goes on.
Tally recoveryKilledAtEach(const KillPlan &plan, const KillPoint &first, int KillPoint::*kind,
                           int stride = 1);

// So many trials that are killed at a random moment; the process that goes on is killed, too, in
// every third of them, and once more in every ninth.
Tally killedAtRandom(const KillPlan &plan, int trials, quint64 seed);

// The same as killedAtEach() with a journal that does not keep intents. This must go wrong.
Tally killedWithoutIntents(const KillPlan &plan, int KillPoint::*kind, int stride);

} // namespace rollcall::kill
