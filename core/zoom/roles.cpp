#include "core/zoom/roles.h"

#include "core/http/api_client.h"
#include "core/zoom/json_body.h"
#include "core/zoom/operations.h"

#include <QJsonArray>

namespace rollcall::zoom {

namespace {

Role role(const QJsonObject &json)
{
    const QJsonValue id = json.value(QLatin1String("id"));
    return {.id = id.isString() ? id.toString() : QString::number(id.toInteger()),
            .name = json.value(QLatin1String("name")).toString(),
            .description = json.value(QLatin1String("description")).toString(),
            .members = json.value(QLatin1String("total_members")).toInteger()};
}

} // namespace

QCoro::Task<Result<QList<Role>>> listRoles(ApiClient &client, Lane lane, CancelToken cancel)
{
    Request request = requestFor(Operation::ListRoles);
    request.lane = lane;
    const Result<Response> response = co_await client.send(request, cancel);
    if (!response)
        co_return response.error();
    const Result<QJsonObject> json = jsonObject(response->body, request.operation);
    if (!json)
        co_return json.error();
    QList<Role> roles;
    const QJsonArray rows = json->value(QLatin1String("roles")).toArray();
    for (const QJsonValue &row : rows)
        roles += role(row.toObject());
    co_return roles;
}

} // namespace rollcall::zoom
