#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/user_settings.h"

namespace rollcall {

// PATCH /users/{userId}/settings. `before` and `after` hold leaves by their paths
// ("in_meeting.chat"), so that changes of different leaves can be merged, and `after` the option,
// if there is one, as "?option".
extern const ChangeKind updateSettingsKind;

// `after`: Zoom's tree with only those leaves that shall change; `before`: any part of the tree.
Change settingsChange(const KnownUser &user, QJsonObject before, QJsonObject after,
                      zoom::SettingsOption option);

} // namespace rollcall
