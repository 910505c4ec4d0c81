#pragma once

#include "ui/models/user_table_model.h"

#include <QItemSelectionModel>

#include <optional>
#include <vector>

namespace rollcall {

// Which users are selected, remembered as users and not as indexes: it survives every sort, filter
// and refresh, at the same cost for 1 or 100,000 selected users. Selected users that a filter hides
// stay selected and come back with it; what acts on "the selection" acts on the shown ones, so
// nobody acts on what they don't see.
//
// To the view it is a QItemSelectionModel that selects whole rows. That class keeps two persistent
// indexes for each stretch of selected rows and searches them one by one for each cell painted. So
// it is only told about the rows near the ones on screen: the window.
class UserSelection : public QItemSelectionModel
{
    Q_OBJECT

public:
    explicit UserSelection(UserTableModel *model, QObject *parent = nullptr);

    bool contains(UserRow user) const;
    int shownCount() const { return int(m_shown.size()); }
    int hiddenCount() const { return m_all - shownCount(); }
    const std::vector<UserRow> &shown() const { return m_shown; } // in the table's order

    std::optional<UserRow> currentUser() const { return m_current; }

    // Selects this user alone and makes it current; it need not be shown.
    void setUser(UserRow user);
    // Forgets everything: the store is another.
    void forget();

    // The current index changes because its user was found again, not because somebody moved it.
    bool isRestoring() const { return m_internal; }

    // The rows on screen. Called by the view before it paints them.
    void setVisibleRows(int first, int last);

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, SelectionFlags command) override;
    void clear() override;
    void reset() override; // the model's reset: nothing is forgotten

Q_SIGNALS:
    // Sent once after each change of who is selected or which of them are shown, and after each
    // new order of the table.
    void usersChanged();

private:
    void apply(const QItemSelection &selection, SelectionFlags command);
    void recount();
    void project();
    void restore();

    UserTableModel *m_model;
    // By UserRow. `m_settled` is the selection before the gesture that is under way: dragging and
    // Shift+arrows say again and again what to add to it.
    std::vector<bool> m_selected;
    std::vector<bool> m_settled;
    int m_all = 0;
    std::vector<UserRow> m_shown;
    std::optional<UserRow> m_current;
    int m_currentColumn = 0;
    int m_firstRow = 0; // the window
    int m_lastRow = -1;
    bool m_internal = false;
};

} // namespace rollcall
