#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

#include <QStringList>

namespace rollcall {

// DELETE /users/{userId}/settings/virtual_backgrounds: {"file_ids": […]}.
extern const ChangeKind deleteVirtualBackgroundsKind;

Change virtualBackgroundsRemovalChange(const KnownUser &user, const QStringList &fileIds);

} // namespace rollcall
