#include "core/zoom/user.h"

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
};

struct NumberField
{
    QLatin1String name;
    qint64 User::*member;
};

constexpr NumberField numberFields[] = {
    {QLatin1String("pmi"), &User::pmi},
    {QLatin1String("type"), &User::type},
};

constexpr QLatin1String groupIdsName("group_ids");

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
    user.*field->member = value.toInteger();
    return true;
}

bool takeGroups(User &user, const QString &name, const QJsonValue &value)
{
    const QJsonArray ids = value.toArray();
    const bool allText =
        std::ranges::all_of(ids, [](const QJsonValue &id) { return id.isString(); });
    if (name != groupIdsName || ids.isEmpty() || !allText)
        return false;
    for (const QJsonValue &id : ids)
        user.groupIds += id.toString();
    return true;
}

} // namespace

User User::fromJson(const QJsonObject &json)
{
    User user;
    QJsonObject others;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const QString name = member.key();
        const QJsonValue value = member.value();
        if (!takeText(user, name, value) && !takeNumber(user, name, value) &&
            !takeGroups(user, name, value))
            others.insert(name, value);
    }
    if (!others.isEmpty())
        user.other = QJsonDocument(others).toJson(QJsonDocument::Compact);
    return user;
}

QJsonObject User::toJson() const
{
    QJsonObject json = QJsonDocument::fromJson(other).object();
    for (const TextField &field : textFields) {
        if (!(this->*field.member).isEmpty())
            json.insert(field.name, this->*field.member);
    }
    for (const NumberField &field : numberFields) {
        if (this->*field.member != 0)
            json.insert(field.name, this->*field.member);
    }
    if (!groupIds.isEmpty())
        json.insert(groupIdsName, QJsonArray::fromStringList(groupIds));
    return json;
}

} // namespace rollcall::zoom
