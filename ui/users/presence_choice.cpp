#include "ui/users/presence_choice.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::PresenceChoice)
};

PresenceChoice doNotDisturb(int minutes)
{
    const QString text = minutes < 60
                             ? Text::tr("Do not disturb for %Ln minute(s)", nullptr, minutes)
                             : Text::tr("Do not disturb for %Ln hour(s)", nullptr, minutes / 60);
    return {zoom::PresenceStatus::DoNotDisturb, minutes, text};
}

} // namespace

QList<PresenceChoice> presenceChoices()
{
    using zoom::PresenceStatus;
    return {
        //: Zoom's presence: what others see beside a user's name
        {PresenceStatus::Available, std::nullopt, Text::tr("Available")},
        //: Zoom's presence
        {PresenceStatus::Away, std::nullopt, Text::tr("Away")},
        //: Zoom's presence
        {PresenceStatus::Busy, std::nullopt, Text::tr("Busy")},
        doNotDisturb(20),
        doNotDisturb(60),
        doNotDisturb(4 * 60),
        doNotDisturb(24 * 60),
        //: Zoom's presence
        {PresenceStatus::OutOfOffice, std::nullopt, Text::tr("Out of office")},
    };
}

} // namespace rollcall
