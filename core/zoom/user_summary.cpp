#include "core/zoom/user_summary.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

namespace {

UserSummary summaryOf(const QJsonObject &json)
{
    const auto count = [&json](QLatin1String name) {
        return integerOf(json.value(name)).value_or(-1);
    };
    return {.licensed = count(QLatin1String("licensed_users_count")),
            .basic = count(QLatin1String("basic_users_count")),
            .onPrem = count(QLatin1String("on_prem_users_count")),
            .rooms = count(QLatin1String("room_users_count")),
            .pending = count(QLatin1String("pending_users_count")),
            .joinOnly = count(QLatin1String("join_only_users_count")),
            .total = count(QLatin1String("total_users_count"))};
}

} // namespace

Request getUserSummaryRequest(Lane lane)
{
    Request request = requestFor(Operation::GetUserSummary);
    request.lane = lane;
    return request;
}

QCoro::Task<Result<UserSummary>> getUserSummary(ApiClient &client, Lane lane, CancelToken cancel)
{
    return ask(client, getUserSummaryRequest(lane), summaryOf, std::move(cancel));
}

} // namespace rollcall::zoom
