#include "core/zoom/user_email.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

namespace {

bool existed(const QJsonObject &json)
{
    return flagOf(json.value(QLatin1String("existed_email"))).value_or(false);
}

} // namespace

Request checkEmailRequest(const EmailCheck &check)
{
    Request request = requestFor(Operation::CheckEmail);
    request.lane = check.lane;
    request.query = {{"email", check.email.toUtf8()}};
    return request;
}

QCoro::Task<Result<bool>> checkEmail(ApiClient &client, EmailCheck check, CancelToken cancel)
{
    return ask(client, checkEmailRequest(check), existed, std::move(cancel));
}

Request updateEmailRequest(const EmailUpdate &update)
{
    Request request = requestFor(Operation::UpdateEmail, {update.userId.toUtf8()});
    request.lane = update.lane;
    setJson(request, {{QLatin1String("email"), update.email}});
    return request;
}

QCoro::Task<Result<void>> updateEmail(ApiClient &client, EmailUpdate update, CancelToken cancel)
{
    return tell(client, updateEmailRequest(update), std::move(cancel));
}

} // namespace rollcall::zoom
