#include "core/changes/run_executor.h"

#include "core/changes/before_sending.h"
#include "core/changes/change_answer.h"
#include "core/changes/directory_update.h"
#include "core/changes/run_verifier.h"
#include "core/changes/user_turns.h"
#include "core/directory/directory.h"
#include "core/http/api_client.h"

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

using Advice = TroubleWatch::Advice;
using Phase = Run::Phase;
using Next = Verdict::Next;

// A request that was in doubt and did not take is sent again at most so often.
constexpr int mostAttempts = 3;
constexpr int mostPutAwayAtOnce = 4000; // so that the window goes on meanwhile

} // namespace

RunExecutor::RunExecutor(Run &run, RunTools tools, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_tools(std::move(tools))
    , m_queue(run)
    , m_writer(run, m_tools.journal, m_tools.clock)
    , m_probe(m_tools.client, m_tools.clock)
    , m_doubts(run, m_tools.client, m_tools.clock, lane())
    , m_blocks(m_tools.clock)
{
    connect(&m_tools.turns, &UserTurns::freed, this, &RunExecutor::pump, Qt::QueuedConnection);
    connect(&m_writer, &OutcomeWriter::written, this, &RunExecutor::settled);
    connect(&m_writer, &OutcomeWriter::failed, this, &RunExecutor::holdForDisk);
    connect(&m_doubts, &Doubts::resolved, this, &RunExecutor::doubtResolved);
    connect(&m_doubts, &Doubts::unreadable, this, &RunExecutor::doubtUnreadable);
    connect(&m_probe, &ServerProbe::serverIsBack, this, &RunExecutor::goOn);
    connect(&m_blocks, &KindBlocks::passed, this, &RunExecutor::blockPassed);
    if (m_run.phase() == Phase::Interrupted) {
        m_blocks.restore(m_run);
        showNextToPass();
    }
}

RunExecutor::~RunExecutor()
{
    m_scope.cancel();
    for (const int position : std::as_const(m_underWay))
        m_tools.turns.give(m_run.change(position).target.key());
}

Lane RunExecutor::lane() const
{
    return m_run.size() <= mostLookedAt ? Lane::Foreground : Lane::Background;
}

void RunExecutor::step(const char *name) const
{
    if (m_tools.onStep)
        m_tools.onStep(name);
}

void RunExecutor::start()
{
    m_stopped = false;
    if (m_run.phase() != Phase::Interrupted)
        m_blocks.clear();
    m_spoiled.clear();
    m_watch.reset();
    m_probe.stop();
    m_run.setHold(std::nullopt);
    m_run.setPhase(Phase::Running);
    for (int position = 0; position < m_run.size(); ++position) {
        if (m_underWay.contains(position))
            continue;
        const Outcome outcome = m_run.state(position).outcome;
        if (outcome == Outcome::Sending) {
            m_tools.turns.take(m_run.change(position).target.key());
            m_underWay.insert(position);
            m_doubts.addInterrupted(position);
        } else if (!isFinal(outcome)) {
            m_run.setWaiting(position);
            m_queue.add(position);
        }
    }
    commitIntents();
    pump();
}

void RunExecutor::pause()
{
    if (m_run.phase() == Phase::Running || m_run.phase() == Phase::Held) {
        m_run.setPhase(Phase::Paused);
        pump();
    }
}

void RunExecutor::stop()
{
    if (m_run.phase() == Phase::Ended)
        return;
    m_stopped = true;
    m_blocks.clear();
    m_run.setHold(m_run.hold()); // nobody waits for its end any more
    m_run.setPhase(Phase::Stopping);
    commitIntents(); // puts back those that wait for it
    pump();
}

void RunExecutor::retry(const QList<int> &positions)
{
    for (const int position : positions) {
        ChangeState state = m_run.state(position);
        if (m_underWay.contains(position) || isGood(state.outcome))
            continue;
        state.outcome = Outcome::Waiting;
        state.error.reset();
        m_run.setState(position, state);
    }
    start();
}

bool RunExecutor::isBusy() const
{
    return !m_underWay.isEmpty() || m_writer.isBusy() || m_verifier || m_ending;
}

// ---- what goes next --------------------------------------------------------------------------

bool RunExecutor::mayBegin() const
{
    return m_run.phase() == Phase::Running && m_underWay.size() < m_tools.mostUnderWay;
}

void RunExecutor::pump()
{
    if (std::exchange(m_pumping, true))
        return; // called from below: the loop goes on anyway
    while (mayBegin()) {
        const auto next = m_queue.takeNext(m_tools.turns);
        if (!next)
            break;
        begin(*next);
    }
    m_pumping = false;
    settleDown();
}

void RunExecutor::begin(int position)
{
    const Change &change = m_run.change(position);
    m_tools.turns.take(change.target.key());
    m_underWay.insert(position);
    step("begun");
    if (const auto refusal = refusedHere(position)) {
        settle(position, *refusal);
    } else if (isLookedAtBefore(change, m_run.size()) || m_created.contains(change.target.key())) {
        lookBefore(position, {});
    } else if (!m_touched.contains(change.target.key()) &&
               conflictsWithList(change, m_tools.directory.users())) {
        settle(position, stateWith(position, Outcome::Conflict, conflictError()));
    } else {
        m_ready += position;
        commitIntents();
    }
}

// What needs no server to be known.
std::optional<ChangeState> RunExecutor::refusedHere(int position) const
{
    const Change &change = m_run.change(position);
    if (const auto unsent = outcomeHere(change, m_spoiled.contains(change.target.key())))
        return stateWith(position, unsent->outcome, unsent->error);
    if (const auto block = m_blocks.blocking(change))
        return stateWith(position, Outcome::Blocked, *block);
    return std::nullopt;
}

void RunExecutor::lookBefore(int position, const std::vector<std::chrono::milliseconds> &pauses)
{
    const bool isPatient = !pauses.empty();
    m_scope.start(lookFor(m_tools.client, m_tools.clock, m_run.change(position),
                          {.intended = m_run.state(position).intended,
                           .wasAbsent = m_doubts.wasInDoubt(position)},
                          {.lane = lane(), .pauses = pauses}, m_scope.token()),
                  [this, position, isPatient](const AccountLook &look) {
                      lookedBefore(position, look, isPatient);
                  });
}

void RunExecutor::lookedBefore(int position, const AccountLook &look, bool wasPatient)
{
    step("looked");
    if (!look.readable()) {
        refused(position, *look.error);
        return;
    }
    const Change &change = m_run.change(position);
    if (look.error && !wasPatient && m_created.contains(change.target.key())) {
        lookBefore(position, patientPauses()); // Zoom may show a new user only seconds later
        return;
    }
    const auto unsent = outcomeBefore(change, look,
                                      {.mayBeOurs = m_doubts.wasInDoubt(position),
                                       .isTouched = m_touched.contains(change.target.key())});
    if (!unsent) {
        m_ready += position;
        commitIntents();
    } else if (isGood(unsent->outcome)) {
        settleFound(position, unsent->outcome, look);
    } else {
        showFound(m_tools.directory, look.found);
        settle(position, stateWith(position, unsent->outcome, unsent->error));
    }
}

// ---- intent, sending, answer -----------------------------------------------------------------

// While one commit waits for the disk, those that get ready meanwhile gather for the next.
void RunExecutor::commitIntents()
{
    if (m_intending || m_ready.isEmpty())
        return;
    if (m_run.phase() != Phase::Running) {
        for (const int position : std::exchange(m_ready, {}))
            putBack(position);
        return;
    }
    const Positions positions = std::exchange(m_ready, {});
    QList<ChangeId> ids;
    for (const int position : positions)
        ids += m_run.changeId(position);
    m_intending = true;
    m_scope.start(
        m_tools.journal.intend(ids, now()),
        [this, positions](const Result<void> &committed) { intended(positions, committed); });
}

void RunExecutor::intended(const Positions &positions, const Result<void> &committed)
{
    m_intending = false;
    if (!committed) {
        for (const int position : positions)
            putBack(position);
        holdForDisk(committed.error());
        m_tools.clock.callAt(m_tools.clock.now() + std::chrono::seconds(5), this, [this] {
            if (std::exchange(m_diskFailed, false))
                goOn();
        });
        return;
    }
    step("intended");
    for (const int position : positions) {
        ChangeState state = m_run.state(position);
        state.outcome = Outcome::Sending;
        state.intended = now();
        ++state.attempts;
        m_run.setState(position, state);
    }
    for (const int position : positions)
        send(position);
    commitIntents();
    pump();
}

// Nothing of it is in the journal yet.
void RunExecutor::putBack(int position)
{
    m_queue.add(position);
    release(position);
}

void RunExecutor::send(int position)
{
    const Change &change = m_run.change(position);
    Request request =
        m_others.contains(position) ? m_others.take(position) : kindOf(change).request(change);
    request.lane = lane();
    step("sending");
    m_scope.start(
        m_tools.client.send(request, m_scope.token()),
        [this, position](const Result<Response> &response) { answered(position, response); });
    step("sent");
}

void RunExecutor::answered(int position, const Result<Response> &response)
{
    step("answered");
    if (!response) {
        refused(position, response.error());
        return;
    }
    const Change &change = m_run.change(position);
    const ChangeKind &kind = kindOf(change);
    const auto said = saidBy(change, *response);
    if (!said) {
        refused(position, said.error());
        return;
    }
    m_watch.succeeded();
    ChangeState state = stateWith(position, Outcome::Done);
    state.verification =
        kind.readBack.possible() ? Verification::Pending : Verification::Impossible;
    state.trackingId = QString::fromLatin1(response->header("x-zm-trackingid"));
    state.result = *said;
    settle(position, state);
}

void RunExecutor::refused(int position, const Error &error)
{
    const Change &change = m_run.change(position);
    const ChangeKind &kind = kindOf(change);
    if (kind.otherRequest && error.delivery == Delivery::Answered) {
        if (const auto other = kind.otherRequest(change, error);
            other && m_run.state(position).attempts == 1) {
            m_others.insert(position, *other);
            m_ready += position;
            commitIntents();
            return;
        }
    }
    Verdict verdict = verdictOn(change, error);
    if (m_doubts.wasInDoubt(position)) {
        // An attempt before this one may be what stands in the way.
        if (error.kind == ErrorKind::Conflict)
            verdict = {.next = Next::Look};
        else if (verdict.outcome == Outcome::Already)
            verdict.outcome = Outcome::Done;
    }
    const Advice advice = m_watch.refused(error, verdict);
    switch (verdict.next) {
    case Next::Look:
        m_doubts.add(position, error);
        break;
    case Next::Again:
        sendAgain(position, error);
        break;
    case Next::Settle:
        settle(position, stateWith(position, verdict.outcome, error));
        if (verdict.reach == Verdict::Reach::ThisKind)
            block(position, error);
        break;
    }
    if (advice != Advice::GoOn)
        hold(error, advice);
}

// The same refusal awaits the others, so they are not even sent.
void RunExecutor::block(int position, const Error &error)
{
    const QDateTime until = timeOfPassing(error);
    const QByteArray key = m_blocks.add(m_run.change(position), error, until);
    const Positions alike = m_queue.takeWhere(
        [&](int waiting) { return blockKey(m_run.change(waiting), error) == key; });
    for (const int waiting : alike)
        settle(waiting, stateWith(waiting, Outcome::Blocked, error));
    m_run.setHold(error, until);
}

void RunExecutor::blockPassed()
{
    if (m_run.phase() == Phase::Interrupted)
        showNextToPass();
    else if (m_run.phase() != Phase::Paused)
        start();
}

// Returns whether anything passes by itself.
bool RunExecutor::showNextToPass()
{
    const auto next = m_blocks.nextToPass();
    if (next)
        m_run.setHold(next->error, next->until);
    return next.has_value();
}

// Null: not known, or of no concern, as nothing more is to be sent.
QDateTime RunExecutor::timeOfPassing(const Error &error) const
{
    return error.retryAfter && !m_stopped ? now().addMSecs(error.retryAfter->count()) : QDateTime();
}

// ---- in doubt --------------------------------------------------------------------------------

void RunExecutor::doubtUnreadable(const Error &error)
{
    step("looked");
    const Advice advice = m_watch.refused(error, {.next = Next::Look, .passing = true});
    if (advice != Advice::GoOn)
        hold(error, advice);
    m_probe.start();
    pump();
}

void RunExecutor::doubtResolved(int position, const AccountLook &look, const Error &doubt)
{
    step("looked");
    if (look.taken == Taken::Yes) {
        m_watch.succeeded();
        settleFound(position, Outcome::Done, look);
    } else if (look.taken == Taken::Unclear) {
        settle(position, stateWith(position, Outcome::Unknown, doubt));
    } else if (m_run.state(position).attempts < mostAttempts && doubt.kind != ErrorKind::Conflict) {
        sendAgain(position, doubt);
    } else {
        settle(position, stateWith(position, Outcome::Failed, doubt));
    }
}

// ---- outcome ---------------------------------------------------------------------------------

ChangeState RunExecutor::stateWith(int position, Outcome outcome,
                                   const std::optional<Error> &error) const
{
    ChangeState state = m_run.state(position);
    state.outcome = outcome;
    state.error = error;
    state.settled = now();
    if (error)
        state.trackingId = error->trackingId;
    return state;
}

// Nothing has happened. While stopping it stays unsent, else it waits for its next attempt.
void RunExecutor::sendAgain(int position, const Error &error)
{
    const bool stopping = m_run.phase() == Phase::Stopping;
    const auto why = error.sentence.isEmpty() ? std::nullopt : std::optional(error);
    settle(position, stateWith(position, stopping ? Outcome::Unsent : Outcome::Waiting, why));
}

// Done or Already, as the account shows.
void RunExecutor::settleFound(int position, Outcome outcome, const AccountLook &look)
{
    ChangeState state = stateWith(position, outcome);
    state.verification = Verification::Confirmed;
    if (look.found.contains(QLatin1String("id")))
        state.result = {{QLatin1String("id"), look.found.value(QLatin1String("id"))}};
    settle(position, state);
}

void RunExecutor::settle(int position, ChangeState state)
{
    m_writer.write(position, std::move(state));
}

void RunExecutor::settled(const OutcomeWriter::Outcomes &outcomes)
{
    step("settled");
    for (const auto &[position, state] : outcomes) {
        const Change &change = m_run.change(position);
        const bool isNew = m_run.state(position).outcome != state.outcome;
        m_run.setState(position, state);
        if (isGood(state.outcome) && isNew) {
            m_touched.insert(change.target.key());
            if (change.operation == zoom::Operation::CreateUser)
                m_created.insert(change.target.key());
            const bool removed = showTaken(m_tools.directory, change, state.result);
            Q_EMIT userChanged(change.target.key(), removed);
        } else if (state.outcome == Outcome::Waiting) {
            m_queue.add(position);
        } else if (!isGood(state.outcome)) {
            m_spoiled.insert(change.target.key());
        }
        release(position);
    }
    if (std::exchange(m_diskFailed, false))
        goOn();
    else
        pump();
}

void RunExecutor::release(int position)
{
    if (m_underWay.remove(position))
        m_tools.turns.give(m_run.change(position).target.key());
}

// ---- holding ---------------------------------------------------------------------------------

void RunExecutor::hold(const Error &error, Advice advice)
{
    if (m_run.phase() != Phase::Running)
        return;
    m_run.setHold(error, timeOfPassing(error));
    m_run.setPhase(Phase::Held);
    if (advice == Advice::HoldAndProbe)
        m_probe.start();
}

// The outcomes of what was sent wait in memory; nothing more is sent before they are on the disk.
void RunExecutor::holdForDisk(const Error &error)
{
    m_diskFailed = true;
    hold(error, Advice::HoldAndAsk);
}

void RunExecutor::goOn()
{
    m_watch.reset();
    m_probe.stop();
    m_doubts.lookAgain();
    if (m_run.phase() == Phase::Held) {
        m_run.setHold(std::nullopt);
        m_run.setPhase(Phase::Running);
    }
    pump();
}

// ---- the end ---------------------------------------------------------------------------------

void RunExecutor::settleDown()
{
    if (isBusy())
        return;
    switch (m_run.phase()) {
    case Phase::Running:
        if (m_queue.isEmpty())
            verify();
        break;
    case Phase::Stopping: {
        const Positions left =
            m_queue.takeWhere([taken = 0](int) mutable { return taken++ < mostPutAwayAtOnce; });
        for (const int position : left)
            settle(position, stateWith(position, Outcome::Unsent));
        if (left.isEmpty())
            verify();
        break;
    }
    case Phase::Paused:
    case Phase::Held:
        Q_EMIT idle();
        break;
    case Phase::Verifying:
        end();
        break;
    case Phase::Interrupted:
    case Phase::Ended:
        break;
    }
}

void RunExecutor::verify()
{
    m_run.setPhase(Phase::Verifying);
    m_verifier =
        std::make_unique<RunVerifier>(m_run, m_tools.client, m_tools.directory, m_tools.clock);
    connect(m_verifier.get(), &RunVerifier::verified, this, &RunExecutor::verified);
    // Queued: it must not be deleted while it speaks.
    connect(
        m_verifier.get(), &RunVerifier::finished, this,
        [this] {
            m_verifier.reset();
            pump();
        },
        Qt::QueuedConnection);
    m_verifier->start();
}

void RunExecutor::verified(int position, const AccountLook &look)
{
    ChangeState state = m_run.state(position);
    state.verification = look.taken == Taken::Unclear || !look.readable() ? Verification::Missing
                                                                          : Verification::Confirmed;
    if (look.readable() && look.taken == Taken::No)
        state.outcome = Outcome::Unchanged;
    showFound(m_tools.directory, look.found);
    settle(position, state);
}

void RunExecutor::end()
{
    bool allFinal = true;
    for (int position = 0; position < m_run.size(); ++position)
        allFinal = allFinal && isFinal(m_run.state(position).outcome);
    if (!allFinal) {
        m_run.setPhase(showNextToPass() ? Phase::Held : Phase::Ended);
        Q_EMIT ended();
        return;
    }
    m_run.setHold(std::nullopt);
    m_ending = true;
    m_scope.start(m_tools.journal.end(m_run.id(), now()), [this](const Result<void> &) {
        m_ending = false;
        step("ended");
        m_run.setPhase(Phase::Ended);
        Q_EMIT ended();
    });
}

} // namespace rollcall
