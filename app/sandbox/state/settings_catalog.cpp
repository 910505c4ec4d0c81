#include "app/sandbox/state/settings_catalog.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <optional>

// The macro declares a function of the global namespace.
static void initResources()
{
    Q_INIT_RESOURCE(user_settings);
}

namespace rollcall::sandbox {

namespace {

using namespace Qt::StringLiterals;
using Type = SettingNode::Type;

Type typeOf(const QString &name)
{
    if (name == "boolean"_L1)
        return Type::Flag;
    if (name == "integer"_L1)
        return Type::Number;
    return name == "array"_L1 ? Type::List : Type::Text;
}

// None: the view of both authentications at once, which no option asks for.
std::optional<SettingsOption> optionOf(const QString &name)
{
    if (name.isEmpty())
        return SettingsOption::Standard;
    if (name == "meeting_security"_L1)
        return SettingsOption::MeetingSecurity;
    if (name == "meeting_authentication"_L1)
        return SettingsOption::MeetingAuthentication;
    if (name == "recording_authentication"_L1)
        return SettingsOption::RecordingAuthentication;
    return std::nullopt;
}

Bounds boundsOf(const QJsonObject &row)
{
    Bounds bounds;
    for (const auto name : {"minimum"_L1, "minLength"_L1})
        bounds.least = row[name].toInteger(bounds.least);
    for (const auto name : {"maximum"_L1, "maxLength"_L1, "maxItems"_L1})
        bounds.most = row[name].toInteger(bounds.most);
    return bounds;
}

void describe(SettingNode &node, const QJsonObject &row)
{
    node.kind = SettingNode::Kind::Value;
    node.type = typeOf(row["type"_L1].toString());
    node.orList = row["also"_L1].toString() == "array"_L1;
    node.standard = row.value("default"_L1);
    node.bounds = boundsOf(row);
    const QJsonObject items = row["items"_L1].toObject();
    node.itemType = typeOf(items["type"_L1].toString());
    node.itemBounds = boundsOf(items);
    if (node.type == Type::List && items["type"_L1].toString() == "object"_L1)
        node.kind = SettingNode::Kind::Rows;
    for (const auto name : {"enum"_L1, "enum_2021"_L1}) {
        if (row.contains(name))
            node.choices.push_back(row[name].toArray());
    }
}

SettingNode &memberOf(SettingNode &group, const QString &name, std::size_t &count)
{
    const auto found = std::ranges::find(group.members, name, &SettingNode::name);
    if (found != group.members.end())
        return *found;
    SettingNode &member = group.members.emplace_back();
    member.name = name;
    member.path = group.path.isEmpty() ? name : group.path + u'.' + name;
    member.number = count++;
    return member;
}

void add(SettingNode &root, const QJsonObject &row, std::size_t &count)
{
    const QString access = row["access"_L1].toString();
    SettingNode *node = &root;
    const QStringList steps = row["path"_L1].toString().split(u'.');
    for (const QString &step : steps) {
        const bool isList = step.endsWith("[]"_L1);
        node = &memberOf(*node, isList ? step.chopped(2) : step, count);
        if (isList)
            node->kind = SettingNode::Kind::Rows;
        node->readable |= access.contains(u'r');
        node->writable |= access.contains(u'w');
    }
    describe(*node, row);
}

std::int64_t charactersOf(const QString &text)
{
    return text.toUcs4().size();
}

} // namespace

bool SettingNode::isGood(const QJsonValue &value) const
{
    if (type != Type::List)
        return isGood(value, type, bounds) || (orList && value.isArray());
    const QJsonArray rows = value.toArray();
    return value.isArray() && bounds.hold(rows.size()) &&
           std::all_of(rows.begin(), rows.end(),
                       [this](const auto &row) { return isGood(row, itemType, itemBounds); });
}

bool SettingNode::isGood(const QJsonValue &value, Type wanted, const Bounds &limits) const
{
    const bool isListed = std::ranges::all_of(
        choices, [&value](const QJsonArray &permitted) { return permitted.contains(value); });
    // Two defaults tell a number that is whole from one that is not.
    const qint64 whole = value.toInteger(0);
    switch (wanted) {
    case Type::Flag:
        return value.isBool();
    case Type::Number:
        return value.isDouble() && whole == value.toInteger(1) && limits.hold(whole) && isListed;
    case Type::Text:
        return value.isString() && limits.hold(charactersOf(value.toString())) && isListed;
    case Type::List:
        break;
    }
    return false;
}

const SettingsCatalog &SettingsCatalog::instance()
{
    static const SettingsCatalog catalog;
    return catalog;
}

const SettingNode *SettingsCatalog::find(SettingsOption option, const QString &path) const
{
    const SettingNode *node = &root(option);
    const QStringList steps = path.split(u'.');
    for (const QString &step : steps) {
        const auto found = std::ranges::find(node->members, step, &SettingNode::name);
        if (found == node->members.end())
            return nullptr;
        node = &*found;
    }
    return node;
}

SettingsCatalog::SettingsCatalog()
{
    initResources();
    QFile file(u":/zoom/user_settings.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the settings are not in the program's resources");
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray rows = all["settings"_L1].toArray();
    std::size_t count = 0;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        if (const auto option = optionOf(row["option"_L1].toString()))
            add(m_roots[static_cast<std::size_t>(*option)], row, count);
    }
}

} // namespace rollcall::sandbox
