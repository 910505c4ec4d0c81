#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace rollcall::zoom {

// How a person signs in, by Zoom's numbers. Others may come and are kept as they are.
enum class LoginType : int {
    Facebook = 0,
    Google = 1,
    Phone = 11,         // China
    WeChat = 21,        // China
    Alipay = 23,        // China
    Apple = 24,         //
    Microsoft = 27,     //
    Mobile = 97,        //
    RingCentral = 98,   //
    Api = 99,           //
    WorkEmail = 100,    //
    SingleSignOn = 101, //
};

// A field that the account made for itself. At most 5 a user.
struct CustomAttribute
{
    QString key;  // Zoom's, given when the account made the field
    QString name; // as people call it
    QString value;

    bool operator==(const CustomAttribute &) const = default;
};

// At most 3 a user.
struct PhoneNumber
{
    QString country; // "US"
    QString code;    // "+1"
    QString number;
    QString label;                // "Mobile", "Office", "Home" or "Fax"
    std::optional<bool> verified; // read only

    bool operator==(const PhoneNumber &) const = default;
};

// A licence with the subscription that pays for it. At most 2 when set.
struct LicenseInfo
{
    QString type;      // "MEETING" or "ZOOM_WORKPLACE_BUNDLE"
    qint64 option = 0; // a bit, up to 2^59
    QString subscriptionId;

    bool operator==(const LicenseInfo &) const = default;
};

// Read from an array or a single object, as servers of different years write them; always written
// as an array, without what is empty and, for phone numbers, without `verified`.
QList<CustomAttribute> customAttributes(const QJsonValue &value);
QJsonArray toJson(const QList<CustomAttribute> &attributes);
QList<PhoneNumber> phoneNumbers(const QJsonValue &value);
QJsonArray toJson(const QList<PhoneNumber> &numbers);
QList<LicenseInfo> licenseInfos(const QJsonValue &value);
QJsonArray toJson(const QList<LicenseInfo> &licenses);

// From the list `login_types` or, where a server still writes it, the single `login_type`.
QList<LoginType> loginTypes(const QJsonObject &user);

// As a query parameter writes it.
QByteArray toQuery(LoginType type);

} // namespace rollcall::zoom
