#include "tests/bench/plain_user.h"

namespace rollcall::bench {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

PlainUser::PlainUser(const zoom::UserView &user)
    : id(text(user.id))
    , email(text(user.email))
    , firstName(text(user.firstName))
    , lastName(text(user.lastName))
    , displayName(text(user.displayName))
    , status(text(user.status))
    , roleId(text(user.roleId))
    , dept(text(user.dept))
    , timezone(text(user.timezone))
    , language(text(user.language))
    , clientVersion(text(user.lastClientVersion))
    , employeeId(text(user.employeeUniqueId))
    , hostKey(text(user.hostKey))
    , plan(text(user.planUnitedType))
    , groups(text(user.groupIds))
    , pmi(QString::number(user.pmi))
    , created(QString::number(user.createdAt))
    , userCreated(QString::number(user.userCreatedAt))
    , lastLogin(QString::number(user.lastLoginTime))
    , type(QString::number(user.type))
{
}

int PlainUserModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_users.size());
}

int PlainUserModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlainUserModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const PlainUser &user = m_users[std::size_t(index.row())];
    switch (index.column()) {
    case Name:
        return user.displayName;
    case Email:
        return user.email;
    case Department:
        return user.dept;
    default:
        return user.lastLogin;
    }
}

} // namespace rollcall::bench
