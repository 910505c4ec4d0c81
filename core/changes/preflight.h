#pragma once

#include "core/changes/account_facts.h"
#include "core/changes/change_plan.h"

#include <QList>
#include <QString>

namespace rollcall {

// Something that the review tells before anything is sent.
struct Finding
{
    enum class Severity {
        Note,    // worth knowing
        Warning, // may not be what was meant
        Refused, // must not or can not be sent; stays out of the plan
    };
    // What can be done about it at once, in the review.
    enum class Fix {
        None,
        Drop,         // leave these changes out
        Disassociate, // delete pending users by disassociating them instead
        Deactivate,   // deactivate instead of deleting
    };

    Severity severity = Severity::Note;
    Fix fix = Fix::None;
    QString text;         // a sentence for all of them, translated: "Zoom refuses …"
    QList<int> positions; // of the changes that it is about, ascending; empty: the whole plan
    int users = 0;        // whom those changes are about

    bool operator==(const Finding &) const = default;
};

// Everything that is wrong with a plan or worth knowing, from what is known already: nothing is
// asked. Severest first, one finding for each thing whatever the number of users. All at once;
// where a window must stay responsive, a PreflightReview is made step by step instead.
//
// Refused: what a kind's check() refuses; deleting, deactivating or moving the owner, an admin or
// the user for whom the connection acts, or setting an admin's password; one user altered twice in
// the same respect; the receiver of what a leaver leaves being no active user, not Licensed for
// recordings, the leaver, or leaving too; deleting (instead of disassociating) pending users;
// changes to users who are not in a complete list; more seats than are left; creating somebody who
// is in the account. Warning: a list that is partial or older than ten minutes; more than 20 users
// that are more than a fifth of the account; more invitations than are left today; disassociating
// in a managed domain. Note: changes that the account has already; what could not be checked.
QList<Finding> preflight(const ChangePlan &plan, const UserStore &users,
                         const ListingState &listing, const AccountFacts &facts,
                         const QDateTime &now);

// The plan with the fix applied.
ChangePlan fixed(const ChangePlan &plan, const Finding &finding);
// Without the changes of findings of this severity.
ChangePlan without(const ChangePlan &plan, const QList<Finding> &findings,
                   Finding::Severity severity);

} // namespace rollcall
