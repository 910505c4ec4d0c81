#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"

#include <QCoroTask>
#include <QStringList>

namespace rollcall {

class ApiClient;

namespace zoom {

// GET /users/{userId}/permissions.
Request getPermissionsRequest(const UserTarget &user);

// What the user's role allows, as Zoom names it: "User:Read", "User:Edit" … Errors, beside those of
// every call: 404/1001 NotFound.
QCoro::Task<Result<QStringList>> getPermissions(ApiClient &client, UserTarget user,
                                                CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
