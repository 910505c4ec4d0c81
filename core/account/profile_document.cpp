#include "core/account/profile_document.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall {

namespace {

constexpr int currentFormat = 1;
const QLatin1String formatKey("format");
const QLatin1String checksumKey("sha256");
const QLatin1String profilesKey("profiles");
const QLatin1String idKey("id");

QString checksum(QJsonObject root)
{
    root.remove(checksumKey);
    const QByteArray bytes = QJsonDocument(root).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

template <typename Table, typename Enum>
QString nameOf(const Table &table, Enum value)
{
    return QString::fromLatin1(table.name(value));
}

QJsonObject toJson(const AccountProfile &profile)
{
    return {
        {idKey, profile.id},
        {QStringLiteral("name"), profile.name},
        {QStringLiteral("colour"), nameOf(accountColourNames, profile.colour)},
        {QStringLiteral("api_url"), profile.apiUrl.toString(QUrl::FullyEncoded)},
        {QStringLiteral("token_url"), profile.tokenUrl.toString(QUrl::FullyEncoded)},
        {QStringLiteral("account_id"), profile.accountId},
        {QStringLiteral("client_id"), profile.clientId},
        {QStringLiteral("plan"), nameOf(planNames, profile.plan)},
    };
}

AccountProfile fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1String key) { return json.value(key).toString(); };
    AccountProfile profile;
    profile.id = text(idKey);
    profile.name = text(QLatin1String("name"));
    profile.colour =
        accountColourNames.value(text(QLatin1String("colour")).toUtf8()).value_or(profile.colour);
    profile.apiUrl = QUrl(text(QLatin1String("api_url")), QUrl::StrictMode);
    profile.tokenUrl = QUrl(text(QLatin1String("token_url")), QUrl::StrictMode);
    profile.accountId = text(QLatin1String("account_id"));
    profile.clientId = text(QLatin1String("client_id"));
    profile.plan = planNames.value(text(QLatin1String("plan")).toUtf8()).value_or(profile.plan);
    return profile;
}

// Only what really changed is overwritten: a colour that this version doesn't know reads as blue,
// and must still be there after the account was renamed.
QJsonObject merged(QJsonObject stored, const AccountProfile &profile)
{
    const QJsonObject before = toJson(fromJson(stored));
    const QJsonObject after = toJson(profile);
    for (auto member = after.begin(); member != after.end(); ++member) {
        if (member.value() != before.value(member.key()))
            stored.insert(member.key(), member.value());
    }
    return stored;
}

qsizetype indexOf(const QJsonArray &profiles, const QString &id)
{
    for (qsizetype i = 0; i < profiles.size(); ++i) {
        if (profiles.at(i).toObject().value(idKey).toString() == id)
            return i;
    }
    return -1;
}

} // namespace

std::pair<ProfileDocument::State, ProfileDocument>
ProfileDocument::fromBytes(const QByteArray &bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (root.value(checksumKey).toString() != checksum(root))
        return {State::Damaged, {}};
    if (root.value(formatKey).toInt() > currentFormat)
        return {State::Newer, {}};
    if (!root.value(profilesKey).isArray())
        return {State::Damaged, {}};
    ProfileDocument document;
    document.m_root = root;
    return {State::Good, document};
}

QByteArray ProfileDocument::toBytes() const
{
    QJsonObject root = m_root;
    root.insert(formatKey, currentFormat);
    root.insert(profilesKey, root.value(profilesKey).toArray());
    root.insert(checksumKey, checksum(root));
    return QJsonDocument(root).toJson();
}

QList<AccountProfile> ProfileDocument::profiles() const
{
    QList<AccountProfile> profiles;
    const QJsonArray stored = m_root.value(profilesKey).toArray();
    for (const auto &entry : stored) {
        const AccountProfile profile = fromJson(entry.toObject());
        if (!profile.id.isEmpty())
            profiles += profile;
    }
    return profiles;
}

void ProfileDocument::put(const AccountProfile &profile)
{
    QJsonArray profiles = m_root.value(profilesKey).toArray();
    const qsizetype index = indexOf(profiles, profile.id);
    if (index < 0)
        profiles.append(toJson(profile));
    else
        profiles.replace(index, merged(profiles.at(index).toObject(), profile));
    m_root.insert(profilesKey, profiles);
}

void ProfileDocument::remove(const QString &id)
{
    QJsonArray profiles = m_root.value(profilesKey).toArray();
    const qsizetype index = indexOf(profiles, id);
    if (index >= 0)
        profiles.removeAt(index);
    m_root.insert(profilesKey, profiles);
}

} // namespace rollcall
