#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/user_update.h"

namespace rollcall {

// PATCH /users/{userId}: `after` is its body.
extern const ChangeKind updateUserKind;

Change updateUserChange(const KnownUser &user, const zoom::UserPatch &patch);
// Zoom's user type: see zoom::UserType.
Change licenceChange(const KnownUser &user, qint64 type);

} // namespace rollcall
