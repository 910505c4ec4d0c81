#include "app/sandbox/operations/refusals.h"

#include "app/sandbox/http/json_writer.h"

#include <array>

namespace rollcall::sandbox {

namespace {

Answer withBody(int status, std::string body)
{
    Answer answer;
    answer.status = status;
    answer.body = std::move(body);
    return answer;
}

} // namespace

Answer refusal(int status, int code, std::string_view message)
{
    std::string body;
    JsonWriter json(body);
    json.openObject();
    json.member("code", code);
    json.member("message", message);
    json.closeObject();
    return withBody(status, std::move(body));
}

Answer refusalWithFields(int status, int code, std::string_view message,
                         std::span<const std::string> fields)
{
    std::string body;
    JsonWriter json(body);
    json.openObject();
    json.member("code", code);
    json.member("message", message);
    json.name("errors");
    json.openArray();
    for (const std::string &field : fields) {
        json.openObject();
        json.member("field", field);
        json.member("message", "Invalid field.");
        json.closeObject();
    }
    json.closeArray();
    json.closeObject();
    return withBody(status, std::move(body));
}

Answer invalidField(const std::string &field)
{
    return refusalWithFields(400, 300, "Validation Failed.", std::array{field});
}

Answer invalidBody()
{
    return refusal(400, 300, "Request Body should be a valid JSON object.");
}

Answer noValidInvitation()
{
    return refusal(400, 1120,
                   "A valid invitation to join the Zoom account was not found for this user.");
}

Answer unknownEndpoint()
{
    return refusal(400, 2300, "This API endpoint is not recognized.");
}

Answer userDoesNotExist(std::string_view userId)
{
    return refusal(404, 1001, "User does not exist: " + std::string(userId) + ".");
}

Answer invalidPageToken()
{
    return refusal(400, 300, "The next page token is invalid or expired.");
}

Answer invalidAccessToken()
{
    return refusal(401, 124, "Invalid access token.");
}

Answer expiredAccessToken()
{
    return refusal(401, 124, "Access token is expired.");
}

Answer missingScope(std::string_view scope)
{
    return refusal(400, 4711,
                   "Invalid access token, does not contain scopes:[" + std::string(scope) + "].");
}

Answer missingPermission(std::string_view permission)
{
    return refusal(400, 200,
                   "Invalid access token. Does not contain permissions [" +
                       std::string(permission) + "].");
}

Answer oauthRefusal(std::string_view error, std::string_view reason)
{
    std::string body;
    JsonWriter json(body);
    json.openObject();
    json.member("reason", reason);
    json.member("error", error);
    json.closeObject();
    return withBody(400, std::move(body));
}

} // namespace rollcall::sandbox
