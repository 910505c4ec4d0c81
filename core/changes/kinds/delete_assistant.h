#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/assistants.h"

namespace rollcall {

// DELETE /users/{userId}/assistants/{assistantId}: `before` is {"assistants": [the one]}, `after`
// {"assistants": []}.
extern const ChangeKind deleteAssistantKind;

Change assistantRemovalChange(const KnownUser &user, const zoom::Assistant &assistant);

} // namespace rollcall
