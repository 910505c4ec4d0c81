#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

namespace rollcall {

// PUT /accounts/me/users/{userId}/account: {"account_id"}. For master accounts.
extern const ChangeKind switchAccountKind;

Change switchAccountChange(const KnownUser &user, const QString &accountId);

} // namespace rollcall
