#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

namespace rollcall {

// POST /users/{userId}/picture: {"file", "sha256"}; see upload_change.h.
extern const ChangeKind uploadPictureKind;

Change pictureChange(const KnownUser &user, const QString &path);

} // namespace rollcall
