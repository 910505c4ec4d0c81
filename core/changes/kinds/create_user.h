#pragma once

#include "core/changes/change_kind.h"
#include "core/zoom/user_creation.h"

namespace rollcall {

// POST /users: `after` is user_info and "action". The password is the secret.
extern const ChangeKind createUserKind;

Change createUserChange(const zoom::NewUser &user);

// Whether this creation mails an invitation (action create), as all of them do that are not of
// another kind.
bool isInvitation(const Change &change);
// Whether it sets a password (action autoCreate).
bool setsPassword(const Change &change);

} // namespace rollcall
