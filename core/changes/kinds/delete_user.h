#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/user_deletion.h"

namespace rollcall {

// DELETE /users/{userId}: `after` is the query, its flags as booleans and only those that are set;
// `before` the status.
extern const ChangeKind deleteUserKind;

// The target's user is deleted, whatever the deletion's userId says.
Change deleteUserChange(const KnownUser &user, const zoom::UserDeletion &deletion);

// What a DeleteUser change does; with the target's userId.
zoom::UserDeletion deletionOf(const Change &change);

} // namespace rollcall
