#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rollcall::zoom {

// Seconds since 1970 of an ISO 8601 date and time as Zoom writes it: "2026-01-31T08:15:00Z", also
// with fractions (cut off) or an offset. Three of these stand in every row of a listing, so it
// must cost nothing. nullopt: something else, or no such day.
std::optional<std::int64_t> secondsOfIsoTime(std::string_view text);

} // namespace rollcall::zoom
