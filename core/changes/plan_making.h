#pragma once

#include "core/base/cancel.h"
#include "core/changes/change_plan.h"
#include "core/changes/known_user.h"

#include <QCoroTask>

#include <functional>
#include <vector>

namespace rollcall {

// What is done to one user; pure.
using ChangeMaker = std::function<Change(const KnownUser &)>;

// `begun` with one more change for each of these users, in this order, as the store knows them;
// those who are gone from it meanwhile are left out. Made in slices, so that thousands hold up no
// window; a few are made when the call returns. `users` must live until `cancel` is cancelled; then
// what has been made is given back and is to be thrown away.
QCoro::Task<ChangePlan> makeChanges(ChangePlan begun, const UserStore &users,
                                    std::vector<UserRow> rows, ChangeMaker maker,
                                    CancelToken cancel);

} // namespace rollcall
