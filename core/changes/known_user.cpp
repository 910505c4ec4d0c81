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

constexpr QLatin1String statusName("status"), typeName("type"), roleName("role_id"), pmiName("pmi"),
    verifiedName("verified"), groupsName("group_ids");

void insertText(QJsonObject &json, QLatin1String name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

QString statusWord(const UserStore &users, UserRow row)
{
    const zoom::UserStatus status = users.status(row);
    return status == zoom::UserStatus::Unknown
               ? users.text(row, UserColumn::Status)
               : QString(QLatin1String(zoom::userStatusNames.name(status)));
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
    for (const UserColumn column : textColumns)
        insertText(json, QLatin1String(userColumnNames.name(column)), users.text(row, column));
    insertText(json, statusName, statusWord(users, row));
    insertText(json, roleName, users.roleId(row));
    if (const qint64 type = users.number(row, UserColumn::Licence); type != 0)
        json.insert(typeName, type);
    if (const qint64 pmi = users.number(row, UserColumn::Pmi); pmi != 0)
        json.insert(pmiName, pmi);
    if (const qint64 verified = users.number(row, UserColumn::Verified); verified >= 0)
        json.insert(verifiedName, verified);
    const QString groups = users.text(row, UserColumn::Groups);
    if (!groups.isEmpty())
        json.insert(groupsName, QJsonArray::fromStringList(groups.split(QStringLiteral(", "))));
    return json;
}

} // namespace rollcall
