#pragma once

#include "core/zoom/user.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace rollcall::bench {

// A user as one would write it down without a second thought: 20 fields, a QString each. The
// baseline for memory, search and sort.
struct PlainUser
{
    explicit PlainUser(const zoom::UserView &user);

    QString id, email, firstName, lastName, displayName, status, roleId, dept, timezone, language,
        clientVersion, employeeId, hostKey, plan, groups, pmi, created, userCreated, lastLogin,
        type;
};

class PlainUserModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Email, Department, LastSignIn, ColumnCount };

    explicit PlainUserModel(const std::vector<PlainUser> &users)
        : m_users(users)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const std::vector<PlainUser> &m_users;
};

} // namespace rollcall::bench
