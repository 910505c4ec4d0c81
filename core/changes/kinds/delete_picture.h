#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

namespace rollcall {

// DELETE /users/{userId}/picture: {"pic_url": ""}.
extern const ChangeKind deletePictureKind;

Change pictureRemovalChange(const KnownUser &user);

} // namespace rollcall
