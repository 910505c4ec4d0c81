#include "core/changes/kinds/update_settings.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/member_words.h"
#include "core/changes/kinds/value_match.h"
#include "core/zoom/json_values.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::SettingsOption;

constexpr Name optionName("?option");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UpdateSettings)
};

void addLeaves(QJsonObject &leaves, const QString &path, const QJsonObject &tree)
{
    for (auto member = tree.begin(); member != tree.end(); ++member) {
        const QString name = path + member.key();
        if (member.value().isObject())
            addLeaves(leaves, name + u'.', member.value().toObject());
        else
            leaves.insert(name, member.value());
    }
}

QJsonObject leavesOf(const QJsonObject &tree)
{
    QJsonObject leaves;
    addLeaves(leaves, {}, tree);
    return leaves;
}

QJsonObject withLeaf(QJsonObject tree, const QString &path, const QJsonValue &value)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        tree.insert(path, value);
        return tree;
    }
    const QString section = path.left(dot);
    tree.insert(section, withLeaf(tree.value(section).toObject(), path.mid(dot + 1), value));
    return tree;
}

QJsonObject wantedLeaves(const Change &change)
{
    QJsonObject leaves = change.after;
    leaves.remove(optionName);
    return leaves;
}

QJsonObject treeOf(const QJsonObject &leaves)
{
    QJsonObject tree;
    for (auto leaf = leaves.begin(); leaf != leaves.end(); ++leaf)
        tree = withLeaf(tree, leaf.key(), leaf.value());
    return tree;
}

std::optional<SettingsOption> optionOf(const Change &change)
{
    if (!change.after.contains(optionName))
        return SettingsOption::Everything;
    return zoom::settingsOptionNames.value(zoom::textOf(change.after.value(optionName)).toUtf8());
}

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Change settings");
}

QList<FieldChange> fields(const Change &change)
{
    return memberRows(change.before, wantedLeaves(change));
}

Risk risk(const Change &)
{
    return Risk::Reversible;
}

QStringList consequences(const Change &)
{
    return {Text::tr("Settings that the account or a group has locked stay as they are, and Zoom "
                     "does not say so.")};
}

std::optional<Error> check(const Change &change)
{
    if (wantedLeaves(change).isEmpty())
        return makesNoSense(Text::tr("It names no setting."));
    if (!optionOf(change))
        return makesNoSense(Text::tr("It is about settings that this version does not know."));
    return targetTrouble(change);
}

Request request(const Change &change)
{
    return zoom::updateSettingsRequest(
        {.userId = change.target.userId,
         .part = treeOf(wantedLeaves(change)),
         .option = optionOf(change).value_or(SettingsOption::Everything)});
}

Request readBack(const Change &change)
{
    return zoom::getSettingsRequest(
        {.userId = change.target.userId,
         .option = optionOf(change).value_or(SettingsOption::Everything),
         .loginType = std::nullopt,
         .fields = {}});
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::No;
    return answer ? takenBy(leavesOf(*answer), wantedLeaves(change)) : Taken::Unclear;
}

bool matchesBefore(const Change &change, const QJsonObject &settings)
{
    return agrees(leavesOf(settings), change.before);
}

QList<Change> inverse(const Change &change, const QJsonObject &)
{
    if (change.before.isEmpty())
        return {};
    QJsonObject after = change.before;
    if (change.after.contains(optionName))
        after.insert(optionName, change.after.value(optionName));
    return {changeOf(change.operation, {change.target, {}},
                     membersNamed(wantedLeaves(change), change.before), after)};
}

} // namespace

const ChangeKind updateSettingsKind{
    .operation = zoom::Operation::UpdateSettings,
    .name = "update-settings",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .readBack = {.request = readBack, .judge = judge},
    .matchesBefore = matchesBefore,
    .inverse = inverse,
};

Change settingsChange(const KnownUser &user, QJsonObject before, QJsonObject after,
                      SettingsOption option)
{
    QJsonObject wanted = leavesOf(after);
    const QJsonObject known = membersNamed(leavesOf(before), wanted);
    if (option != SettingsOption::Everything)
        wanted.insert(optionName, Name(zoom::settingsOptionNames.name(option)));
    return changeOf(zoom::Operation::UpdateSettings, user, known, wanted);
}

} // namespace rollcall
