#include "ui/delete/leavers.h"

#include "ui/models/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Leavers)
};

constexpr std::size_t namedUsers = 5;

// Zoom's ids of the two roles that every account has; of others nobody knows what they may.
bool isOwnerOrAdmin(const QString &roleId)
{
    return roleId == QLatin1String("0") || roleId == QLatin1String("1");
}

QString nameOf(const UserStore &store, UserRow row)
{
    const QString name = store.text(row, UserColumn::Name);
    return visibleText(name.isEmpty() ? store.text(row, UserColumn::Email) : name);
}

} // namespace

Leavers Leavers::of(const UserStore &store, const std::vector<UserRow> &rows)
{
    Leavers leavers;
    for (const UserRow row : rows) {
        if (!store.exists(row))
            continue;
        if (isOwnerOrAdmin(store.roleId(row)))
            leavers.refused.push_back(row);
        else if (store.status(row) == zoom::UserStatus::Pending)
            leavers.pending.push_back(row);
        else
            leavers.users.push_back(row);
    }
    return leavers;
}

QString namesOf(const UserStore &store, const std::vector<UserRow> &rows)
{
    QStringList names;
    for (std::size_t at = 0; at < std::min(rows.size(), namedUsers); ++at)
        names += nameOf(store, rows[at]);
    const QString text = names.join(QStringLiteral(", "));
    const int more = int(rows.size()) - int(names.size());
    //: %1 are names of users
    return more == 0 ? text : Text::tr("%1 and %Ln more", nullptr, more).arg(text);
}

} // namespace rollcall
