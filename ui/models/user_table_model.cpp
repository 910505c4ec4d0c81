#include "ui/models/user_table_model.h"

#include "ui/models/user_cell.h"

#include <algorithm>

namespace rollcall {

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
        if (!m_order.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_order = std::move(order);
    endResetModel();
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
        return cell.toolTip();
    case Qt::AccessibleTextRole:
        return cell.spoken();
    case IconRole:
        return cell.icon();
    case KeyRole:
        return m_store->key(row);
    default:
        return {};
    }
}

QVariant UserTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
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
