#include "ui/models/history_model.h"

#include "ui/models/change_text.h"
#include "ui/models/time_text.h"
#include "ui/models/visible_text.h"

#include <algorithm>

namespace rollcall {

bool HistoryModel::startsWith(const QList<HistoryEntry> &entries) const
{
    return entries.size() <= m_entries.size() &&
           std::equal(
               entries.begin(), entries.end(), m_entries.begin(),
               [](const HistoryEntry &a, const HistoryEntry &b) { return a.change == b.change; });
}

void HistoryModel::setPage(const HistoryPage &page)
{
    m_waiting = false;
    if (page.total == m_total && startsWith(page.entries)) {
        std::ranges::copy(page.entries, m_entries.begin());
        if (!page.entries.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(page.entries.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_entries = page.entries;
    m_total = page.total;
    endResetModel();
}

void HistoryModel::appendPage(const HistoryPage &page)
{
    m_waiting = false;
    m_total = page.total;
    if (page.entries.isEmpty()) {
        m_total = int(m_entries.size()); // or a view would ask for ever
        return;
    }
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(page.entries.size()) - 1);
    m_entries += page.entries;
    endInsertRows();
}

int HistoryModel::rowOf(qint64 change) const
{
    const auto found = std::ranges::find(m_entries, change, &HistoryEntry::change);
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

void HistoryModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, When), index(rowCount() - 1, When));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_waiting && m_entries.size() < m_total;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_waiting = true;
    Q_EMIT moreWanted(int(m_entries.size()));
}

QString HistoryModel::text(const HistoryEntry &entry, int column) const
{
    switch (column) {
    case When:
        return ageText(entry.at.toSecsSinceEpoch(), m_now);
    case Action:
        return changeTitle(entry.what);
    case User:
        return targetText(entry.what.target);
    case Email:
        return targetEmail(entry.what.target);
    case What:
        return changeSummary(entry.what);
    case Result:
        return outcomeTitle(entry.state.outcome);
    case Verified:
        return verificationText(entry.state);
    case Profile:
        return visibleText(entry.profile);
    case Tracking:
        return visibleText(entry.state.trackingId);
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &entry = m_entries[index.row()];
    const int column = index.column();
    const auto exact = [&entry] { return exactTimeText(entry.at.toSecsSinceEpoch()); };
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::AccessibleTextRole:
        return column == When ? exact() : text(entry, column);
    case Qt::ToolTipRole:
        return column == When ? exact() : column == Result ? reasonText(entry.state) : QString();
    case CellIconRole:
        return column == Result ? outcomeIcon(entry.state.outcome) : QString();
    case CellToneRole:
        if (column == Result)
            return int(outcomeTone(entry.state.outcome));
        return column == Profile || column == Tracking ? int(Tone::Muted) : QVariant();
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal ||
        (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    switch (section) {
    case When:
        return tr("When");
    case Action:
        //: Column: what was done, "Deactivate"
        return tr("Change");
    case User:
        return tr("User");
    case Email:
        return tr("E-mail");
    case What:
        //: Column: which values were changed
        return tr("Values");
    case Result:
        return tr("Outcome");
    case Verified:
        //: Column: whether the change was found in the account afterwards
        return tr("Read back");
    case Profile:
        //: Column: name of the connection (account profile) that a change was made with
        return tr("Connection");
    case Tracking:
        return tr("Tracking ID");
    default:
        return {};
    }
}

} // namespace rollcall
