#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/presence.h"

#include <optional>

namespace rollcall {

// PUT /users/{userId}/presence_status: {"status", "duration"}, as zoom::presenceNames spells it.
extern const ChangeKind updatePresenceKind;

// `minutes`: of DoNotDisturb.
Change presenceChange(const KnownUser &user, zoom::PresenceStatus status,
                      std::optional<int> minutes);

} // namespace rollcall
