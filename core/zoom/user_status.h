#pragma once

#include "core/base/cancel.h"
#include "core/base/enum_table.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QCoroTask>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

enum class StatusAction {
    Activate,
    Deactivate, // signs out and takes all licences; activating does not promise them back
    ClockIn,    // of agents; only newer clusters know it
    ClockOut,   // "
};

inline constexpr EnumTable<StatusAction, 4> statusActionNames{{{
    {StatusAction::Activate, "activate"},
    {StatusAction::Deactivate, "deactivate"},
    {StatusAction::ClockIn, "clock_in"},
    {StatusAction::ClockOut, "clock_out"},
}}};

struct StatusUpdate
{
    QString userId; // id or e-mail address
    StatusAction action = StatusAction::Activate;
    Lane lane = Lane::Foreground;
};

// PUT /users/{userId}/status.
Request updateStatusRequest(const StatusUpdate &update);

// 204, or 200 on newer clusters. Errors, beside those of every call (HTTP/code): 404/1001
// NotFound; 400/200 Zoom Rooms and admins can't be switched off so; 300 upcoming Zoom Events;
// 1000 locked by Zoom; 2033, 3412 no seat left.
QCoro::Task<Result<void>> updateStatus(ApiClient &client, StatusUpdate update,
                                       CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
