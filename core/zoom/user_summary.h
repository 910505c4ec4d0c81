#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QCoroTask>

namespace rollcall {

class ApiClient;

namespace zoom {

// How many users an account has, as Zoom counts. -1: not told.
struct UserSummary
{
    qint64 licensed = -1;
    qint64 basic = -1;
    qint64 onPrem = -1;
    qint64 rooms = -1;
    qint64 pending = -1;
    qint64 joinOnly = -1;
    qint64 total = -1;

    bool operator==(const UserSummary &) const = default;
};

// GET /users/summary. Only newer clusters know it. Errors: those of every call.
Request getUserSummaryRequest(Lane lane = Lane::Foreground);
QCoro::Task<Result<UserSummary>> getUserSummary(ApiClient &client, Lane lane = Lane::Foreground,
                                                CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
