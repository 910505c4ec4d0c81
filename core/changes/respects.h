#pragma once

#include "core/changes/change.h"

#include <QStringList>

namespace rollcall {

// What of its user a change alters: two changes of a user with a respect in common are about the
// same thing. "type", "settings/in_meeting.chat", "assistant/u42".
QStringList respectsOf(const Change &change);

} // namespace rollcall
