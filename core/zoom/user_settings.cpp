#include "core/zoom/user_settings.h"

#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

namespace {

void addOption(Request &request, SettingsOption option)
{
    if (option != SettingsOption::Everything)
        request.query.emplaceBack("option", settingsOptionNames.name(option).toByteArray());
}

} // namespace

Request getSettingsRequest(const SettingsQuery &query)
{
    Request request = requestOn(Operation::GetSettings, {query.userId, query.lane});
    request.paidOnly = query.option == SettingsOption::MeetingSecurity;
    if (query.loginType)
        request.query.emplaceBack("login_type", toQuery(*query.loginType));
    addOption(request, query.option);
    if (!query.fields.isEmpty())
        request.query.emplaceBack("custom_query_fields", query.fields.join(u',').toUtf8());
    return request;
}

QCoro::Task<Result<QJsonObject>> getSettings(ApiClient &client, SettingsQuery query,
                                             CancelToken cancel)
{
    return askForObject(client, getSettingsRequest(query), std::move(cancel));
}

Request updateSettingsRequest(const SettingsUpdate &update)
{
    Request request = requestOn(Operation::UpdateSettings, {update.userId, update.lane});
    addOption(request, update.option);
    setJson(request, update.part);
    return request;
}

QCoro::Task<Result<void>> updateSettings(ApiClient &client, SettingsUpdate update,
                                         CancelToken cancel)
{
    return tell(client, updateSettingsRequest(update), std::move(cancel));
}

} // namespace rollcall::zoom
