#pragma once

#include "core/zoom/user.h"

#include <QString>

namespace rollcall {

// "Active", "Pending", translated; empty for Unknown, whose word is Zoom's.
QString statusTitle(zoom::UserStatus status);

// "Basic", "Licensed", translated. The number itself where this version has no word for it; empty
// for 0.
QString licenceTitle(qint64 type);

} // namespace rollcall
