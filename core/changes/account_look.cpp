#include "core/changes/account_look.h"

#include "core/base/sleep.h"
#include "core/http/api_client.h"
#include "core/http/http_errors.h"
#include "core/http/retry_after.h"
#include "core/zoom/json_body.h"

namespace rollcall {

namespace {

Result<QJsonObject> objectOf(const Result<Response> &response, const Request &request)
{
    if (!response)
        return response.error();
    return zoom::jsonObject(response->body, request.operation);
}

ReadBackContext inServerTime(ReadBackContext context, const Result<Response> &response,
                             const QDateTime &localNow)
{
    if (!context.intended.isValid() || !response)
        return context;
    if (const auto date = serverDate(response->header("Date")))
        context.intended = context.intended.addMSecs(localNow.msecsTo(*date));
    return context;
}

} // namespace

QCoro::Task<AccountLook> lookFor(ApiClient &client, Clock &clock, Change change,
                                 ReadBackContext context, LookManner manner, CancelToken cancel)
{
    const ReadBack &readBack = kindOf(change).readBack;
    AccountLook look;
    if (!readBack.possible())
        co_return look;
    for (std::size_t at = 0;; ++at) {
        Request request = readBack.request(change);
        request.lane = manner.lane;
        request.onlyOnce = !manner.retries;
        const Result<Response> response = co_await client.send(request, cancel);
        if (cancel.isCancelled()) {
            look.error = httpError(ErrorKind::Cancelled, Delivery::NotSent);
            co_return look;
        }
        const Result<QJsonObject> answer = objectOf(response, request);
        look.found = answer ? *answer : QJsonObject();
        look.error = answer ? std::nullopt : std::optional(answer.error());
        if (!look.readable()) {
            look.taken = Taken::Unclear;
            co_return look;
        }
        look.taken =
            readBack.judge(change, answer, inServerTime(context, response, clock.wallClock()));
        if (look.taken != Taken::No || at == manner.pauses.size())
            co_return look;
        co_await sleepUntil(clock, clock.now() + manner.pauses[at], cancel);
        if (cancel.isCancelled()) {
            look.error = httpError(ErrorKind::Cancelled, Delivery::NotSent);
            co_return look;
        }
    }
}

} // namespace rollcall
