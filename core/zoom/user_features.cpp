#include "core/zoom/user_features.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

#include <QCoreApplication>

namespace rollcall::zoom {

namespace {

constexpr QLatin1String userIdsName("user_ids");

FeaturesOutcome outcomeOf(const QJsonObject &json)
{
    FeaturesOutcome outcome;
    outcome.succeeded = textsOf(json.value(QLatin1String("success_user_ids")));
    const QJsonArray failures = arrayOf(json.value(QLatin1String("fail_details")));
    outcome.failed.reserve(failures.size());
    for (const QJsonValue &value : failures) {
        const QJsonObject failure = value.toObject();
        outcome.failed +=
            {textsOf(failure.value(userIdsName)), textOf(failure.value(QLatin1String("reason")))};
    }
    return outcome;
}

} // namespace

Request updateFeaturesRequest(const FeaturesUpdate &update)
{
    Request request = requestFor(Operation::UpdateFeatures);
    request.lane = update.lane;
    setJson(request,
            {{userIdsName, QJsonArray::fromStringList(update.userIds)},
             {QLatin1String("feature_type"), QLatin1String(userFeatureNames.name(update.feature))},
             {QLatin1String("feature_value"), update.value}});
    return request;
}

QCoro::Task<Result<FeaturesOutcome>> updateFeatures(ApiClient &client, FeaturesUpdate update,
                                                    CancelToken cancel)
{
    const Request request = updateFeaturesRequest(update);
    const qsizetype count = update.userIds.size();
    if (count < 1 || count > mostFeatureUsers)
        return refuse<FeaturesOutcome>(refusedHere(
            QCoreApplication::translate("rollcall::zoom::UserFeatures",
                                        "Zoom changes a feature for 1 to %1 users at a time. "
                                        "Nothing was sent.")
                .arg(mostFeatureUsers),
            request));
    return ask(client, request, outcomeOf, std::move(cancel));
}

} // namespace rollcall::zoom
