#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/assistants.h"

namespace rollcall {

// DELETE /users/{userId}/assistants: `before` is {"assistants": [all that are known]}, `after`
// {"assistants": []}.
extern const ChangeKind deleteAssistantsKind;

// `known`: those that the user has; empty: not known, so there is no way back.
Change assistantsRemovalChange(const KnownUser &user, const QList<zoom::Assistant> &known);

} // namespace rollcall
