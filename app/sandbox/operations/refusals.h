#pragma once

#include "app/sandbox/http/http_types.h"

#include <span>
#include <string>
#include <string_view>

namespace rollcall::sandbox {

// Zoom's error envelope: {"code": …, "message": …}.
Answer refusal(int status, int code, std::string_view message);

// The same with errors[], a row for each field that is wrong.
Answer refusalWithFields(int status, int code, std::string_view message,
                         std::span<const std::string> fields);

// 400/300 for one wrong field or parameter.
Answer invalidField(const std::string &field);

Answer invalidBody();                                  // 400/300: not a JSON object
Answer noValidInvitation();                            // 400/1120
Answer unknownEndpoint();                              // 400/2300
Answer userDoesNotExist(std::string_view userId);      // 404/1001
Answer invalidPageToken();                             // 400/300
Answer invalidAccessToken();                           // 401/124
Answer expiredAccessToken();                           // 401/124
Answer missingScope(std::string_view scope);           // 400/4711
Answer missingPermission(std::string_view permission); // 400/200

// OAuth's shape, of the token endpoint: {"reason": …, "error": …} with status 400.
Answer oauthRefusal(std::string_view error, std::string_view reason);

} // namespace rollcall::sandbox
