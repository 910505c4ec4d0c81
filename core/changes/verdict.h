#pragma once

#include "core/base/error.h"
#include "core/changes/change.h"
#include "core/changes/outcome.h"

namespace rollcall {

// What an error that answered a change means, for that change and for those that wait behind it.
struct Verdict
{
    enum class Reach {
        ThisChange, // the others go on
        ThisKind,   // the same refusal awaits all that blockKey() names alike
        Everything, // nothing of the run would go better
    };
    enum class Next {
        Settle, // `outcome` is what became of it
        Look,   // it may have happened: the account must be read
        Again,  // nothing happened, and it may be sent again when the trouble is over
    };

    Next next = Next::Settle;
    Outcome outcome = Outcome::Failed; // with Settle
    Reach reach = Reach::ThisChange;
    // The network or the server, not the request: it may be over in a moment.
    bool passing = false;
};

Verdict verdictOn(const Change &change, const Error &error);

// Whether every other request would have met the same trouble: of the network, the server, the
// sign-in.
bool isTroubleOfAll(const Error &error);

// Changes with equal keys are refused for equal reasons. Seats: the operation with what it wants
// to have; everything else: the operation.
QByteArray blockKey(const Change &change, const Error &error);

} // namespace rollcall
