#pragma once

#include "core/zoom/presence.h"

#include <QList>
#include <QString>

#include <optional>

namespace rollcall {

// A line of the presence menu.
struct PresenceChoice
{
    zoom::PresenceStatus status = zoom::PresenceStatus::Available;
    std::optional<int> minutes; // how long not to disturb; Zoom ends it by itself
    QString text;               // "Do not disturb for 1 hour"
};

// What can be set about somebody else, in the order of the menu.
QList<PresenceChoice> presenceChoices();

} // namespace rollcall
