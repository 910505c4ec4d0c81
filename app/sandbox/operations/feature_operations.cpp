#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/license_fields.h"
#include "app/sandbox/operations/presence_operations.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/seats.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace rollcall::sandbox {

namespace {

constexpr std::array<std::string_view, 11> featureTypes{
    "user_type",         "concurrent_meeting",       "large_meeting",    "webinar",
    "zoom_events",       "zoom_whiteboard",          "plan_united_type", "zoom_one_type",
    "zoom_iq_for_sales", "zoom_revenue_accelerator", "zoom_clips_plus"};

// What shall be given, and to whom.
struct Gift
{
    std::string type;
    std::string value;
    std::int64_t number = -1; // of the value; -1: it is none
};

Gift readGift(const QJsonObject &body)
{
    Gift gift;
    gift.type = body[QLatin1StringView("feature_type")].toString().toStdString();
    const QString value = body[QLatin1StringView("feature_value")].toString();
    gift.value = value.toStdString();
    bool isNumber = false;
    const std::int64_t number = value.toLongLong(&isNumber);
    gift.number = isNumber ? number : -1;
    return gift;
}

bool isKnownValue(const Gift &gift)
{
    if (gift.type == "user_type")
        return gift.number == 1 || gift.number == 2 || gift.number == 4;
    if (gift.type == "zoom_one_type")
        return gift.number == 0 ||
               std::ranges::find(zoomOneTypes, gift.number) != zoomOneTypes.end();
    if (gift.type == "plan_united_type")
        return gift.value == "none" || isUnitedPlan(gift.value);
    if (gift.type == "webinar")
        return gift.number >= 0 && gift.number <= 10'000;
    return !gift.value.empty();
}

std::string messageOf(const Answer &refused)
{
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(refused.body));
    return json[QLatin1StringView("message")].toString().toStdString();
}

std::optional<Answer> refuse(Account &account, const User &user, const Gift &gift)
{
    if (gift.type == "user_type" && user.type != gift.number) {
        if (!account.rules().assignLicenses || user.roleId == ownerRole)
            return refusal(400, 1108, "You can't assign licenses to this user.");
        if (user.status == Status::Inactive && gift.number == 2)
            return refusal(400, 1108, "A deactivated user can't be licensed.");
        return refuseSeat(account, static_cast<int>(gift.number), SeatUse::Convert);
    }
    if (gift.type == "zoom_one_type" && gift.number != 0 && user.zoomOneType == 0)
        return refuseZoomOneSeat(account, SeatUse::Convert);
    if ((gift.type == "webinar" || gift.type == "large_meeting") && user.type != 2)
        return refusal(400, 1122, "The user must be a Licensed user.");
    return std::nullopt;
}

void give(User &user, const Gift &gift)
{
    if (gift.type == "user_type")
        user.type = static_cast<int>(gift.number);
    else if (gift.type == "zoom_one_type")
        user.zoomOneType = gift.number;
    else if (gift.type == "plan_united_type")
        user.planUnitedType = gift.value == "none" ? "" : gift.value;
    else if (gift.type == "webinar")
        user.webinarSeats = static_cast<int>(gift.number);
}

// Empty: done. Otherwise why not.
std::string giveTo(const OperationContext &context, const std::string &userId, const Gift &gift)
{
    Account &account = context.account;
    const FoundUser found = findUser(context, userId);
    if (!found.user)
        return messageOf(userDoesNotExist(userId));
    if (found.user->status == Status::Pending)
        return "The user has not accepted the invitation yet.";
    if (const auto refused = refuse(account, *found.user, gift))
        return messageOf(*refused);
    account.change(*found.user, [&gift](User &mine) { give(mine, gift); });
    account.memory().history(*found.user).features[gift.type] = gift.value;
    return {};
}

void writeIds(JsonWriter &json, std::string_view name, const std::vector<std::string> &ids)
{
    json.name(name);
    json.openArray();
    for (const std::string &id : ids)
        json.value(id);
    json.closeArray();
}

} // namespace

FieldTables updateFeaturesFields()
{
    using Type = Field::Type;
    static constexpr std::array<Field, 3> body{
        {{.name = "user_ids", .type = Type::Texts, .required = true, .least = 1, .most = 30},
         {.name = "feature_type", .required = true, .words = featureTypes},
         {.name = "feature_value", .required = true}}};
    return {{}, body};
}

Answer updateFeatures(const OperationContext &context, const Call &)
{
    const Gift gift = readGift(context.body);
    if (!isKnownValue(gift))
        return invalidField("feature_value");
    std::vector<std::string> succeeded;
    std::map<std::string, std::vector<std::string>> failed; // by reason
    const QJsonArray ids = context.body[QLatin1StringView("user_ids")].toArray();
    for (const QJsonValue &id : ids) {
        const std::string userId = id.toString().toStdString();
        const std::string reason = giveTo(context, userId, gift);
        (reason.empty() ? succeeded : failed[reason]).push_back(userId);
    }
    Answer answer;
    answer.status = 201;
    JsonWriter json(answer.body);
    json.openObject();
    writeIds(json, "success_user_ids", succeeded);
    json.name("fail_details");
    json.openArray();
    for (const auto &[reason, users] : failed) {
        json.openObject();
        writeIds(json, "user_ids", users);
        json.member("reason", reason);
        json.closeObject();
    }
    json.closeArray();
    json.closeObject();
    return answer;
}

} // namespace rollcall::sandbox
