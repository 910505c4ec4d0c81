#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/account_access.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"
#include "app/sandbox/state/random.h"

#include <array>

namespace rollcall::sandbox {

namespace {

constexpr std::size_t tokenLength = 120;

Answer withToken(bool isThere)
{
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.name("token");
    if (isThere)
        json.value("eyJ" + makeSecret(tokenLength));
    else
        json.raw("null");
    json.closeObject();
    return answer;
}

} // namespace

Answer getZak(const OperationContext &context, const Call &)
{
    if (!context.account.rules().meIsKnown)
        return refusal(400, 1001, "User not exist.");
    return withToken(true);
}

FieldTables getTokenFields()
{
    static constexpr std::array<std::string_view, 3> types{"token", "zak", "onbehalf"};
    static constexpr std::array<Field, 3> query{
        {{.name = "type", .words = types},
         {.name = "ttl", .type = Field::Type::Number, .least = 0, .most = 31'536'000},
         {.name = "meeting_id"}}};
    return {query, {}};
}

Answer getToken(const OperationContext &context, const Call &call)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    const std::string_view type = call.param("type");
    if (type == "onbehalf" && call.param("meeting_id").empty())
        return invalidField("meeting_id");
    if ((type.empty() || type == "token") && !context.account.rules().legacyTokens)
        return refusal(400, 300, "Token is no longer supported. Please use ZAK token instead.");
    return withToken(found.user->status == Status::Active);
}

Answer revokeToken(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    ++context.account.memory().history(*found.user).revokedTokens;
    Answer answer;
    answer.status = 204;
    return answer;
}

} // namespace rollcall::sandbox
