#include "app/sandbox/operations/settings_values.h"

#include "app/sandbox/state/account.h"
#include "app/sandbox/state/random.h"

#include <algorithm>
#include <optional>

namespace rollcall::sandbox {

namespace {

using namespace Qt::StringLiterals;
using Kind = SettingNode::Kind;
using Type = SettingNode::Type;

// One value in so many is a user's own.
constexpr std::uint64_t seldom = 16;

// Not qHash() nor std::hash: the same on every machine.
std::uint64_t chanceOf(std::string_view text, std::uint64_t salt)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    return scrambled(hash + scrambled(salt));
}

QJsonArray someCountries()
{
    const auto country = [](const QString &code, const QString &name) {
        return QJsonObject{{u"code"_s, code}, {u"name"_s, name}};
    };
    return {country(u"US"_s, u"United States"_s), country(u"DE"_s, u"Germany"_s),
            country(u"JP"_s, u"Japan"_s)};
}

QJsonArray waysToSignIn(bool ofRecordings)
{
    const auto way = [](const char *id, const char *name, const char *type, const char *domains) {
        return QJsonObject{
            {u"id"_s, QLatin1StringView(id)},     {u"name"_s, QLatin1StringView(name)},
            {u"type"_s, QLatin1StringView(type)}, {u"domains"_s, QLatin1StringView(domains)},
            {u"default_option"_s, false},         {u"visible"_s, true}};
    };
    const char *const inside = ofRecordings ? "internally" : "enforce_login_with_same_account";
    QJsonObject first = way("signIn_practiceEveryone", "Signed-in users", "enforce_login", "");
    first[u"default_option"_s] = true;
    return {first, way("signIn_practiceColleagues", "Colleagues", inside, ""),
            way("signIn_practicePartners", "Partners", "enforce_login_with_domains",
                "partner.example;practice.example")};
}

// What a sensible account has where Zoom's reference names no default.
std::optional<QJsonValue> madeUp(const QString &path)
{
    static const QJsonObject values{
        {u"feature.concurrent_meeting"_s, u"None"_s},
        {u"feature.large_meeting_capacity"_s, 500},
        {u"feature.webinar_capacity"_s, 0},
        {u"profile.recording_storage_location.allowed_values"_s, QJsonArray{u"US"_s, u"EU"_s}},
        {u"profile.recording_storage_location.value"_s, u"US"_s},
        {u"schedule_meeting.meeting_password_requirement.length"_s, 6},
        {u"recording.recording_password_requirement.length"_s, 8},
        {u"meeting_security.meeting_password_requirement.length"_s, 6},
        {u"telephony.telephony_regions.allowed_values"_s, QJsonArray{u"US"_s, u"DE"_s}},
        {u"telephony.telephony_regions.selection_values"_s, u"US"_s},
    };
    const auto found = values.constFind(path);
    return found == values.constEnd() ? std::nullopt : std::optional(QJsonValue(*found));
}

QJsonArray standardRows(const SettingNode &node)
{
    if (node.name.endsWith("_countries"_L1) && !node.members.empty())
        return someCountries();
    if (node.path == "authentication_options"_L1) {
        const SettingNode *meetings =
            SettingsCatalog::instance().find(SettingsOption::MeetingAuthentication, node.path);
        return waysToSignIn(node.number != meetings->number);
    }
    return {};
}

// The account's own, for all users.
QJsonValue standardOf(const SettingNode &node)
{
    if (node.kind == Kind::Rows)
        return standardRows(node);
    if (!node.standard.isUndefined())
        return node.standard;
    if (const auto value = madeUp(node.path))
        return *value;
    switch (node.type) {
    case Type::Flag:
        return !node.path.startsWith("feature."_L1) &&
               chanceOf(node.path.toStdString(), 0) % 3 != 0;
    case Type::Number:
    case Type::Text:
        if (!node.choices.empty())
            return node.choices.front().at(0);
        return node.type == Type::Text ? QJsonValue(QString()) : QJsonValue(0);
    case Type::List:
        break;
    }
    return QJsonArray();
}

QJsonValue passcode(std::uint64_t chance)
{
    return u"%1"_s.arg(qulonglong(chance % 1'000'000), 6, 10, QChar(u'0'));
}

// Most users leave most things as they are.
QJsonValue ownValue(const User &user, const SettingNode &node)
{
    QJsonValue standard = standardOf(node);
    if (node.kind == Kind::Rows || !node.writable || node.path.startsWith("feature."_L1))
        return standard;
    const std::uint64_t chance = chanceOf(user.id, node.number);
    if (node.path == "schedule_meeting.pmi_password"_L1)
        return passcode(chance);
    if (chance % seldom != 0)
        return standard;
    if (node.type == Type::Flag)
        return !standard.toBool();
    if (node.type == Type::List || node.choices.empty())
        return standard;
    const QJsonArray &words = node.choices.front();
    const auto one = static_cast<qsizetype>(chance / seldom % static_cast<quint64>(words.size()));
    return node.isGood(words[one]) ? QJsonValue(words[one]) : standard;
}

bool isForLicensed(const QString &path)
{
    return path == "feature.large_meeting"_L1 || path == "feature.zoom_events"_L1 ||
           path == "feature.concurrent_meeting"_L1;
}

// What the user's type and licences say already.
std::optional<QJsonValue> licenceOf(const User &user, const QString &path)
{
    if (!path.startsWith("feature."_L1))
        return std::nullopt;
    if (path == "feature.webinar"_L1)
        return user.webinarSeats > 0;
    if (path == "feature.webinar_capacity"_L1)
        return user.webinarSeats;
    if (path == "feature.zoom_phone"_L1)
        return user.zoomPhone;
    return std::nullopt;
}

// The virtual backgrounds are those that were uploaded.
QJsonArray backgroundsOf(const Account &account, const User &user)
{
    QJsonArray files;
    for (const UserFile &file : account.files().backgrounds(user.id)) {
        files += QJsonObject{{u"id"_s, QString::fromStdString(file.id)},
                             {u"name"_s, QString::fromStdString(file.name)},
                             {u"size"_s, qint64(file.content.size())},
                             {u"type"_s, isVideo(file.kind) ? u"video"_s : u"image"_s},
                             {u"is_default"_s, false}};
    }
    return files;
}

class SettingsWriter
{
public:
    SettingsWriter(Account &account, const User &user, const QStringList &names)
        : m_account(account)
        , m_user(user)
        , m_names(names)
    {
    }

