#include "app/sandbox/state/user_json.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace rollcall::sandbox {

namespace {

void textMember(JsonWriter &json, std::string_view name, const std::string &text)
{
    if (!text.empty())
        json.member(name, text);
}

void numberMember(JsonWriter &json, std::string_view name, std::int64_t number)
{
    if (number != 0)
        json.member(name, number);
}

void timeMember(JsonWriter &json, std::string_view name, std::int64_t seconds)
{
    if (seconds != 0)
        json.member(name, isoTime(seconds));
}

void textsMember(JsonWriter &json, std::string_view name, const std::vector<std::string> &texts)
{
    if (texts.empty())
        return;
    json.name(name);
    json.openArray();
    for (const std::string &text : texts)
        json.value(text);
    json.closeArray();
}

void writeLicences(JsonWriter &json, const User &user)
{
    if (user.licenses.empty())
        return;
    json.name("license_info_list");
    json.openArray();
    for (const License &license : user.licenses) {
        json.openObject();
        json.member("license_type", license.type);
        json.member("license_option", license.option);
        textMember(json, "subscription_id", license.subscription);
        json.closeObject();
    }
    json.closeArray();
}

// What a listing and a single user's answer have in common.
void writeCommon(JsonWriter &json, const User &user)
{
    json.member("first_name", user.firstName);
    json.member("last_name", user.lastName);
    json.member("display_name", user.displayName);
    json.member("email", user.email);
    json.member("type", user.type);
    numberMember(json, "pmi", user.pmi);
    textMember(json, "timezone", user.timezone);
    textMember(json, "language", user.language);
    json.member("verified", user.verified ? 1 : 0);
    textMember(json, "dept", user.department);
    timeMember(json, "user_created_at", user.userCreatedAt);
    timeMember(json, "last_login_time", user.lastLogin);
    textMember(json, "last_client_version", user.clientVersion);
    textMember(json, "employee_unique_id", user.employeeId);
    textMember(json, "plan_united_type", user.planUnitedType);
    textMember(json, "role_id", user.roleId);
    json.member("status", statusName(user.status));
    textsMember(json, "group_ids", user.groupIds);
    textsMember(json, "division_ids", user.divisionIds);
    writeLicences(json, user);
}

void writePhones(JsonWriter &json, const User &user)
{
    if (user.phones.empty())
        return;
    json.name("phone_numbers");
    json.openArray();
    for (const Phone &phone : user.phones) {
        json.openObject();
        textMember(json, "country", phone.country);
        textMember(json, "code", phone.code);
        textMember(json, "number", phone.number);
        json.member("verified", false);
        textMember(json, "label", phone.label);
        json.closeObject();
    }
    json.closeArray();
}

void writeLogin(JsonWriter &json, const User &user)
{
    json.name("login_types");
    json.openArray();
    json.value(user.loginType);
    json.closeArray();
}

// What only GET /users/{userId} tells.
void writeMore(JsonWriter &json, const User &user, const DetailContext &context)
{
    json.member("role_name", context.roleName);
    json.member("account_id", context.accountId);
    json.member("account_number", 70'001'234);
    json.member("cluster", "us02");
    json.member("use_pmi", user.usePmi);
    json.member("jid", user.id + "@xmpp.zoom.us");
    if (user.pmi != 0)
        json.member("personal_meeting_url", "https://zoom.us/j/" + std::to_string(user.pmi));
    textMember(json, "pic_url", context.pictureUrl);
    textMember(json, "job_title", user.jobTitle);
    textMember(json, "company", user.company);
    textMember(json, "location", user.location);
    textMember(json, "cost_center", user.costCenter);
    textMember(json, "manager", user.manager);
    textMember(json, "pronouns", user.pronouns);
    json.member("pronouns_option", user.pronounsOption);
    textMember(json, "cms_user_id", user.cmsUserId);
    if (!user.vanityName.empty())
        json.member("vanity_url", "https://practice.zoom.us/my/" + user.vanityName);
    numberMember(json, "zoom_one_type", user.zoomOneType);
    writePhones(json, user);
    writeLogin(json, user);
    if (!user.customAttributes.empty())
        writeCustomAttributes(json, user);
}

} // namespace

std::string isoTime(std::int64_t seconds)
{
    using namespace std::chrono;
    const sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::array<char, 32> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string listRow(const User &user)
{
    std::string row;
    row.reserve(700);
    JsonWriter json(row);
    json.openObject();
    if (user.status != Status::Pending) {
        json.member("id", user.id);
        timeMember(json, "created_at", user.createdAt);
    }
    writeCommon(json, user);
    row.shrink_to_fit();
    return row;
}

std::string userDetails(const User &user, const DetailContext &context)
{
    std::string body;
    JsonWriter json(body);
    json.openObject();
    json.member("id", user.id);
    timeMember(json, "created_at", user.createdAt);
    writeCommon(json, user);
    writeMore(json, user, context);
    json.closeObject();
    return body;
}

void writeCustomAttributes(JsonWriter &json, const User &user)
{
    json.name("custom_attributes");
    json.openArray();
    for (const CustomAttribute &attribute : user.customAttributes) {
        json.openObject();
        json.member("key", attribute.key);
        json.member("name", attribute.name);
        json.member("value", attribute.value);
        json.closeObject();
    }
    json.closeArray();
}

} // namespace rollcall::sandbox
