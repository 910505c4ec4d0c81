#pragma once

#include "core/changes/change.h"

namespace rollcall {

// Whether a later decision about the same user takes the place of an earlier one, or joins it in
// one request: edits of the profile, or of the same settings, whatever they are about; any other
// kind only where it is about the same thing (see respectsOf).
bool areOneChange(const Change &earlier, const Change &later);

// Of two that are one change. The later word counts, member by member for edits, whole for others;
// `before` is what was before the first.
void mergeInto(Change &earlier, const Change &later);

} // namespace rollcall
