#include "core/changes/outcome.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Outcome)
};

} // namespace

QString outcomeTitle(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Waiting:
        //: What became of one change: it has not been begun
        return Text::tr("Waiting");
    case Outcome::Sending:
        return Text::tr("Sending");
    case Outcome::Done:
        return Text::tr("Done");
    case Outcome::Already:
        //: The account was as wanted before the change
        return Text::tr("Already so");
    case Outcome::Unchanged:
        //: Zoom said yes, but the account is as it was
        return Text::tr("Accepted but unchanged");
    case Outcome::Failed:
        return Text::tr("Failed");
    case Outcome::Conflict:
        //: Somebody else has changed the user meanwhile; nothing was sent
        return Text::tr("Changed by others");
    case Outcome::Unsent:
        return Text::tr("Not sent");
    case Outcome::Unknown:
        //: Nobody can tell whether it happened
        return Text::tr("Not known");
    case Outcome::Blocked:
        return Text::tr("Blocked");
    case Outcome::Dropped:
        //: The admin has given up this change before it was sent
        return Text::tr("Given up");
    }
    return {};
}

bool isFinal(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Waiting:
    case Outcome::Sending:
    case Outcome::Unsent:
    case Outcome::Blocked:
        return false;
    case Outcome::Done:
    case Outcome::Already:
    case Outcome::Unchanged:
    case Outcome::Failed:
    case Outcome::Conflict:
    case Outcome::Unknown:
    case Outcome::Dropped:
        return true;
    }
    return true;
}

bool isGood(Outcome outcome)
{
    return outcome == Outcome::Done || outcome == Outcome::Already;
}

} // namespace rollcall
