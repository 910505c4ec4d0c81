#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QCoroTask>
#include <QList>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

// A role of the account. Zoom's own have the ids "0" (Owner), "1" (Admin) and "2" (Member).
struct Role
{
    QString id;
    QString name;
    QString description;
    qint64 members = 0;

    bool operator==(const Role &) const = default;
};

// GET /roles: all roles, unpaged. Errors: those of every call.
Request listRolesRequest(Lane lane = Lane::Foreground);
// `client` must live until the task has ended or was cancelled.
QCoro::Task<Result<QList<Role>>> listRoles(ApiClient &client, Lane lane = Lane::Foreground,
                                           CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
