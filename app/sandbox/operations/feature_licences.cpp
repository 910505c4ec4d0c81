#include "app/sandbox/operations/feature_licences.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/settings_values.h"
#include "app/sandbox/state/account.h"

#include <array>
#include <string>

namespace rollcall::sandbox {

namespace {

using namespace Qt::StringLiterals;

constexpr int usualWebinar = 500;

bool has(Account &account, const User &user, const QString &path)
{
    const SettingNode *node = SettingsCatalog::instance().find(SettingsOption::Standard, path);
    return node && settingOf(account, user, *node).toBool();
}

bool isOn(const QJsonValue &value)
{
    return value.toBool() || (value.isString() && value.toString() != "None"_L1);
}

std::optional<Answer> refuseType(const User &user, const QJsonObject &feature)
{
    struct Licensed
    {
        QLatin1StringView member;
        int code;
        std::string_view message;
    };
    static constexpr std::array<Licensed, 4> all{{
        {"large_meeting"_L1, 1108,
         "Only Licensed or On-prem users can enable the large meeting feature."},
        {"webinar"_L1, 1122, "Webinar feature can only be enabled for Licensed or On-prem users."},
        {"zoom_events"_L1, 1206,
         "You can only enable the Zoom Events feature for Licensed or On-prem users."},
        {"concurrent_meeting"_L1, 1207,
         "You can only enable the \"Concurrent Meeting\" feature for Licensed users or On-prem "
         "users."},
    }};
    if (user.type == 2 || user.type == 3)
        return std::nullopt;
    for (const Licensed &one : all) {
        if (isOn(feature.value(one.member)))
            return refusal(400, one.code, one.message);
    }
    return std::nullopt;
}

// Nobody has webinars and events at the same time.
std::optional<Answer> refuseBoth(Account &account, const User &user, const QJsonObject &feature)
{
    const bool wantsWebinar = feature["webinar"_L1].toBool();
    const bool wantsEvents = feature["zoom_events"_L1].toBool();
    if (wantsWebinar && wantsEvents)
        return refusal(400, 300,
                       "You can't enable Zoom Events/Zoom Events Unlimited/Zoom Sessions Unlimited "
                       "feature and Webinar feature at the same time.");
    if (wantsWebinar &&
        feature["zoom_events"_L1].toBool(has(account, user, u"feature.zoom_events"_s)))
        return refusal(400, 1204,
                       "You can't enable the Webinar feature because you already have the Zoom "
                       "Events feature.");
    if (wantsEvents && feature["webinar"_L1].toBool(user.webinarSeats > 0))
        return refusal(400, 1205,
                       "You can't enable the Zoom Events feature because you already have the "
                       "Webinar feature.");
    return std::nullopt;
}

int largeMeetingHolders(Account &account)
{
    int holders = 0;
    for (const auto &[id, values] : account.settings().all()) {
        const User *user = account.find(id);
        holders += user && has(account, *user, u"feature.large_meeting"_s) ? 1 : 0;
    }
    return holders;
}

Answer outOfSeats(int seats, std::string_view kind)
{
    return refusal(
        400, 200, "You can add max " + std::to_string(seats) + ' ' + std::string(kind) + " users.");
}

std::optional<Answer> refuseFeatureSeats(Account &account, const User &user,
                                         const QJsonObject &feature)
{
    const AccountRules &rules = account.rules();
    const auto gets = [&](const QString &name) {
        return feature[name].toBool() && !has(account, user, u"feature."_s + name);
    };
    if (rules.largeMeetingSeats >= 0 && gets(u"large_meeting"_s) &&
        largeMeetingHolders(account) >= rules.largeMeetingSeats)
        return outOfSeats(rules.largeMeetingSeats, "Large 500");
    const auto holdsWebinar = [](const User &one) { return one.webinarSeats > 0; };
    if (rules.webinarSeats >= 0 && gets(u"webinar"_s) &&
        account.countIf(holdsWebinar) >= rules.webinarSeats)
        return outOfSeats(rules.webinarSeats, "Webinar 500");
    const auto holdsPhone = [](const User &one) { return one.zoomPhone; };
    if (rules.phoneSeats >= 0 && gets(u"zoom_phone"_s) &&
        account.countIf(holdsPhone) >= rules.phoneSeats)
        return outOfSeats(rules.phoneSeats, "Zoom Phone");
    return std::nullopt;
}

} // namespace

std::optional<Answer> refuseFeatures(Account &account, const User &user, const QJsonObject &feature)
{
    if (auto refused = refuseType(user, feature))
        return refused;
    if (auto refused = refuseBoth(account, user, feature))
        return refused;
    return refuseFeatureSeats(account, user, feature);
}

void changeLicences(Account &account, const User &user, const QJsonObject &feature)
{
    const bool webinar = feature["webinar"_L1].toBool(user.webinarSeats > 0);
    const int present = user.webinarSeats > 0 ? user.webinarSeats : usualWebinar;
    const int seats = webinar ? feature["webinar_capacity"_L1].toInt(present) : 0;
    const bool phone = feature["zoom_phone"_L1].toBool(user.zoomPhone);
    if (seats == user.webinarSeats && phone == user.zoomPhone)
        return;
    account.change(user, [&](User &mine) {
        mine.webinarSeats = seats;
        mine.zoomPhone = phone;
    });
}

} // namespace rollcall::sandbox
