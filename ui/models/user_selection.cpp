#include "ui/models/user_selection.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace rollcall {

namespace {

// Rows beyond the screen that the window covers, so that most scrolling stays within it.
constexpr int margin = 64;

} // namespace

UserSelection::UserSelection(UserTableModel *model, QObject *parent)
    : QItemSelectionModel(model, parent)
    , m_model(model)
{
    connect(model, &UserTableModel::orderChanged, this, &UserSelection::restore);
    connect(this, &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid() || m_internal)
            return;
        m_current = m_model->user(current.row());
        m_currentColumn = current.column();
    });
}

bool UserSelection::contains(UserRow user) const
{
    return user < m_selected.size() && m_selected[user];
}

void UserSelection::setUser(UserRow user)
{
    m_selected.assign(std::max(m_selected.size(), std::size_t(user) + 1), false);
    m_selected[user] = true;
    m_settled = m_selected;
    m_current = user;
    restore();
}

void UserSelection::forget()
{
    m_selected.clear();
    m_settled.clear();
    m_current.reset();
    restore();
}

void UserSelection::setVisibleRows(int first, int last)
{
    if (first >= m_firstRow && last <= m_lastRow)
        return;
    m_firstRow = std::max(0, first - margin);
    m_lastRow = last + margin;
    project();
}

void UserSelection::select(const QItemSelection &selection, SelectionFlags command)
{
    if (m_internal) {
        QItemSelectionModel::select(selection, command);
        return;
    }
    if (command == NoUpdate)
        return;
    apply(selection, command);
    recount();
    project();
    Q_EMIT usersChanged();
}

void UserSelection::clear()
{
    if (!m_internal)
        select(QItemSelection(), Clear);
    clearCurrentIndex();
}

void UserSelection::reset()
{
    const QScopedValueRollback internal(m_internal, true);
    QItemSelectionModel::reset();
}

// What QItemSelectionModel::select does with ranges, done with users.
void UserSelection::apply(const QItemSelection &selection, SelectionFlags command)
{
    std::size_t users = m_selected.size();
    for (const UserRow user : m_model->order())
        users = std::max(users, std::size_t(user) + 1);
    m_selected.resize(users);
    m_settled.resize(users);

    if (command & Clear) {
        m_selected.assign(users, false);
        m_settled.assign(users, false);
    }
    if (!(command & Current))
        m_settled = m_selected;
    if (!(command & (Select | Deselect | Toggle)))
        return;
    m_selected = m_settled;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row) {
            const UserRow user = m_model->user(row);
            m_selected[user] = (command & Toggle) ? !m_settled[user] : bool(command & Select);
        }
    }
}

void UserSelection::recount()
{
    m_all = 0;
    if (const UserStore *store = m_model->store()) {
        for (std::size_t user = 0; user < m_selected.size(); ++user)
            m_all += m_selected[user] && store->exists(UserRow(user)) ? 1 : 0;
    }
    const auto &order = m_model->order();
    m_shown.clear();
    std::ranges::copy_if(order, std::back_inserter(m_shown),
                         [this](UserRow user) { return contains(user); });
}

// Tells the base class, and so the view, about the selected rows of the window.
void UserSelection::project()
{
    QItemSelection ranges;
    const int end = std::min(m_lastRow + 1, m_model->rowCount());
    for (int row = m_firstRow; row < end; ++row) {
        const int first = row;
        while (row < end && contains(m_model->user(row)))
            ++row;
        if (row > first) {
            ranges.append(QItemSelectionRange(m_model->index(first, 0),
                                              m_model->index(row - 1, m_model->columnCount() - 1)));
        }
    }
    const QScopedValueRollback internal(m_internal, true);
    QItemSelectionModel::select(ranges, ClearAndSelect);
}

// After another order: the same users, wherever they are now.
void UserSelection::restore()
{
    m_settled = m_selected;
    recount();
    project();
    {
        const QScopedValueRollback internal(m_internal, true);
        const int row = m_current ? m_model->rowOf(*m_current) : -1;
        if (row >= 0)
            setCurrentIndex(m_model->index(row, m_currentColumn), NoUpdate);
        else
            clearCurrentIndex();
    }
    Q_EMIT usersChanged();
}

} // namespace rollcall
