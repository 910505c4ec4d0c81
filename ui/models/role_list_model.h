#pragma once

#include "core/directory/directory.h"

#include <QAbstractListModel>
#include <QList>

#include <optional>

namespace rollcall {

// What the role filter offers: any role, then each of the account's, by name.
class RoleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRoles(QList<Role> roles);

    std::optional<QString> roleId(int row) const;          // nullopt: any
    int rowOf(const std::optional<QString> &roleId) const; // 0 where the role is gone
    QString name(const QString &roleId) const;             // the id where the role is gone

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Role> m_roles;
};

} // namespace rollcall
