#include "core/zoom/user_status.h"

#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

Request updateStatusRequest(const StatusUpdate &update)
{
    Request request = requestFor(Operation::UpdateStatus, {update.userId.toUtf8()});
    request.lane = update.lane;
    setJson(request,
            {{QLatin1String("action"), QLatin1String(statusActionNames.name(update.action))}});
    return request;
}

QCoro::Task<Result<void>> updateStatus(ApiClient &client, StatusUpdate update, CancelToken cancel)
{
    return tell(client, updateStatusRequest(update), std::move(cancel));
}

} // namespace rollcall::zoom
