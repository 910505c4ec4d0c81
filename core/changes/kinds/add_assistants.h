#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/assistants.h"

namespace rollcall {

// POST /users/{userId}/assistants: {"assistants": [{"id", "email"}]}.
extern const ChangeKind addAssistantsKind;

Change assistantsAdditionChange(const KnownUser &user, const QList<zoom::Assistant> &assistants);

} // namespace rollcall
