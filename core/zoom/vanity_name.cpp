#include "core/zoom/vanity_name.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

namespace {

bool existed(const QJsonObject &json)
{
    return flagOf(json.value(QLatin1String("existed"))).value_or(false);
}

} // namespace

Request checkVanityNameRequest(const VanityNameCheck &check)
{
    Request request = requestFor(Operation::CheckVanityName);
    request.lane = check.lane;
    request.query = {{"vanity_name", check.vanityName.toUtf8()}};
    return request;
}

QCoro::Task<Result<bool>> checkVanityName(ApiClient &client, VanityNameCheck check,
                                          CancelToken cancel)
{
    return ask(client, checkVanityNameRequest(check), existed, std::move(cancel));
}

} // namespace rollcall::zoom
