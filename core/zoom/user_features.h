#pragma once

#include "core/base/cancel.h"
#include "core/base/enum_table.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QCoroTask>
#include <QList>
#include <QString>
#include <QStringList>

namespace rollcall {

class ApiClient;

namespace zoom {

inline constexpr int mostFeatureUsers = 30; // of one call

// What one call changes, by Zoom's word; it says what values there are.
enum class UserFeature {
    UserType,
    ConcurrentMeeting,
    LargeMeeting,
    Webinar,
    ZoomEvents,
    ZoomWhiteboard,
    PlanUnitedType,
    ZoomOneType,
    ZoomIqForSales,
    ZoomRevenueAccelerator,
    ZoomClipsPlus,
};

inline constexpr EnumTable<UserFeature, 11> userFeatureNames{{{
    {UserFeature::UserType, "user_type"},
    {UserFeature::ConcurrentMeeting, "concurrent_meeting"},
    {UserFeature::LargeMeeting, "large_meeting"},
    {UserFeature::Webinar, "webinar"},
    {UserFeature::ZoomEvents, "zoom_events"},
    {UserFeature::ZoomWhiteboard, "zoom_whiteboard"},
    {UserFeature::PlanUnitedType, "plan_united_type"},
    {UserFeature::ZoomOneType, "zoom_one_type"},
    {UserFeature::ZoomIqForSales, "zoom_iq_for_sales"},
    {UserFeature::ZoomRevenueAccelerator, "zoom_revenue_accelerator"},
    {UserFeature::ZoomClipsPlus, "zoom_clips_plus"},
}}};

struct FeaturesUpdate
{
    QStringList userIds; // 1 … 30
    UserFeature feature = UserFeature::UserType;
    QString value; // always a text: "2", "576460752303423488"
    Lane lane = Lane::Foreground;
};

// Who got it and who did not: one call can do both.
struct FeaturesOutcome
{
    struct Failure
    {
        QStringList userIds;
        QString reason; // Zoom's words
        bool operator==(const Failure &) const = default;
    };
    QStringList succeeded;
    QList<Failure> failed;
};

// POST /users/features.
Request updateFeaturesRequest(const FeaturesUpdate &update);

// Success says only that the answer holds both lists (201): look at `failed`. Usage, not sent: no
// user or more than 30. Errors, beside those of every call: 400/300 as validation.
QCoro::Task<Result<FeaturesOutcome>> updateFeatures(ApiClient &client, FeaturesUpdate update,
                                                    CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
