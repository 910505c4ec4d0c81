#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/user_status.h"

namespace rollcall {

// PUT /users/{userId}/status: {"status": "inactive"} with, before, status and type, as deactivating
// takes the licence; or {"action": "clock_in"} of agents, who have no status that could be read.
extern const ChangeKind updateStatusKind;

Change statusChange(const KnownUser &user, zoom::StatusAction action);

} // namespace rollcall
