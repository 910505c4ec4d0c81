#pragma once

#include "core/changes/preflight.h"
#include "ui/review/plan_digest.h"

#include <QString>

namespace rollcall {

// What the review says, in words.

// What the button does: "Delete 3 users", "Change licence for 12 users", "Apply 5 changes".
QString applyText(const PlanDigest &plan);

// "1,240 calls, about 40 s at this plan’s limits; 3 of the 10,000 invitations left today."
QString budgetText(const CallBudget &budget);

// "Leave out 3 users", "Disassociate instead"; empty where nothing can be done at once.
QString fixText(const PlanDigest &plan, const Finding &finding);
// What to do about a finding: its own fix, or leaving out what can't be sent.
Finding::Fix fixOf(const PlanDigest &plan, const Finding &finding);

// What must be typed before an irreversible plan is applied.
struct Confirmation
{
    QString expected; // empty: nothing
    QString request;  // "Type 27 to confirm"

    bool isNeeded() const { return !expected.isEmpty(); }
    bool isGivenBy(const QString &typed) const;
};
Confirmation confirmationFor(const PlanDigest &plan);

} // namespace rollcall
