#include "core/zoom/plan_usage.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

namespace {

PlanSeats seatsOf(const QString &plan, const QJsonObject &json)
{
    return {.plan = plan,
            .type = textOf(json.value(QLatin1String("type"))),
            .name = textOf(json.value(QLatin1String("name"))),
            .hosts = integerOf(json.value(QLatin1String("hosts"))).value_or(-1),
            .usage = integerOf(json.value(QLatin1String("usage"))).value_or(-1)};
}

RecordingStorage storageOf(const QJsonObject &json)
{
    return {.type = textOf(json.value(QLatin1String("type"))),
            .freeStorage = textOf(json.value(QLatin1String("free_storage"))),
            .freeStorageUsage = textOf(json.value(QLatin1String("free_storage_usage"))),
            .planStorage = textOf(json.value(QLatin1String("plan_storage"))),
            .planStorageUsage = textOf(json.value(QLatin1String("plan_storage_usage"))),
            .planStorageExceed = textOf(json.value(QLatin1String("plan_storage_exceed")))};
}

PlanUsage usageOf(const QJsonObject &json)
{
    PlanUsage usage;
    usage.whole = json;
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (member.key() == QLatin1String("plan_recording")) {
            usage.recording = storageOf(member.value().toObject());
            continue;
        }
        const QJsonArray plans = arrayOf(member.value()); // some plans come one by one, some not
        for (const QJsonValue &plan : plans) {
            if (plan.isObject())
                usage.seats += seatsOf(member.key(), plan.toObject());
        }
    }
    return usage;
}

} // namespace

Request getPlanUsageRequest(const AccountTarget &account)
{
    Request request = requestFor(Operation::GetPlanUsage, {account.accountId.toUtf8()});
    request.paidOnly = true;
    request.lane = account.lane;
    return request;
}

QCoro::Task<Result<PlanUsage>> getPlanUsage(ApiClient &client, AccountTarget account,
                                            CancelToken cancel)
{
    return ask(client, getPlanUsageRequest(account), usageOf, std::move(cancel));
}

} // namespace rollcall::zoom
