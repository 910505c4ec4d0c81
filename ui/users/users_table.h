#pragma once

#include "core/directory/user_query.h"
#include "core/directory/user_store.h"
#include "ui/users/column_layout.h"

#include <QTableView>

#include <optional>
#include <vector>

namespace rollcall {

class UserSelection;
class UserTableModel;

// The users table on screen: whole rows, a header that sorts and moves, and a place that is kept.
//
// When the rows get another order, the current user stays where it was on screen if it was in
// sight; else the uppermost user that is still there does, unless the table was at its top. After
// a sort without a current user in sight the table shows its top: that is what sorting is for.
class UsersTable : public QTableView
{
    Q_OBJECT

public:
    // Both must outlive the table.
    UsersTable(UserTableModel &model, UserSelection &selection, QWidget *parent = nullptr);

    void setColumnLayout(const ColumnLayout &layout);
    ColumnLayout columnLayout() const;

    // Shows the sort in the header; emits nothing.
    void showSort(UserColumn column, bool descending);

    // Draws grey bars where rows are still to come.
    void setSkeleton(bool shown);

    void scrollToUser(UserRow user);

Q_SIGNALS:
    void sortWanted(rollcall::UserColumn column, bool descending);
    void opened(rollcall::UserRow user); // Enter or double click
    void columnLayoutChanged();
    void rowsInSight(int first, int last); // after every scroll, resize and new order

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    struct Place
    {
        UserRow user;
        int y; // of the row's upper edge in the viewport
    };

    void setUpHeaders();
    void rememberPlaces();
    void restorePlace();
    void tellVisibleRows();
    void paintSkeleton(QPainter &painter, const QRect &area) const;
    void paintFocus(QPainter &painter) const;

    UserTableModel &m_model;
    UserSelection &m_selection;
    std::vector<Place> m_places; // candidates, best first; empty: the top
    bool m_sorting = false;
    bool m_settingColumns = false;
    bool m_skeleton = false;
};

} // namespace rollcall
