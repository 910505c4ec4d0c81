#include "app/sandbox/operations/user_edit.h"

#include "app/sandbox/operations/license_fields.h"
#include "app/sandbox/operations/user_operations.h"
#include "app/sandbox/state/new_user.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

namespace {

std::string textOf(const QJsonValue &object, const char *name)
{
    return object[QLatin1StringView(name)].toString().toStdString();
}

void editTexts(User &user, const QJsonObject &body)
{
    struct Text
    {
        const char *name;
        std::string User::*member;
    };
    static constexpr std::array<Text, 18> texts{{{"first_name", &User::firstName},
                                                 {"last_name", &User::lastName},
                                                 {"display_name", &User::displayName},
                                                 {"timezone", &User::timezone},
                                                 {"language", &User::language},
                                                 {"dept", &User::department},
                                                 {"vanity_name", &User::vanityName},
                                                 {"host_key", &User::hostKey},
                                                 {"cms_user_id", &User::cmsUserId},
                                                 {"job_title", &User::jobTitle},
                                                 {"company", &User::company},
                                                 {"location", &User::location},
                                                 {"manager", &User::manager},
                                                 {"cost_center", &User::costCenter},
                                                 {"pronouns", &User::pronouns},
                                                 {"about_me", &User::aboutMe},
                                                 {"linkedin_url", &User::linkedinUrl},
                                                 {"plan_united_type", &User::planUnitedType}}};
    for (const Text &text : texts) {
        if (body.contains(QLatin1StringView(text.name)))
            user.*text.member = textOf(body, text.name);
    }
    if (user.planUnitedType == "none")
        user.planUnitedType.clear();
}

// A display name that nobody has chosen follows the names.
void editNames(User &user, const QJsonObject &body)
{
    const bool composed = user.displayName == composedName(user);
    editTexts(user, body);
    if (composed && !body.contains(QLatin1StringView("display_name")))
        user.displayName = composedName(user);
}

void editPhones(User &user, const QJsonObject &body)
{
    if (body.contains(QLatin1StringView("phone_number")))
        user.phones = {{textOf(body, "phone_country"), {}, textOf(body, "phone_number"), "Office"}};
    if (!body.contains(QLatin1StringView("phone_numbers")))
        return;
    user.phones.clear();
    const QJsonArray rows = body[QLatin1StringView("phone_numbers")].toArray();
    for (const QJsonValue &row : rows)
        user.phones.push_back({textOf(row, "country"), textOf(row, "code"), textOf(row, "number"),
                               textOf(row, "label")});
}

void editAttributes(User &user, const QJsonObject &body)
{
    const QJsonArray rows = body[QLatin1StringView("custom_attributes")].toArray();
    for (const QJsonValue &row : rows) {
        CustomAttribute attribute{textOf(row, "key"), textOf(row, "name"), textOf(row, "value")};
        const auto old =
            std::ranges::find(user.customAttributes, attribute.key, &CustomAttribute::key);
        if (old == user.customAttributes.end())
            user.customAttributes.push_back(std::move(attribute));
        else
            *old = std::move(attribute);
    }
}

void editNumbers(User &user, const QJsonObject &body)
{
    const auto number = [&body](const char *name, std::int64_t now) {
        return static_cast<std::int64_t>(body[QLatin1StringView(name)].toInteger(now));
    };
    user.pmi = number("pmi", user.pmi);
    user.zoomOneType = number("zoom_one_type", user.zoomOneType);
    user.pronounsOption = static_cast<int>(number("pronouns_option", user.pronounsOption));
    user.type = static_cast<int>(number("type", user.type));
    user.usePmi = body[QLatin1StringView("use_pmi")].toBool(user.usePmi);
    const QJsonValue feature = body[QLatin1StringView("feature")];
    user.zoomPhone = feature[QLatin1StringView("zoom_phone")].toBool(user.zoomPhone);
}

void editLists(User &user, const QJsonObject &body)
{
    if (body.contains(QLatin1StringView("license_info_list")))
        user.licenses = readLicenses(body);
    if (!body.contains(QLatin1StringView("division_ids")))
        return;
    user.divisionIds.clear();
    const QJsonArray divisions = body[QLatin1StringView("division_ids")].toArray();
    for (const QJsonValue &division : divisions)
        user.divisionIds.push_back(division.toString().toStdString());
}

} // namespace

void editUser(User &user, const QJsonObject &body)
{
    editNames(user, body);
    editPhones(user, body);
    editAttributes(user, body);
    editLists(user, body);
    editNumbers(user, body);
}

FieldTables updateUserFields()
{
    using Type = Field::Type;
    static constexpr std::array<std::int64_t, 3> pronounsOptions{1, 2, 3};
    static constexpr std::array<std::string_view, 4> labels{"Mobile", "Office", "Home", "Fax"};
    static constexpr std::array<Field, 4> phone{{{.name = "country"},
                                                 {.name = "code"},
                                                 {.name = "number"},
                                                 {.name = "label", .words = labels}}};
    static constexpr std::array<Field, 3> attribute{
        {{.name = "key"}, {.name = "name"}, {.name = "value"}}};
    static constexpr std::array<Field, 1> feature{{{.name = "zoom_phone", .type = Type::Flag}}};
    // 0 turns Zoom One off.
    static constexpr auto zoomOneOrNone = [] {
        std::array<std::int64_t, zoomOneTypes.size() + 1> types{};
        std::ranges::copy(zoomOneTypes, types.begin());
        return types;
    }();
    static constexpr std::array<Field, 2> query{
        {{.name = "login_type"}, {.name = "remove_tsp_credentials", .type = Type::Flag}}};
    static const std::array<Field, 31> body{
        {{.name = "first_name", .most = 64},
         {.name = "last_name", .most = 64},
         {.name = "display_name", .most = 128},
         {.name = "type", .type = Type::Number, .numbers = userTypes},
         {.name = "pmi", .type = Type::Number, .least = 1'000'000'000, .most = 9'999'999'999},
         {.name = "use_pmi", .type = Type::Flag},
         {.name = "timezone"},
         {.name = "language"},
         {.name = "dept"},
         {.name = "vanity_name"},
         {.name = "host_key", .least = 6, .most = 10},
         {.name = "cms_user_id"},
         {.name = "job_title", .most = 128},
         {.name = "company", .most = 255},
         {.name = "location", .most = 256},
         {.name = "manager"},
         {.name = "cost_center"},
         {.name = "phone_country"},
         {.name = "phone_number"},
         {.name = "phone_numbers", .type = Type::List, .most = 3, .members = phone},
         {.name = "custom_attributes", .type = Type::List, .most = 5, .members = attribute},
         {.name = "group_id"},
         {.name = "division_ids", .type = Type::Texts},
         {.name = "pronouns"},
         {.name = "pronouns_option", .type = Type::Number, .numbers = pronounsOptions},
         {.name = "about_me", .most = 150},
         {.name = "linkedin_url"},
         {.name = "zoom_one_type", .type = Type::Number, .numbers = zoomOneOrNone},
         {.name = "plan_united_type"},
         {.name = "feature", .type = Type::Object, .members = feature},
         {.name = "license_info_list",
          .type = Type::List,
          .most = 2,
          .members = licenseRowFields()}}};
    return {query, body};
}

} // namespace rollcall::sandbox
