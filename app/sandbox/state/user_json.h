#pragma once

#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/state/user.h"

#include <cstdint>
#include <string>

namespace rollcall::sandbox {

// Seconds since 1970 as Zoom writes times: "2026-11-20T08:30:00Z".
std::string isoTime(std::int64_t seconds);

// A user as GET /users lists it, without the closing bracket. Pending users have no id, and no
// created_at either: that is the time of the call.
std::string listRow(const User &user);

// The members that GET /users/{userId} has, listRow's among them.
struct DetailContext
{
    std::string_view accountId;
    std::string_view roleName;
    std::string pictureUrl; // empty: none
};
std::string userDetails(const User &user, const DetailContext &context);

void writeCustomAttributes(JsonWriter &json, const User &user);

} // namespace rollcall::sandbox
