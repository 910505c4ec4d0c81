#include "core/zoom/user_password.h"

#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

Request updatePasswordRequest(const PasswordUpdate &update)
{
    Request request = requestFor(Operation::UpdatePassword, {update.userId.toUtf8()});
    request.lane = update.lane;
    setJson(request, {{QLatin1String("password"), update.password}});
    return request;
}

QCoro::Task<Result<void>> updatePassword(ApiClient &client, PasswordUpdate update,
                                         CancelToken cancel)
{
    return tell(client, updatePasswordRequest(update), std::move(cancel));
}

} // namespace rollcall::zoom
