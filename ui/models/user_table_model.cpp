#include "ui/models/user_table_model.h"

#include "ui/models/user_cell.h"
#include "ui/models/user_marks.h"

#include <algorithm>

namespace rollcall {

void UserTableModel::setMarks(UserMarks *marks)
{
    if (m_marks)
        m_marks->disconnect(this);
    m_marks = marks;
    if (!marks)
        return;
    connect(marks, &UserMarks::changed, this, &UserTableModel::tellAll);
}

void UserTableModel::tellAll()
{
    if (m_order.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    if (m_marks)
        m_marks->areTold();
}

void UserTableModel::setStore(const UserStore *store)
{
    beginResetModel();
    m_store = store;
    m_order.clear();
    endResetModel();
    Q_EMIT orderChanged();
}

void UserTableModel::setOrder(std::vector<UserRow> order)
{
    if (order == m_order) {
        tellAll();
        return;
    }
    beginResetModel();
    m_order = std::move(order);
    endResetModel();
    if (m_marks)
        m_marks->areTold();
    Q_EMIT orderChanged();
}

void UserTableModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_order.empty()) {
        const int column = int(UserColumn::LastSignIn);
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    }
}

int UserTableModel::rowOf(UserRow user) const
{
    const auto found = std::find(m_order.cbegin(), m_order.cend(), user);
    return found == m_order.cend() ? -1 : int(found - m_order.cbegin());
}

int UserTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int UserTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : userColumnCount;
}

QVariant UserTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    // A user may have been dropped since the order was made.
    const UserRow row = user(index.row());
    if (!m_store->exists(row))
        return {};
    const UserCell cell{*m_store, row, column(index.column()), m_now};
    switch (role) {
    case Qt::DisplayRole:
        return cell.text();
    case Qt::ToolTipRole:
        return toolTip(cell);
    case Qt::AccessibleTextRole:
        return spoken(cell);
    case IconRole:
        return cell.icon();
    case KeyRole:
        return m_store->key(row);
    case StagingRole:
        return staging(row, cell.column).toInt();
    default:
        return {};
    }
}

UserTableModel::StagingFlags UserTableModel::staging(UserRow user, UserColumn column) const
{
    const UserMarks::Staging *staged = m_marks ? m_marks->staging(user) : nullptr;
    StagingFlags flags;
    if (staged) {
        flags.setFlag(StagedCell, staged->columns[std::size_t(column)]);
        flags.setFlag(RemovedUser, staged->what == UserMarks::Staged::Removed);
    }
    return flags;
}

QString UserTableModel::toolTip(const UserCell &cell) const
{
    return staging(cell.row, cell.column).testFlag(StagedCell)
               ? m_marks->staging(cell.row)->lines.join(u'\n')
               : cell.toolTip();
}

// The row's mark is heard with the name, which is what a reader begins with.
QString UserTableModel::spoken(const UserCell &cell) const
{
    const QString text = cell.spoken();
    const QString mark =
        m_marks && cell.column == UserColumn::Name ? m_marks->spoken(cell.row) : QString();
    //: For screen readers: a user's name, and what is special about the user
    return mark.isEmpty() ? text : tr("%1, %2", "name, mark").arg(text, mark);
}

QVariant UserTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical && role == Qt::AccessibleTextRole && m_marks && section >= 0 &&
        section < rowCount())
        return m_marks->spoken(user(section));
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return userColumnTitle(column(section));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace rollcall
