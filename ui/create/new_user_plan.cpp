#include "ui/create/new_user_plan.h"

#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/update_user.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::NewUserPlan)
};

QString title(zoom::CreateAction action, int users)
{
    return action == zoom::CreateAction::Create ? Text::tr("Invite %Ln user(s)", nullptr, users)
                                                : Text::tr("Create %Ln user(s)", nullptr, users);
}

QString shownName(const NewUsersModel::Row &row)
{
    return row.displayName.isEmpty() ? (row.firstName + u' ' + row.lastName).trimmed()
                                     : row.displayName;
}

} // namespace

ChangePlan newUserPlan(const QList<NewUsersModel::Row> &users, const NewUserPattern &pattern,
                       const QString &accountId, const QDateTime &now)
{
    ChangePlan plan{title(pattern.user.action, int(users.size())), accountId, now, {}};
    for (const NewUsersModel::Row &row : users) {
        zoom::NewUser user = pattern.user;
        user.email = row.email;
        user.firstName = row.firstName;
        user.lastName = row.lastName;
        user.displayName = row.displayName;
        plan.changes += createUserChange(user);
        // Nobody knows the id yet; Zoom takes the address in its place.
        const KnownUser created{{row.email, row.email, shownName(row)}, {}};
        const bool pending = user.action == zoom::CreateAction::Create;
        if (pending && pattern.group)
            plan.changes += groupChange(created, *pattern.group);
        else if (!pending && pattern.afterwards)
            plan.changes += updateUserChange(created, *pattern.afterwards);
    }
    return plan;
}

} // namespace rollcall
