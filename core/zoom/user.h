#pragma once

#include "core/base/enum_table.h"
#include "core/zoom/user_values.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string_view>

class QJsonObject;

namespace rollcall::zoom {

// Zoom's user status. Unknown: a word that this version does not know; the word itself is kept.
enum class UserStatus : std::uint8_t { Active, Inactive, Pending, Unknown };

inline constexpr EnumTable<UserStatus, 3> userStatusNames{{{
    {UserStatus::Active, "active"},
    {UserStatus::Inactive, "inactive"},
    {UserStatus::Pending, "pending"},
}}};

inline UserStatus userStatus(std::string_view word)
{
    return userStatusNames.value(QByteArrayView(word.data(), qsizetype(word.size())))
        .value_or(UserStatus::Unknown);
}

// Zoom's user type, "licence" to admins. Any other number is kept as it came.
enum class UserType : int { Basic = 1, Licensed = 2, OnPrem = 3, Unassigned = 4, None = 99 };

// One user as a row of GET /users, as views into the parsed page. Valid only during the callback
// that hands it out. Absent fields are empty or 0.
struct UserView
{
    std::string_view id; // empty for pending users
    std::string_view email;
    std::string_view firstName;
    std::string_view lastName;
    std::string_view displayName;
    std::string_view status; // Zoom's word; filled with the listing's status where absent
    std::string_view roleId;
    std::string_view dept;
    std::string_view timezone;
    std::string_view language;
    std::string_view lastClientVersion;
    std::string_view employeeUniqueId;
    std::string_view hostKey;
    std::string_view planUnitedType;
    std::string_view groupIds;    // JSON array as it came, or empty
    std::string_view unknownJson; // members that this version does not know: `"a":1,"b":[2]`
    std::int64_t pmi = 0;
    std::int64_t createdAt = 0; // seconds since 1970, 0: absent
    std::int64_t userCreatedAt = 0;
    std::int64_t lastLoginTime = 0; // 0: never signed in, or within Zoom's delay
    int type = 0;                   // UserType, or a number of tomorrow
    int verified = -1;              // -1: absent
};

// One user that owns its data, as GET /users/{userId} gives it. Whatever this version does not
// know, or knows in another shape, is kept in `other` and comes out of toJson() as it came in, even
// where a field beside it holds what could be read of it. Which fields come depends on operation,
// plan and Zoom's year; host_key comes in listings only, on request.
struct User
{
    QString id;
    QString email;
    QString firstName;
    QString lastName;
    QString displayName;
    QString status; // Zoom's word
    QString roleId;
    QString roleName;
    QString dept;
    QString jobTitle;
    QString company;
    QString location;
    QString timezone;
    QString language;
    QString createdAt;     // ISO 8601, as Zoom writes it
    QString userCreatedAt; // "
    QString lastLoginTime; // "; absent for those who never signed in
    QString lastClientVersion;
    QString picUrl;
    QString personalMeetingUrl;
    QString vanityUrl;
    QString employeeUniqueId;
    QString planUnitedType;
    QString accountId;
    QString cluster;
    QString cmsUserId;
    QString costCenter;
    QString hostKey;
    QString jid;
    QString manager; // an e-mail address
    QString pronouns;
    qint64 pmi = 0;
    qint64 type = 0; // UserType, or a number of tomorrow
    qint64 accountNumber = 0;
    qint64 pronounsOption = 0; // when others see them: 1 ask, 2 always, 3 never
    qint64 zoomOneType = 0;    // a bit, up to 2^59; 0: none
    std::optional<bool> usePmi;
    std::optional<bool> verified;
    QStringList groupIds;
    QStringList imGroupIds;
    QStringList divisionIds;
    QList<LoginType> loginTypes;
    QList<CustomAttribute> customAttributes;
    QList<PhoneNumber> phoneNumbers;
    QList<LicenseInfo> licenses;
    QByteArray other; // a JSON object in compact form; empty for none

    bool operator==(const User &) const = default;

    static User fromJson(const QJsonObject &json);
    QJsonObject toJson() const; // absent members are left out
};

} // namespace rollcall::zoom
