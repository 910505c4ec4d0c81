#include "ui/models/command_list_model.h"

#include <QKeySequence>
#include <QStringTokenizer>

#include <algorithm>
#include <optional>

namespace rollcall {

namespace {

// Where `word` begins a word of `text`, -1: nowhere.
qsizetype wordStart(const QString &text, QStringView word)
{
    qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    while (at > 0 && text.at(at - 1).isLetterOrNumber())
        at = text.indexOf(word, at + 1, Qt::CaseInsensitive);
    return at;
}

// Lower is better; nullopt: does not fit. A word at the start of the name beats one inside it,
// which beats one that is only in the place.
std::optional<int> misfit(const CommandListModel::Command &command, const QString &filter)
{
    int sum = 0;
    for (const QStringView word : qTokenize(filter, u' ', Qt::SkipEmptyParts)) {
        const qsizetype inName = wordStart(command.name, word);
        if (inName >= 0)
            sum += inName == 0 ? 0 : 1;
        else if (wordStart(command.place, word) >= 0)
            sum += 2;
        else
            return std::nullopt;
    }
    return sum;
}

} // namespace

void CommandListModel::setCommands(const QList<Command> &commands)
{
    beginResetModel();
    m_commands = commands;
    select();
    endResetModel();
}

void CommandListModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text;
    select();
    endResetModel();
}

void CommandListModel::select()
{
    std::vector<std::pair<int, qsizetype>> fits;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands.at(i);
        const bool runs = command.action && command.action->isEnabled();
        if (const auto rank = misfit(command, m_filter); runs && rank)
            fits.emplace_back(*rank, i);
    }
    std::sort(fits.begin(), fits.end()); // equal ranks stay in the menus' order
    m_shown.clear();
    for (const auto &fit : fits)
        m_shown.append(fit.second);
}

QAction *CommandListModel::action(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_commands.at(m_shown.at(row)).action : nullptr;
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Command &command = m_commands.at(m_shown.at(index.row()));
    const QString shortcut =
        command.action ? command.action->shortcut().toString(QKeySequence::NativeText) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return command.name;
    case Qt::DecorationRole:
        return command.action ? QVariant(command.action->icon()) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringList{command.name, command.place, shortcut}.join(QStringLiteral(", "));
    case PlaceRole:
        return command.place;
    case ShortcutRole:
        return shortcut;
    default:
        return {};
    }
}

} // namespace rollcall
