#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

// One plan of an account: how many seats it has and how many are taken.
struct PlanSeats
{
    QString plan;      // the member's name: "plan_base", "plan_webinar", "plan_united" …
    QString type;      // Zoom's word for the plan
    QString name;      // of united plans
    qint64 hosts = -1; // seats; -1: not told
    qint64 usage = -1; // taken; "

    bool operator==(const PlanSeats &) const = default;
};

// Sizes as Zoom writes them: "10 GB".
struct RecordingStorage
{
    QString type;
    QString freeStorage;
    QString freeStorageUsage;
    QString planStorage;
    QString planStorageUsage;
    QString planStorageExceed;

    bool operator==(const RecordingStorage &) const = default;
};

struct PlanUsage
{
    QList<PlanSeats> seats; // also of plans that this version does not know
    std::optional<RecordingStorage> recording;
    QJsonObject whole; // the answer as it came
};

// GET /accounts/{accountId}/plans/usage. A Heavy call: once for a dialog, not for a row. Errors,
// beside those of every call: 400/200 (PlanTooLow) the account is free.
Request getPlanUsageRequest(const AccountTarget &account = {});
QCoro::Task<Result<PlanUsage>> getPlanUsage(ApiClient &client, AccountTarget account = {},
                                            CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