    QJsonObject write(const SettingNode &group, bool asked) const
    {
        QJsonObject object;
        for (const SettingNode &node : group.members) {
            if (!node.readable)
                continue;
            const bool wanted = asked || isNamed(node);
            if (node.kind == Kind::Group) {
                const QJsonObject members = write(node, wanted);
                if (wanted || !members.isEmpty())
                    object.insert(node.name, members);
            } else if (wanted || std::ranges::any_of(node.members, [this](const auto &member) {
                           return isNamed(member);
                       })) {
                object.insert(node.name, settingOf(m_account, m_user, node));
            }
        }
        return object;
    }

private:
    bool isNamed(const SettingNode &node) const
    {
        return m_names.contains(node.name) || m_names.contains(node.path);
    }

    Account &m_account;
    const User &m_user;
    const QStringList &m_names;
};

} // namespace

bool isLocked(Account &account, const SettingNode &node)
{
    const auto &locked = account.rules().lockedSettings;
    return std::ranges::any_of(locked, [&node](const std::string &one) {
        const QString name = QString::fromStdString(one);
        return node.path == name || node.path.startsWith(name + u'.');
    });
}

QJsonValue settingOf(Account &account, const User &user, const SettingNode &node)
{
    if (const auto value = licenceOf(user, node.path))
        return *value;
    if (node.path == "in_meeting.virtual_background_settings.files"_L1)
        return backgroundsOf(account, user);
    if (isLocked(account, node))
        return standardOf(node);
    const QJsonValue *set = account.settings().find(user.id, node.number);
    if (set && (user.type == 2 || !isForLicensed(node.path)))
        return *set;
    if (node.path == "feature.meeting_capacity"_L1)
        return user.type == 2 ? 300 : 100;
    return ownValue(user, node);
}

QJsonObject settingsOf(Account &account, const User &user, SettingsOption option,
                       const QStringList &names)
{
    const SettingNode &root = SettingsCatalog::instance().root(option);
    return SettingsWriter(account, user, names).write(root, names.isEmpty());
}

} // namespace rollcall::sandbox
