#pragma once

#include "core/changes/run.h"
#include "ui/widgets/notice.h"

#include <QObject>
#include <QPointer>

namespace rollcall {

class Clock;

// Follows a run of a few changes until Zoom has said yes or no to each, and puts into words what
// stands in the way. Whether the account took them is read back later, and not waited for.
class AwaitedRun : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Nothing, // no run is followed
        Waiting, // some change has no outcome yet; it may be held
        Agreed,  // all are done, or were so already
        Refused, // all have an outcome, and some are not done or not known
    };

    explicit AwaitedRun(Clock &clock, QObject *parent = nullptr);

    // A run that dies is followed no more.
    void follow(Run &run);
    Run *run() const { return m_run; }
    State state() const;
    Notice notice() const; // empty unless Waiting or Refused

Q_SIGNALS:
    void changed(); // the state, or its notice

private:
    Notice waitingNotice() const;
    Notice refusedNotice() const;

    Clock &m_clock;
    QPointer<Run> m_run;
};

} // namespace rollcall
