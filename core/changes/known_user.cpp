#include "core/changes/known_user.h"

#include <QJsonArray>

#include <array>

namespace rollcall {

namespace {

// Those that are Zoom's texts, unaltered.
constexpr std::array textColumns{
    UserColumn::Id,         UserColumn::Email,      UserColumn::FirstName,
    UserColumn::LastName,   UserColumn::Department, UserColumn::DisplayName,
    UserColumn::Timezone,   UserColumn::Language,   UserColumn::ClientVersion,
    UserColumn::EmployeeId, UserColumn::Plan,       UserColumn::HostKey,
    UserColumn::LastSignIn, UserColumn::Created,    UserColumn::UserCreated,
};

constexpr std::array otherNames{QLatin1String("group_ids"), QLatin1String("pmi"),
                                QLatin1String("role_id"),   QLatin1String("status"),
                                QLatin1String("type"),      QLatin1String("verified")};

QJsonValue textOrNothing(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QJsonValue numberOr(qint64 number, qint64 nothing)
{
    return number == nothing ? QJsonValue(QJsonValue::Undefined) : QJsonValue(number);
}

QString statusWord(const UserStore &users, UserRow row)
{
    const zoom::UserStatus status = users.status(row);
    return status == zoom::UserStatus::Unknown
               ? users.text(row, UserColumn::Status)
               : QString(QLatin1String(zoom::userStatusNames.name(status)));
}

QJsonValue groupsOf(const UserStore &users, UserRow row)
{
    const QString groups = users.text(row, UserColumn::Groups);
    if (groups.isEmpty())
        return QJsonValue::Undefined;
    return QJsonArray::fromStringList(groups.split(QStringLiteral(", ")));
}

// Undefined: absent, or no member of a listing.
QJsonValue member(const UserStore &users, UserRow row, QStringView name)
{
    if (name == QLatin1String("status"))
        return textOrNothing(statusWord(users, row));
    if (name == QLatin1String("type"))
        return numberOr(users.number(row, UserColumn::Licence), 0);
    if (name == QLatin1String("role_id"))
        return textOrNothing(users.roleId(row));
    if (name == QLatin1String("pmi"))
        return numberOr(users.number(row, UserColumn::Pmi), 0);
    if (name == QLatin1String("verified"))
        return numberOr(users.number(row, UserColumn::Verified), -1);
    if (name == QLatin1String("group_ids"))
        return groupsOf(users, row);
    for (const UserColumn column : textColumns) {
        if (name == QLatin1String(userColumnNames.name(column)))
            return textOrNothing(users.text(row, column));
    }
    return QJsonValue::Undefined;
}

void insert(QJsonObject &json, QLatin1String name, const QJsonValue &value)
{
    if (!value.isUndefined())
        json.insert(name, value);
}

} // namespace

KnownUser knownUser(const UserStore &users, UserRow row)
{
    const QString id = users.text(row, UserColumn::Id);
    const QString email = users.text(row, UserColumn::Email);
    return {.target = {.userId = id.isEmpty() ? email : id,
                       .email = email,
                       .name = users.text(row, UserColumn::Name)},
            .values = listedUser(users, row)};
}

QJsonObject listedUser(const UserStore &users, UserRow row)
{
    QJsonObject json;
    for (const UserColumn column : textColumns) {
        insert(json, QLatin1String(userColumnNames.name(column)),
               textOrNothing(users.text(row, column)));
    }
    for (const QLatin1String name : otherNames)
        insert(json, name, member(users, row, QString(name)));
    return json;
}

QJsonObject listedUser(const UserStore &users, UserRow row, const QStringList &members)
{
    QJsonObject json;
    for (const QString &name : members) {
        const QJsonValue value = member(users, row, name);
        if (!value.isUndefined())
            json.insert(name, value);
    }
    return json;
}

} // namespace rollcall
