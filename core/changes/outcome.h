#pragma once

#include "core/base/enum_table.h"
#include "core/base/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace rollcall {

// What became of one change.
enum class Outcome {
    Waiting,   // not begun
    Sending,   // its intent is in the journal; after a crash that means: in doubt
    Done,      // Zoom said yes
    Already,   // the account was so before
    Unchanged, // Zoom said yes, and reading the account back shows that nothing has changed
    Failed,    // Zoom said no
    Conflict,  // not sent: somebody else has changed the user since the plan was made
    Unsent,    // nothing left this machine; may be sent at any time
    Unknown,   // may have happened, and reading the account back did not tell
    Blocked,   // not done, and would not be now: waits for seats, a scope, another day, a sign-in
    Dropped,   // not sent: the admin has given it up
};

inline constexpr EnumTable<Outcome, 11> outcomeNames{{{
    {Outcome::Waiting, "waiting"},
    {Outcome::Sending, "sending"},
    {Outcome::Done, "done"},
    {Outcome::Already, "already"},
    {Outcome::Unchanged, "unchanged"},
    {Outcome::Failed, "failed"},
    {Outcome::Conflict, "conflict"},
    {Outcome::Unsent, "unsent"},
    {Outcome::Unknown, "unknown"},
    {Outcome::Blocked, "blocked"},
    {Outcome::Dropped, "dropped"},
}}};

// "Done", "Already so", translated.
QString outcomeTitle(Outcome outcome);
// Neither waiting nor under way nor blocked: nothing more will happen by itself.
bool isFinal(Outcome outcome);
// The account is as the admin wanted it: Done or Already.
bool isGood(Outcome outcome);

// Whether a Done was found in the account afterwards.
enum class Verification {
    Pending,    // not looked for yet
    Confirmed,  //
    Impossible, // Zoom has no way to tell
    Missing,    // could not be read
};

inline constexpr EnumTable<Verification, 4> verificationNames{{{
    {Verification::Pending, "pending"},
    {Verification::Confirmed, "confirmed"},
    {Verification::Impossible, "impossible"},
    {Verification::Missing, "missing"},
}}};

// What the journal knows of one change.
struct ChangeState
{
    Outcome outcome = Outcome::Waiting;
    Verification verification = Verification::Pending;
    int attempts = 0;   // requests that may have left this machine, by their intents
    QDateTime intended; // of the last attempt (UTC); null: none
    QDateTime settled;  // when the outcome was known (UTC); null: not yet
    QString trackingId; // Zoom's, of the answer
    QJsonObject result; // see ChangeKind::answer
    // Why it is Failed, Conflict, Unsent, Unknown or Blocked.
    std::optional<Error> error;

    bool operator==(const ChangeState &) const = default;
};

} // namespace rollcall
