#pragma once

#include "core/base/cancel.h"
#include "core/base/enum_table.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"
#include "core/zoom/user_values.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

// Which part of a user's settings. Everything: no option is sent.
enum class SettingsOption {
    Everything,
    MeetingAuthentication,
    RecordingAuthentication,
    MeetingSecurity, // paid accounts only
};

inline constexpr EnumTable<SettingsOption, 3> settingsOptionNames{{{
    {SettingsOption::MeetingAuthentication, "meeting_authentication"},
    {SettingsOption::RecordingAuthentication, "recording_authentication"},
    {SettingsOption::MeetingSecurity, "meeting_security"},
}}};

struct SettingsQuery
{
    QString userId; // id or e-mail address, or `me`
    SettingsOption option = SettingsOption::Everything;
    std::optional<LoginType> loginType; // which of the address' sign-ins
    QStringList
        fields; // custom_query_fields: names of leaves; empty: all. Older clusters ignore it
    Lane lane = Lane::Foreground;
};

// GET /users/{userId}/settings.
Request getSettingsRequest(const SettingsQuery &query);

// The settings as Zoom gave them, nothing lost and nothing understood: their shape depends on the
// option, plan and Zoom's year, and numbers keep all 64 bits. Errors, beside those of every call
// (HTTP/code): 404/1001 NotFound; 400/1000 the user is pending and has none; 1120 NotFound: the
// invitation expired; 200 (PlanTooLow) with MeetingSecurity, inside a 200 too: a free account.
QCoro::Task<Result<QJsonObject>> getSettings(ApiClient &client, SettingsQuery query,
                                             CancelToken cancel = {});

struct SettingsUpdate
{
    QString userId; // id or e-mail address, or `me`
    // The same tree with only those leaves that shall change; sent as it is.
    QJsonObject part;
    SettingsOption option = SettingsOption::Everything;
    Lane lane = Lane::Foreground;
};

// PATCH /users/{userId}/settings.
Request updateSettingsRequest(const SettingsUpdate &update);

// 204. Whether a setting that the account has locked is refused or ignored is not known: read it
// back. One at a time for each user. Errors, beside those of every call (HTTP/code): 404/1001
// NotFound; 400/200 no seat left; 300 Zoom Events; 1108 large meeting; 1120 NotFound; 1122 webinars
// need Licensed; 1204 … 1211 events, webinars, concurrent meetings; 1228, 1233, 1234, 1242
// licences.
QCoro::Task<Result<void>> updateSettings(ApiClient &client, SettingsUpdate update,
                                         CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
