#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

namespace rollcall {

// PUT /users/{userId}/email: {"email"}.
extern const ChangeKind updateEmailKind;

Change emailChange(const KnownUser &user, const QString &email);

} // namespace rollcall
