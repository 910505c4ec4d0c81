#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/schedulers.h"

namespace rollcall {

// DELETE /users/{userId}/schedulers: the user no longer schedules for anybody. `before` is
// {"schedulers": [all that are known]}, `after` {"schedulers": []}.
extern const ChangeKind deleteSchedulersKind;

// `known`: those for whom the user schedules; empty: not known, so there is no way back.
Change schedulersRemovalChange(const KnownUser &user, const QList<zoom::Scheduler> &known);

} // namespace rollcall
