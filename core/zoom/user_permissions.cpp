#include "core/zoom/user_permissions.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

namespace {

QStringList permissionsOf(const QJsonObject &json)
{
    return textsOf(json.value(QLatin1String("permissions")));
}

} // namespace

Request getPermissionsRequest(const UserTarget &user)
{
    return requestOn(Operation::GetPermissions, user);
}

QCoro::Task<Result<QStringList>> getPermissions(ApiClient &client, UserTarget user,
                                                CancelToken cancel)
{
    return ask(client, getPermissionsRequest(user), permissionsOf, std::move(cancel));
}

} // namespace rollcall::zoom
