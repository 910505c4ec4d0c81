#include "core/zoom/user_values.h"

#include "core/zoom/json_values.h"

namespace rollcall::zoom {

namespace {

constexpr QLatin1String key("key"), name("name"), valueName("value");
constexpr QLatin1String country("country"), code("code"), number("number"), label("label"),
    verified("verified");
constexpr QLatin1String licenseType("license_type"), licenseOption("license_option"),
    subscriptionId("subscription_id");

template <typename T>
QList<T> each(const QJsonValue &value, T (*read)(const QJsonObject &))
{
    QList<T> values;
    const QJsonArray array = arrayOf(value);
    values.reserve(array.size());
    for (const QJsonValue &element : array) {
        if (element.isObject())
            values += read(element.toObject());
    }
    return values;
}

template <typename T>
QJsonArray each(const QList<T> &values, QJsonObject (*write)(const T &))
{
    QJsonArray array;
    for (const T &value : values)
        array += write(value);
    return array;
}

} // namespace

QList<CustomAttribute> customAttributes(const QJsonValue &value)
{
    return each<CustomAttribute>(value, [](const QJsonObject &json) {
        return CustomAttribute{textOf(json.value(key)), textOf(json.value(name)),
                               textOf(json.value(valueName))};
    });
}

// An empty value is how a field is emptied, so it is written.
QJsonArray toJson(const QList<CustomAttribute> &attributes)
{
    return each<CustomAttribute>(attributes, [](const CustomAttribute &attribute) {
        QJsonObject json{{key, attribute.key}, {valueName, attribute.value}};
        if (!attribute.name.isEmpty())
            json.insert(name, attribute.name);
        return json;
    });
}

QList<PhoneNumber> phoneNumbers(const QJsonValue &value)
{
    return each<PhoneNumber>(value, [](const QJsonObject &json) {
        return PhoneNumber{textOf(json.value(country)), textOf(json.value(code)),
                           textOf(json.value(number)), textOf(json.value(label)),
                           flagOf(json.value(verified))};
    });
}

QJsonArray toJson(const QList<PhoneNumber> &numbers)
{
    return each<PhoneNumber>(numbers, [](const PhoneNumber &phone) {
        QJsonObject json;
        for (const auto &[member, text] : {std::pair(country, phone.country),
                                           {code, phone.code},
                                           {number, phone.number},
                                           {label, phone.label}}) {
            if (!text.isEmpty())
                json.insert(member, text);
        }
        return json;
    });
}

QList<LicenseInfo> licenseInfos(const QJsonValue &value)
{
    return each<LicenseInfo>(value, [](const QJsonObject &json) {
        return LicenseInfo{textOf(json.value(licenseType)),
                           bitValue(integerOf(json.value(licenseOption)).value_or(0)),
                           textOf(json.value(subscriptionId))};
    });
}

QJsonArray toJson(const QList<LicenseInfo> &licenses)
{
    return each<LicenseInfo>(licenses, [](const LicenseInfo &license) {
        QJsonObject json{{licenseType, license.type}, {licenseOption, license.option}};
        if (!license.subscriptionId.isEmpty())
            json.insert(subscriptionId, license.subscriptionId);
        return json;
    });
}

QList<LoginType> loginTypes(const QJsonObject &user)
{
    QList<LoginType> types;
    const QJsonValue list = user.value(QLatin1String("login_types"));
    const QJsonArray numbers =
        list.isArray() ? list.toArray() : QJsonArray{user.value(QLatin1String("login_type"))};
    for (const QJsonValue &type : numbers) {
        if (const auto value = integerOf(type))
            types += LoginType(int(*value));
    }
    return types;
}

QByteArray toQuery(LoginType type)
{
    return QByteArray::number(int(type));
}

} // namespace rollcall::zoom
