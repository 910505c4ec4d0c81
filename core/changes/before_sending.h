#pragma once

#include "core/changes/account_look.h"
#include "core/changes/outcome.h"

#include <optional>

namespace rollcall {

class UserStore;

// What is looked at before a change is sent: whether somebody else has changed the user since the
// plan was made, and whether the account is as wanted already.

// Runs up to this size look at every user: somebody waits for the outcome, and it costs nothing.
inline constexpr int mostLookedAt = 20;

// Whether one look at the account is due before this change of a run of that size: always where a
// mistake could not be taken back.
bool isLookedAtBefore(const Change &change, int runSize);

// Otherwise the list has to do: whether it knows the user otherwise than the change does.
bool conflictsWithList(const Change &change, const UserStore &users);

// What comes of a change without being sent.
struct UnsentOutcome
{
    Outcome outcome = Outcome::Failed;
    std::optional<Error> error;
};

// What needs no look: it makes no sense, lacks its password, or follows a change of the same user
// that was not done (`isSpoiled`). nullopt: nothing stands in its way.
std::optional<UnsentOutcome> outcomeHere(const Change &change, bool isSpoiled);

struct LookContext
{
    bool mayBeOurs = false; // an attempt of this change was in doubt
    bool isTouched = false; // an earlier change of this run has altered the user
};

// After a look that was readable(); nullopt: send it.
std::optional<UnsentOutcome> outcomeBefore(const Change &change, const AccountLook &look,
                                           const LookContext &context);

Error conflictError();

} // namespace rollcall
