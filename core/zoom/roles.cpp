#include "core/zoom/roles.h"

#include "core/zoom/json_call.h"
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

QList<Role> rolesOf(const QJsonObject &json)
{
    QList<Role> roles;
    const QJsonArray rows = json.value(QLatin1String("roles")).toArray();
    roles.reserve(rows.size());
    for (const QJsonValue &row : rows)
        roles += role(row.toObject());
    return roles;
}

} // namespace

Request listRolesRequest(Lane lane)
{
    Request request = requestFor(Operation::ListRoles);
    request.lane = lane;
    return request;
}

QCoro::Task<Result<QList<Role>>> listRoles(ApiClient &client, Lane lane, CancelToken cancel)
{
    return ask(client, listRolesRequest(lane), rolesOf, std::move(cancel));
}

} // namespace rollcall::zoom
