#pragma once

#include "core/changes/change_plan.h"
#include "core/zoom/groups.h"
#include "core/zoom/user_creation.h"
#include "core/zoom/user_update.h"
#include "ui/models/new_users_model.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace rollcall {

// What all new users of a plan have in common; its address and names don't count.
struct NewUserPattern
{
    zoom::NewUser user;
    std::optional<zoom::UserPatch> afterwards; // not for pending users: Zoom drops it
    std::optional<zoom::Group> group;          // for pending users only
};

// "Invite 3 users": one change for each of them, and a second one where something is to be set
// afterwards.
ChangePlan newUserPlan(const QList<NewUsersModel::Row> &users, const NewUserPattern &pattern,
                       const QString &accountId, const QDateTime &now);

} // namespace rollcall
