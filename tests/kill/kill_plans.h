#pragma once

#include "core/changes/change_plan.h"

#include <QByteArray>
#include <QList>
#include <QTemporaryDir>

namespace rollcall::kill {

// A plan for the practice account, in a file.
struct KillPlan
{
    QByteArray name;
    QList<Change> before; // done to the account first, so that there is something to take away
    ChangePlan plan;
    QString file;
};

// Users of the practice account that the plans are for.
inline constexpr int accountSize = 120;

// "people" and "things": together one change of every kind, in runs so small that the account is
// looked at before each. "leavers": deletions, so many that one listing tells who is gone. "many":
// a bigger one, most of which is sent without a look before; with two changes of one user, and with
// changes that nothing can read back. Files are put into `folder`, which must outlive the plans.
QList<KillPlan> killPlans(const QTemporaryDir &folder);

} // namespace rollcall::kill
