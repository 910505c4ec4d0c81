#include "core/changes/before_sending.h"

#include "core/changes/known_user.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::BeforeSending)
};

bool creates(const Change &change)
{
    return change.operation == zoom::Operation::CreateUser;
}

bool isConflict(const Change &change, const QJsonObject &user)
{
    const ChangeKind &kind = kindOf(change);
    return kind.matchesBefore && !kind.matchesBefore(change, user);
}

Error addressTaken()
{
    return localError(ErrorKind::Conflict,
                      Text::tr("Somebody with this e-mail address is in the account already. "
                               "Nothing was sent."));
}

} // namespace

bool isLookedAtBefore(const Change &change, int runSize)
{
    const ChangeKind &kind = kindOf(change);
    if (!kind.readBack.possible())
        return false;
    // Who was pending when the plan was made may have come since, and own something.
    const bool endsUser = change.operation == zoom::Operation::DeleteUser;
    return runSize <= mostLookedAt || kind.risk(change) == Risk::Irreversible || endsUser ||
           creates(change);
}

bool conflictsWithList(const Change &change, const UserStore &users)
{
    if (!kindOf(change).readBack.fromListing)
        return false;
    const auto row = users.find(change.target.key());
    return row && isConflict(change, listedUser(users, *row));
}

std::optional<UnsentOutcome> outcomeHere(const Change &change, bool isSpoiled)
{
    const auto usage = [](const QString &sentence) {
        return localError(ErrorKind::Usage, sentence);
    };
    if (const auto wrong = kindOf(change).check(change))
        return UnsentOutcome{Outcome::Failed, *wrong};
    if (lacksSecret(change))
        return UnsentOutcome{Outcome::Blocked,
                             usage(Text::tr("The password is not kept on disk. Enter it again to "
                                            "go on."))};
    if (isSpoiled)
        return UnsentOutcome{Outcome::Unsent,
                             usage(Text::tr("Not sent, as the change of this user before it was "
                                            "not done."))};
    return std::nullopt;
}

std::optional<UnsentOutcome> outcomeBefore(const Change &change, const AccountLook &look,
                                           const LookContext &context)
{
    const bool isThere = !look.error;
    const bool isTaken = look.taken == Taken::Yes;
    if (creates(change) && isThere && !(context.mayBeOurs && isTaken))
        return UnsentOutcome{Outcome::Failed, addressTaken()};
    // What an earlier change of the run has brought about is no sign that this one is not needed,
    // unless it was sent before.
    if (isTaken && (!context.isTouched || context.mayBeOurs))
        return UnsentOutcome{context.mayBeOurs ? Outcome::Done : Outcome::Already, {}};
    if (!creates(change) && !isThere)
        return UnsentOutcome{Outcome::Failed, look.error};
    if (isThere && !context.isTouched && isConflict(change, look.found))
        return UnsentOutcome{Outcome::Conflict, conflictError()};
    return std::nullopt;
}

Error conflictError()
{
    return localError(ErrorKind::Conflict,
                      Text::tr("Somebody else has changed this user since the plan was made. "
                               "Nothing was sent. Refresh the list and decide again."));
}

} // namespace rollcall
