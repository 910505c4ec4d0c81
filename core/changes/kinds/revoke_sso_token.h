#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

namespace rollcall {

// DELETE /users/{userId}/token. `before` and `after` are empty.
extern const ChangeKind revokeSsoTokenKind;

Change ssoSignOutChange(const KnownUser &user);

} // namespace rollcall
