#include "ui/models/role_list_model.h"

#include "ui/models/visible_text.h"

#include <algorithm>

namespace rollcall {

namespace {

bool sameRoles(const QList<Role> &a, const QList<Role> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](const Role &x, const Role &y) {
        return x.id == y.id && x.name == y.name;
    });
}

} // namespace

void RoleListModel::setRoles(QList<Role> roles)
{
    for (Role &role : roles)
        role.name = role.name.isEmpty() ? role.id : visibleText(role.name);
    std::stable_sort(roles.begin(), roles.end(), [](const Role &a, const Role &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    if (sameRoles(roles, m_roles))
        return;
    beginResetModel();
    m_roles = std::move(roles);
    endResetModel();
}

std::optional<QString> RoleListModel::roleId(int row) const
{
    return row <= 0 || row > m_roles.size() ? std::nullopt : std::optional(m_roles[row - 1].id);
}

int RoleListModel::rowOf(const std::optional<QString> &roleId) const
{
    for (int row = 1; row < rowCount(); ++row) {
        if (m_roles[row - 1].id == roleId)
            return row;
    }
    return 0;
}

QString RoleListModel::name(const QString &roleId) const
{
    const int row = rowOf(roleId);
    return row == 0 ? visibleText(roleId) : m_roles[row - 1].name;
}

int RoleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_roles.size());
}

QVariant RoleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return index.row() == 0 ? tr("Any role") : m_roles[index.row() - 1].name;
}

} // namespace rollcall
