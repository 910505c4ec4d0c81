#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/schedulers.h"

namespace rollcall {

// DELETE /users/{userId}/schedulers/{schedulerId}: the user no longer schedules for that one.
// `before` is {"schedulers": [the one]}, `after` {"schedulers": []}.
extern const ChangeKind deleteSchedulerKind;

Change schedulerRemovalChange(const KnownUser &user, const zoom::Scheduler &scheduler);

} // namespace rollcall
