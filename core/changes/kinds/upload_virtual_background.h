#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

namespace rollcall {

// POST /users/{userId}/settings/virtual_backgrounds: {"file", "sha256"}; see upload_change.h. Its
// result is {"id"}, by which it is taken away again.
extern const ChangeKind uploadVirtualBackgroundKind;

Change virtualBackgroundChange(const KnownUser &user, const QString &path);

} // namespace rollcall
