#pragma once

#include "core/changes/journal.h"

#include <QElapsedTimer>
#include <QObject>

#include <array>
#include <chrono>
#include <deque>
#include <optional>

namespace rollcall {

// One applied plan, live: its changes and what has become of each so far. Data only; whoever
// carries it out (RunExecutor) writes to it, everybody else reads. Lives on one thread.
class Run : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Interrupted, // begun by a process that ended before it; waits for a person to go on
        Running,
        Paused,    // by a person
        Held,      // by a trouble that concerns all of it: see hold(); goes on by itself if
                   // heldUntil() says when, else when a person says so
        Stopping,  // nothing more is sent; what was sent is waited for
        Verifying, // all is sent; reading back whether it took
        Ended,     // nothing more happens by itself; some changes may still be Blocked, Unsent …
    };

    Run(JournalledRun run, Phase phase, QObject *parent = nullptr);

    RunId id() const { return m_run.id; }
    const QString &title() const { return m_run.title; }
    const QDateTime &begun() const { return m_run.begun; }

    int size() const { return int(m_run.changes.size()); }
    const Change &change(int position) const { return m_run.changes[position].change; }
    const ChangeState &state(int position) const { return m_run.changes[position].state; }
    ChangeId changeId(int position) const { return m_run.changes[position].id; }

    int count(Outcome outcome) const { return m_counts[std::size_t(outcome)]; }
    int settledCount() const; // whose outcome is final
    QList<int> positionsOf(Outcome outcome) const;
    bool needsSecrets() const; // a change that is still to be sent lacks its password

    Phase phase() const { return m_phase; }
    // Why it is Held, or what Blocked and Unsent changes of an Ended or Interrupted run wait for.
    const std::optional<Error> &hold() const { return m_hold; }
    QDateTime heldUntil() const { return m_heldUntil; } // UTC; null: not known

    // Changes settled a second, over the last ten seconds; 0: too early to say.
    double perSecond() const;
    std::optional<std::chrono::seconds> timeLeft() const;

    // For whoever carries it out.
    void setPhase(Phase phase);
    void setHold(std::optional<Error> hold, const QDateTime &until = {});
    void setState(int position, const ChangeState &state);
    void setWaiting(int position); // nothing where it waits already
    void setSecret(int position, const QByteArray &secret);

Q_SIGNALS:
    // Once for each change, up to a hundred times a second: gather before you paint.
    void stateChanged(int position);
    void phaseChanged(); // or hold, or heldUntil

private:
    JournalledRun m_run;
    Phase m_phase;
    std::optional<Error> m_hold;
    QDateTime m_heldUntil;
    std::array<int, 11> m_counts{}; // by Outcome
    QElapsedTimer m_since;
    std::deque<qint64> m_recent; // when the last changes were settled, ms
};

} // namespace rollcall
