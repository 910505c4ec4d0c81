#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/changes/account_look.h"
#include "core/changes/change_queue.h"
#include "core/changes/doubts.h"
#include "core/changes/kind_blocks.h"
#include "core/changes/outcome_writer.h"
#include "core/changes/server_probe.h"
#include "core/changes/trouble_watch.h"
#include "core/http/response.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace rollcall {

class ApiClient;
class Directory;
class RunVerifier;
class UserTurns;

// What a run is carried out with. Everything must outlive the executor.
struct RunTools
{
    ApiClient &client;
    Journal &journal;
    Directory &directory;
    Clock &clock;
    UserTurns &turns;
    int mostUnderWay = 4; // requests at once; the rate limiter spaces them out
    // For tests that end the process: called at every step, by name: "begun", "intended", "sent",
    // "answered", "settled", "looked", "ended". Empty in the product.
    std::function<void(const char *step)> onStep;
};

// Carries out one run: looks at the account first where a mistake could not be taken back, commits
// the intent, sends once, commits the outcome, and reads back at the end whether the account took
// it. Whatever may have happened is looked for in the account and never sent again unless it is not
// there.
//
// Small runs go in the foreground lane, big ones in the background lane behind whoever clicks. A
// failure never stops the others, except where they would meet the same refusal: those are Blocked.
// One thread. Dying gives up what is under way: it stays Sending in the journal, in doubt.
class RunExecutor : public QObject
{
    Q_OBJECT

public:
    RunExecutor(Run &run, RunTools tools, QObject *parent = nullptr);
    ~RunExecutor() override;

    Run &run() { return m_run; }

    // Begins, or goes on with whatever is not final; what is in doubt is looked for first.
    void start();
    void pause();
    void stop();
    void retry(const QList<int> &positions);
    // Requests, looks and commits that have begun and not ended.
    bool isBusy() const;

Q_SIGNALS:
    void idle();  // paused, held or ended, and nothing is under way any more
    void ended(); // phase Ended
    void userChanged(const QString &userKey, bool removed);

private:
    using Positions = QList<int>;

    const ChangeKind &kindAt(int position) const { return kindOf(m_run.change(position)); }
    Lane lane() const;
    void step(const char *name) const;
    QDateTime now() const { return m_tools.clock.wallClock(); }

    // What goes next
    void pump();
    bool mayBegin() const;
    void begin(int position);
    std::optional<ChangeState> refusedHere(int position) const;
    void lookBefore(int position, const std::vector<std::chrono::milliseconds> &pauses);
    void lookedBefore(int position, const AccountLook &look, bool wasPatient);

    // Intent, sending, answer
    void commitIntents();
    void intended(const Positions &positions, const Result<void> &committed);
    void putBack(int position);
    void send(int position);
    void answered(int position, const Result<Response> &response);
    void refused(int position, const Error &error);
    void block(int position, const Error &error);
    void blockPassed();
    bool showNextToPass();

    // In doubt
    void doubtResolved(int position, const AccountLook &look, const Error &doubt);
    void doubtUnreadable(const Error &error);

    // Outcome
    ChangeState stateWith(int position, Outcome outcome,
                          const std::optional<Error> &error = {}) const;
    void sendAgain(int position, const Error &error);
    void settle(int position, ChangeState state);
    void settleFound(int position, Outcome outcome, const AccountLook &look);
    void settled(const OutcomeWriter::Outcomes &outcomes);
    void release(int position);

    // Holding
    void hold(const Error &error, TroubleWatch::Advice advice);
    QDateTime timeOfPassing(const Error &error) const;
    void holdForDisk(const Error &error);
    void goOn();

    // The end
    void settleDown();
    void verify();
    void verified(int position, const AccountLook &look);
    void end();

    Run &m_run;
    RunTools m_tools;
    ChangeQueue m_queue;
    OutcomeWriter m_writer;
    ServerProbe m_probe;
    Doubts m_doubts;
    TroubleWatch m_watch;
    QSet<int> m_underWay;         // begun and not settled: their users' turns are taken
    Positions m_ready;            // looked at, waiting for their intents to be committed
    QHash<int, Request> m_others; // the other request of a change, for its next attempt
    KindBlocks m_blocks;
    QSet<QString> m_spoiled; // users one of whose changes was not done
    QSet<QString> m_touched; // users one of whose changes was
    QSet<QString> m_created; // users whom this run has created
    bool m_stopped = false;  // by a person: nothing goes on by itself
    bool m_intending = false;
    bool m_diskFailed = false;
    bool m_ending = false;
    bool m_pumping = false;
    std::unique_ptr<RunVerifier> m_verifier;
    TaskScope m_scope;
};

} // namespace rollcall
