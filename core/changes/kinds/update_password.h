#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

namespace rollcall {

// PUT /users/{userId}/password. `before` and `after` are empty: the password is the secret.
extern const ChangeKind updatePasswordKind;

Change passwordChange(const KnownUser &user, const QByteArray &password);

} // namespace rollcall
