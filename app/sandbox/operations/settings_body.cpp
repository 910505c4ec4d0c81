#include "app/sandbox/operations/settings_body.h"

#include "app/sandbox/operations/settings_values.h"

#include <algorithm>

namespace rollcall::sandbox {

namespace {

using Kind = SettingNode::Kind;

const SettingNode *memberOf(const SettingNode &group, const QString &name)
{
    const auto found = std::ranges::find(group.members, name, &SettingNode::name);
    return found == group.members.end() ? nullptr : &*found;
}

void checkMembers(const SettingNode &group, const QJsonObject &body, const std::string &prefix,
                  FieldFindings &findings);

void checkRows(const SettingNode &node, const QJsonArray &rows, const std::string &path,
               FieldFindings &findings)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const std::string row = path + '[' + std::to_string(i) + ']';
        if (!rows[i].isObject())
            findings.wrong.push_back(row);
        else if (!node.members.empty())
            checkMembers(node, rows[i].toObject(), row + '.', findings);
    }
}

void checkMember(const SettingNode &node, const QJsonValue &value, const std::string &path,
                 FieldFindings &findings)
{
    if (node.kind == Kind::Group && value.isObject())
        checkMembers(node, value.toObject(), path + '.', findings);
    else if (node.kind == Kind::Rows && value.isArray())
        checkRows(node, value.toArray(), path, findings);
    else if (node.kind != Kind::Value || !node.isGood(value))
        findings.wrong.push_back(path);
}

void checkMembers(const SettingNode &group, const QJsonObject &body, const std::string &prefix,
                  FieldFindings &findings)
{
    for (auto member = body.begin(); member != body.end(); ++member) {
        const std::string path = prefix + member.key().toStdString();
        const SettingNode *node = memberOf(group, member.key());
        if (!node)
            findings.unknown.push_back(path);
        else if (node->writable)
            checkMember(*node, member.value(), path, findings);
    }
}

// Of each row what the reference knows.
QJsonArray knownRows(const SettingNode &node, const QJsonArray &rows)
{
    if (node.members.empty())
        return rows;
    QJsonArray known;
    for (const QJsonValue &value : rows) {
        QJsonObject row;
        const QJsonObject given = value.toObject();
        for (auto member = given.begin(); member != given.end(); ++member) {
            if (memberOf(node, member.key()))
                row.insert(member.key(), member.value());
        }
        known.append(row);
    }
    return known;
}

} // namespace

void checkSettings(const SettingNode &group, const QJsonObject &body, FieldFindings &findings)
{
    checkMembers(group, body, {}, findings);
}

QJsonObject effectiveSettings(Account &account, const SettingNode &group, const QJsonObject &body)
{
    QJsonObject effective;
    for (auto member = body.begin(); member != body.end(); ++member) {
        const SettingNode *node = memberOf(group, member.key());
        if (!node || !node->writable || isLocked(account, *node))
            continue;
        if (node->kind == Kind::Group)
            effective.insert(node->name,
                             effectiveSettings(account, *node, member.value().toObject()));
        else if (node->kind == Kind::Rows)
            effective.insert(node->name, knownRows(*node, member.value().toArray()));
        else
            effective.insert(node->name, member.value());
    }
    return effective;
}

} // namespace rollcall::sandbox
