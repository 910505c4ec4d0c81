#pragma once

#include "core/changes/call_budget.h"
#include "core/changes/preflight.h"
#include "core/changes/run.h"

#include <QStringList>

namespace rollcall::cli {

// A plan and what became of it, as lines of text. Nothing in them steers a terminal.

// Everything that somebody must know before it is applied: each change, what it means beyond its
// values, what was found, and what it costs.
QStringList planReview(const ChangePlan &plan, const QList<Finding> &findings,
                       const CallBudget &budget);

// How many ended how, then each change that is not as the admin wanted it.
QStringList runSummary(const Run &run);

// "Deactivate 4,000 users: 1,240 of 4,000, 47 a second, 1 min left, 3 not done".
QString runProgress(const Run &run);

} // namespace rollcall::cli
