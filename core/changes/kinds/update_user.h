#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/groups.h"
#include "core/zoom/user_update.h"

namespace rollcall {

// PATCH /users/{userId}: `after` is its body. With "group_id" there may be "?group", the name of
// that group, which is shown beside the id and not sent.
extern const ChangeKind updateUserKind;

Change updateUserChange(const KnownUser &user, const zoom::UserPatch &patch);
// The group that a pending user joins with the invitation. Zoom ignores it for all others.
Change groupChange(const KnownUser &user, const zoom::Group &group);
bool changesOnlyGroup(const Change &change);
// Zoom's user type: see zoom::UserType.
Change licenceChange(const KnownUser &user, qint64 type);

} // namespace rollcall
