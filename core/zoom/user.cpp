#include "core/zoom/user.h"

#include "core/zoom/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::zoom {

namespace {

struct TextField
{
    QLatin1String name;
    QString User::*member;
};

constexpr TextField textFields[] = {
    {QLatin1String("id"), &User::id},
    {QLatin1String("email"), &User::email},
    {QLatin1String("first_name"), &User::firstName},
    {QLatin1String("last_name"), &User::lastName},
    {QLatin1String("display_name"), &User::displayName},
    {QLatin1String("status"), &User::status},
    {QLatin1String("role_id"), &User::roleId},
    {QLatin1String("role_name"), &User::roleName},
    {QLatin1String("dept"), &User::dept},
    {QLatin1String("job_title"), &User::jobTitle},
    {QLatin1String("company"), &User::company},
    {QLatin1String("location"), &User::location},
    {QLatin1String("timezone"), &User::timezone},
    {QLatin1String("language"), &User::language},
    {QLatin1String("created_at"), &User::createdAt},
    {QLatin1String("user_created_at"), &User::userCreatedAt},
    {QLatin1String("last_login_time"), &User::lastLoginTime},
    {QLatin1String("last_client_version"), &User::lastClientVersion},
    {QLatin1String("pic_url"), &User::picUrl},
    {QLatin1String("personal_meeting_url"), &User::personalMeetingUrl},
    {QLatin1String("vanity_url"), &User::vanityUrl},
    {QLatin1String("employee_unique_id"), &User::employeeUniqueId},
    {QLatin1String("plan_united_type"), &User::planUnitedType},
    {QLatin1String("account_id"), &User::accountId},
    {QLatin1String("cluster"), &User::cluster},
    {QLatin1String("cms_user_id"), &User::cmsUserId},
    {QLatin1String("cost_center"), &User::costCenter},
    {QLatin1String("host_key"), &User::hostKey},
    {QLatin1String("jid"), &User::jid},
    {QLatin1String("manager"), &User::manager},
    {QLatin1String("pronouns"), &User::pronouns},
};

struct NumberField
{
    QLatin1String name;
    qint64 User::*member;
};

constexpr NumberField numberFields[] = {
    {QLatin1String("pmi"), &User::pmi},
    {QLatin1String("type"), &User::type},
    {QLatin1String("account_number"), &User::accountNumber},
    {QLatin1String("pronouns_option"), &User::pronounsOption},
    {QLatin1String("zoom_one_type"), &User::zoomOneType},
};

struct ListField
{
    QLatin1String name;
    QStringList User::*member;
};

constexpr ListField listFields[] = {
    {QLatin1String("group_ids"), &User::groupIds},
    {QLatin1String("im_group_ids"), &User::imGroupIds},
    {QLatin1String("division_ids"), &User::divisionIds},
};

struct ValueName
{
    static constexpr QLatin1String usePmi{"use_pmi"};
    static constexpr QLatin1String verified{"verified"};
    static constexpr QLatin1String loginTypes{"login_types"};
    static constexpr QLatin1String customAttributes{"custom_attributes"};
    static constexpr QLatin1String phoneNumbers{"phone_numbers"};
    static constexpr QLatin1String licenses{"license_info_list"};
};

bool takeText(User &user, const QString &name, const QJsonValue &value)
{
    const auto field = std::ranges::find(textFields, name, &TextField::name);
    // An empty text would not come out again: it stays among the others.
    if (field == std::end(textFields) || value.toString().isEmpty())
        return false;
    user.*field->member = value.toString();
    return true;
}

bool takeNumber(User &user, const QString &name, const QJsonValue &value)
{
    const auto field = std::ranges::find(numberFields, name, &NumberField::name);
    if (field == std::end(numberFields) || value.toInteger() == 0)
        return false;
    user.*field->member = bitValue(value.toInteger());
    return user.*field->member == value.toInteger();
}

bool takeList(User &user, const QString &name, const QJsonValue &value)
{
    const auto field = std::ranges::find(listFields, name, &ListField::name);
    const QJsonArray array = value.toArray();
    const bool allText =
        std::ranges::all_of(array, [](const QJsonValue &text) { return text.isString(); });
    if (field == std::end(listFields) || array.isEmpty() || !allText)
        return false;
    user.*field->member = textsOf(value);
    return true;
}

QJsonArray numbersOf(const QList<LoginType> &types)
{
    QJsonArray numbers;
    for (const LoginType type : types)
        numbers += int(type);
    return numbers;
}

// The fields that servers write in several shapes.
void takeValues(User &user, const QJsonObject &json)
{
    user.usePmi = flagOf(json.value(ValueName::usePmi));
    user.verified = flagOf(json.value(ValueName::verified));
    user.loginTypes = loginTypes(json);
    user.customAttributes = customAttributes(json.value(ValueName::customAttributes));
    user.phoneNumbers = phoneNumbers(json.value(ValueName::phoneNumbers));
    user.licenses = licenseInfos(json.value(ValueName::licenses));
}

QJsonObject valuesOf(const User &user)
{
    QJsonObject json;
    if (user.usePmi)
        json.insert(ValueName::usePmi, *user.usePmi);
    if (user.verified)
        json.insert(ValueName::verified, *user.verified ? 1 : 0);
    if (!user.customAttributes.isEmpty())
        json.insert(ValueName::customAttributes, toJson(user.customAttributes));
    if (!user.phoneNumbers.isEmpty())
        json.insert(ValueName::phoneNumbers, toJson(user.phoneNumbers));
    if (!user.licenses.isEmpty())
        json.insert(ValueName::licenses, toJson(user.licenses));
    if (!user.loginTypes.isEmpty())
        json.insert(ValueName::loginTypes, numbersOf(user.loginTypes));
    return json;
}

} // namespace

User User::fromJson(const QJsonObject &json)
{
    User user;
    takeValues(user, json);
    const QJsonObject values = valuesOf(user);
    QJsonObject others;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const QString name = member.key();
        const QJsonValue value = member.value();
        const QJsonValue ours = values.value(name); // says all that was said?
        const bool taken = !ours.isUndefined() && (ours == value || ours == arrayOf(value));
        if (!taken && !takeText(user, name, value) && !takeNumber(user, name, value) &&
            !takeList(user, name, value))
            others.insert(name, value);
    }
    if (!others.isEmpty())
        user.other = QJsonDocument(others).toJson(QJsonDocument::Compact);
    return user;
}

QJsonObject User::toJson() const
{
    QJsonObject json = valuesOf(*this);
    for (const TextField &field : textFields) {
        if (!(this->*field.member).isEmpty())
            json.insert(field.name, this->*field.member);
    }
    for (const NumberField &field : numberFields) {
        if (this->*field.member != 0)
            json.insert(field.name, this->*field.member);
    }
    for (const ListField &field : listFields) {
        if (!(this->*field.member).isEmpty())
            json.insert(field.name, QJsonArray::fromStringList(this->*field.member));
    }
    const QJsonObject others = QJsonDocument::fromJson(other).object();
    if (others.contains(QLatin1String("login_type")))
        json.remove(ValueName::loginTypes);
    for (auto member = others.begin(); member != others.end(); ++member)
        json.insert(member.key(), member.value());
    return json;
}

} // namespace rollcall::zoom
