#pragma once

#include "core/http/request.h"

#include <QString>

namespace rollcall::zoom {

// Zoom's name for the user behind the token, in place of an id. For apps of single users; Zoom
// does not support it for account-wide (Server-to-Server) apps.
inline constexpr QLatin1String me("me");

// Whom a call is about, where there is nothing else to say.
struct UserTarget
{
    QString userId; // id or e-mail address, or `me`; for pending users the address is the only way
    Lane lane = Lane::Foreground;
};

// Which account a call is about.
struct AccountTarget
{
    QString accountId = me; // `me`: the account of the token
    Lane lane = Lane::Foreground;
};

} // namespace rollcall::zoom
