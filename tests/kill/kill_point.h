#pragma once

#include <optional>

namespace rollcall::kill {

// The moment at which a process ends by SIGKILL. At most one member is given.
struct KillPoint
{
    int step = 0;     // at the so manieth call of RunTools::onStep, from 1
    int diskCall = 0; // before the so manieth call that writes, syncs, cuts, renames or removes a
                      // file, on whatever thread
    int microseconds = 0; // that long after it began

    bool operator==(const KillPoint &) const = default;
};

// In the process that is to be killed: from now on it is counted.
void arm(const KillPoint &point);
void countStep();

// So far.
int steps();
int diskCalls();

} // namespace rollcall::kill
