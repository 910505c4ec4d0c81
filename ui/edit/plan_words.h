#pragma once

#include "core/changes/change_plan.h"
#include "core/changes/known_user.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace rollcall {

// Who, in a line: "Ann Lee, ann@example.com"; "12 users".
QString whoText(const QList<KnownUser> &users);

// A plan of one change for each of them.
ChangePlan planFor(const QString &title, const QString &accountId, const QDateTime &now,
                   const QList<KnownUser> &users,
                   const std::function<Change(const KnownUser &)> &change);

} // namespace rollcall
