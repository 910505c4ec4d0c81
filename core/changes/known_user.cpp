#include "core/changes/known_user.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <string_view>

namespace rollcall {

namespace {

QJsonValue textOrNothing(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

// Readers of a cell: Undefined where it holds nothing.

QJsonValue textOf(const UserStore &users, UserRow row, UserColumn column)
{
    return textOrNothing(users.text(row, column));
}

QJsonValue numberOf(const UserStore &users, UserRow row, UserColumn column)
{
    const qint64 number = users.number(row, column);
    return number == 0 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(number);
}

QJsonValue verifiedOf(const UserStore &users, UserRow row, UserColumn column)
{
    const qint64 verified = users.number(row, column);
    return verified < 0 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(verified);
}

QJsonValue statusOf(const UserStore &users, UserRow row, UserColumn column)
{
    const zoom::UserStatus status = users.status(row);
    if (status == zoom::UserStatus::Unknown)
        return textOf(users, row, column); // then it is Zoom's word
    return QLatin1String(zoom::userStatusNames.name(status));
}

QJsonValue roleOf(const UserStore &users, UserRow row, UserColumn)
{
    return textOrNothing(users.roleId(row));
}

QJsonValue groupsOf(const UserStore &users, UserRow row, UserColumn column)
{
    const QString groups = users.text(row, column);
    if (groups.isEmpty())
        return QJsonValue::Undefined;
    return QJsonArray::fromStringList(groups.split(QStringLiteral(", ")));
}

struct Member
{
    std::string_view name;
    QJsonValue (*read)(const UserStore &, UserRow, UserColumn);
    UserColumn column;
};

// In the order of their names, in which a JSON object takes them fastest.
constexpr std::array members{
    Member{"created_at", textOf, UserColumn::Created},
    Member{"dept", textOf, UserColumn::Department},
    Member{"display_name", textOf, UserColumn::DisplayName},
    Member{"email", textOf, UserColumn::Email},
    Member{"employee_unique_id", textOf, UserColumn::EmployeeId},
    Member{"first_name", textOf, UserColumn::FirstName},
    Member{"group_ids", groupsOf, UserColumn::Groups},
    Member{"id", textOf, UserColumn::Id},
    Member{"language", textOf, UserColumn::Language},
    Member{"last_client_version", textOf, UserColumn::ClientVersion},
    Member{"last_login_time", textOf, UserColumn::LastSignIn},
    Member{"last_name", textOf, UserColumn::LastName},
    Member{"plan_united_type", textOf, UserColumn::Plan},
    Member{"pmi", numberOf, UserColumn::Pmi},
    Member{"role_id", roleOf, UserColumn::Role},
    Member{"status", statusOf, UserColumn::Status},
    Member{"timezone", textOf, UserColumn::Timezone},
    Member{"type", numberOf, UserColumn::Licence},
    Member{"user_created_at", textOf, UserColumn::UserCreated},
    Member{"verified", verifiedOf, UserColumn::Verified},
};
static_assert(std::ranges::is_sorted(members, {}, &Member::name));

QLatin1String nameOf(const Member &member)
{
    return {member.name.data(), int(member.name.size())};
}

void insert(QJsonObject &json, const Member &member, const UserStore &users, UserRow row)
{
    const QJsonValue value = member.read(users, row, member.column);
    if (!value.isUndefined())
        json.insert(nameOf(member), value);
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
    for (const Member &member : members)
        insert(json, member, users, row);
    return json;
}

QJsonObject listedUser(const UserStore &users, UserRow row, const QStringList &names)
{
    QJsonObject json;
    for (const Member &member : members) {
        if (names.contains(nameOf(member)))
            insert(json, member, users, row);
    }
    return json;
}

} // namespace rollcall
