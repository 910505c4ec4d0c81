#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace rollcall::sandbox {

// The views of a user's settings, by the parameter `option`.
enum class SettingsOption : std::uint8_t {
    Standard,
    MeetingSecurity,
    MeetingAuthentication,
    RecordingAuthentication,
};
inline constexpr std::size_t settingsOptionCount = 4;

struct Bounds
{
    std::int64_t least = std::numeric_limits<std::int64_t>::min();
    std::int64_t most = std::numeric_limits<std::int64_t>::max();

    bool hold(std::int64_t number) const { return number >= least && number <= most; }
};

// A member of the settings: a group of others, a value, or a list of objects.
struct SettingNode
{
    enum class Kind : std::uint8_t { Group, Value, Rows };
    enum class Type : std::uint8_t { Flag, Number, Text, List };

    // Of a value; what Zoom's reference does not name is good as well.
    bool isGood(const QJsonValue &value) const;

    QString name;
    QString path;           // "in_meeting.webinar_chat.enable"
    std::size_t number = 0; // of this node alone, over all options
    Kind kind = Kind::Group;
    bool readable = false;            // or any of its members
    bool writable = false;            // the same
    std::vector<SettingNode> members; // of a group, or of the rows

    Type type = Type::Flag;
    Type itemType = Type::Text; // of a list
    bool orList = false;        // a text or a list of texts
    QJsonValue standard = QJsonValue::Undefined;
    std::vector<QJsonArray> choices; // editions of the reference differ: in each of them
    Bounds bounds;                   // of a number; of a text, its characters; of a list, its rows
    Bounds itemBounds;

private:
    bool isGood(const QJsonValue &value, Type wanted, const Bounds &limits) const;
};

// What is known of the settings, from resources/zoom/user_settings.json. Read at the first use.
class SettingsCatalog
{
public:
    static const SettingsCatalog &instance();

    // A group without a name.
    const SettingNode &root(SettingsOption option) const
    {
        return m_roots[static_cast<std::size_t>(option)];
    }
    // Null: there is none.
    const SettingNode *find(SettingsOption option, const QString &path) const;

private:
    SettingsCatalog();

    std::array<SettingNode, settingsOptionCount> m_roots;
};

} // namespace rollcall::sandbox
