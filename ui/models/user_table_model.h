#pragma once

#include "core/directory/user_column.h"
#include "core/directory/user_store.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <vector>

namespace rollcall {

class UserMarks;
struct UserCell;

// The users table: one row a user, one column a UserColumn, in the order of the enum. Passive: it
// shows the rows it was given, in that order, and asks for nothing.
//
// Order of signals of setOrder with another order: modelAboutToBeReset, modelReset, orderChanged.
// Users are remembered by UserRow, so nobody needs a persistent index; a reset costs one pass over
// the row heights, where moving 100,000 rows costs a signal and a lookup for each.
class UserTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IconRole = Qt::UserRole, // name of a symbol beside the text, or empty
        KeyRole,                 // UserStore::key
        StagingRole,             // what applying the staged changes will do: StagingFlags
    };
    enum StagingFlag {
        StagedCell = 1,  // this cell will have another value
        RemovedUser = 2, // the user will be gone
    };
    Q_DECLARE_FLAGS(StagingFlags, StagingFlag)

    using QAbstractTableModel::QAbstractTableModel;

    // nullptr: nobody is marked. They must outlive the model, or be taken away.
    void setMarks(UserMarks *marks);
    const UserMarks *marks() const { return m_marks; }

    // The table is empty until the next setOrder. `store` must live until another one is set.
    void setStore(const UserStore *store);
    const UserStore *store() const { return m_store; }

    // The users to show. With the order that is shown already, only the cells are read again.
    void setOrder(std::vector<UserRow> order);
    const std::vector<UserRow> &order() const { return m_order; }

    void setNow(const QDateTime &now); // ages count from here
    QDateTime now() const { return m_now; }

    UserRow user(int row) const { return m_order[std::size_t(row)]; }
    int rowOf(UserRow user) const; // -1: not in the table
    static UserColumn column(int section) { return UserColumn(section); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void orderChanged();

private:
    void tellAll();
    QString toolTip(const UserCell &cell) const;
    QString spoken(const UserCell &cell) const;
    StagingFlags staging(UserRow user, UserColumn column) const;

    const UserStore *m_store = nullptr;
    UserMarks *m_marks = nullptr;
    std::vector<UserRow> m_order;
    QDateTime m_now;
};

} // namespace rollcall
