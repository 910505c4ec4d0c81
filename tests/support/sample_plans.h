#pragma once

#include "core/changes/change_plan.h"
#include "core/changes/journal.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_password.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"

namespace rollcall {

// Plans for tests of windows: user n is "User n", Licensed and active, of the account "abc".

inline KnownUser sampleUser(int n)
{
    const QString number = QString::number(n);
    return {{QStringLiteral("u") + number, QStringLiteral("user%1@example.com").arg(number),
             QStringLiteral("User ") + number},
            {{QStringLiteral("status"), QStringLiteral("active")},
             {QStringLiteral("type"), 2},
             {QStringLiteral("dept"), QStringLiteral("Sales")}}};
}

inline ChangePlan samplePlan(const QString &title, const QList<Change> &changes)
{
    return {title, QStringLiteral("abc"), QDateTime(QDate(2026, 11, 25), QTime(9, 30), Qt::UTC),
            changes};
}

inline ChangePlan deactivations(int count)
{
    QList<Change> changes;
    for (int n = 0; n < count; ++n)
        changes += statusChange(sampleUser(n), zoom::StatusAction::Deactivate);
    return samplePlan(QStringLiteral("Deactivate %1 users").arg(count), changes);
}

inline ChangePlan deletions(int count)
{
    QList<Change> changes;
    for (int n = 0; n < count; ++n)
        changes += deleteUserChange(sampleUser(n), {.action = zoom::DeleteAction::Delete});
    return samplePlan(QStringLiteral("Delete %1 users").arg(count), changes);
}

inline ChangePlan licenceChanges(int count, zoom::UserType type = zoom::UserType::Basic)
{
    QList<Change> changes;
    for (int n = 0; n < count; ++n)
        changes += licenceChange(sampleUser(n), qint64(type));
    return samplePlan(QStringLiteral("Change licence for %1 users").arg(count), changes);
}

// Harmless ones.
inline ChangePlan departmentChanges(int count)
{
    zoom::UserPatch patch;
    patch.dept = QStringLiteral("Support");
    QList<Change> changes;
    for (int n = 0; n < count; ++n)
        changes += updateUserChange(sampleUser(n), patch);
    return samplePlan(QStringLiteral("Edit profile for %1 users").arg(count), changes);
}

// As if it were opened from a file: without the passwords.
inline ChangePlan passwordChanges(int count)
{
    QList<Change> changes;
    for (int n = 0; n < count; ++n)
        changes += passwordChange(sampleUser(n), {});
    return samplePlan(QStringLiteral("Set password for %1 users").arg(count), changes);
}

inline JournalledRun journalled(const ChangePlan &plan)
{
    JournalledRun run;
    run.id = 1;
    run.title = plan.title;
    run.profile = QStringLiteral("Acme");
    run.begun = plan.madeAt;
    for (const Change &change : plan.changes)
        run.changes += JournalledChange{run.changes.size() + 1, change, {}};
    return run;
}

inline ChangeState stateOf(Outcome outcome, const QString &reason = {})
{
    ChangeState state;
    state.outcome = outcome;
    if (!reason.isEmpty())
        state.error = localError(ErrorKind::Invalid, reason);
    return state;
}

} // namespace rollcall
