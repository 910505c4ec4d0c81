#pragma once

#include "core/http/response.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace rollcall {

// How long the server asks to wait, by its Retry-After header: digits are seconds; else an HTTP
// date or an ISO 8601 date (Zoom, on daily limits). Dates are read against the server's own Date
// header, so a wrong clock here does no harm; against `localNow` (UTC) if there is none.
//
// Nothing if the header is absent, garbage, in the past, or more than 25 hours away: then nobody
// knows, and the caller decides by the kind of limit.
std::optional<std::chrono::milliseconds> retryAfter(const Response &response,
                                                    const QDateTime &localNow);

// "Sun, 06 Nov 1994 08:49:37 GMT" or an ISO 8601 date (UTC where it names no zone).
std::optional<QDateTime> serverDate(const QByteArray &text);

} // namespace rollcall
