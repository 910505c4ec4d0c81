#include "core/changes/preflight.h"

#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/preflight_review.h"

namespace rollcall {

namespace {

using Fix = Finding::Fix;

QList<Change> withoutPositions(const QList<Change> &changes, const QSet<int> &positions)
{
    QList<Change> left;
    left.reserve(changes.size() - positions.size());
    for (int position = 0; position < changes.size(); ++position) {
        if (!positions.contains(position))
            left += changes[position];
    }
    return left;
}

// As the directory knew the user when the change was made.
KnownUser userOf(const Change &change)
{
    return {change.target, change.before};
}

// Whoever is only invited has nothing to be transferred.
Change disassociated(const Change &change)
{
    return deleteUserChange(userOf(change), zoom::UserDeletion());
}

Change deactivated(const Change &change)
{
    return statusChange(userOf(change), zoom::StatusAction::Deactivate);
}

} // namespace

QList<Finding> preflight(const ChangePlan &plan, const UserStore &users,
                         const ListingState &listing, const AccountFacts &facts,
                         const QDateTime &now)
{
    PreflightReview review(plan, users, listing, facts, now);
    while (review.step()) {
    }
    return review.findings();
}

ChangePlan fixed(const ChangePlan &plan, const Finding &finding)
{
    ChangePlan better = plan;
    if (finding.fix == Fix::Drop) {
        const QSet<int> dropped(finding.positions.begin(), finding.positions.end());
        better.changes = withoutPositions(plan.changes, dropped);
    }
    for (const int position : finding.positions) {
        if (finding.fix == Fix::Disassociate)
            better.changes[position] = disassociated(plan.changes[position]);
        if (finding.fix == Fix::Deactivate)
            better.changes[position] = deactivated(plan.changes[position]);
    }
    return better;
}

ChangePlan without(const ChangePlan &plan, const QList<Finding> &findings,
                   Finding::Severity severity)
{
    QSet<int> dropped;
    for (const Finding &finding : findings) {
        if (finding.severity == severity)
            dropped.unite(QSet<int>(finding.positions.begin(), finding.positions.end()));
    }
    ChangePlan better = plan;
    better.changes = withoutPositions(plan.changes, dropped);
    return better;
}

} // namespace rollcall
