#include "core/changes/run_executor.h"

#include "core/changes/directory_update.h"
#include "core/changes/known_user.h"
#include "core/changes/run_verifier.h"
#include "core/changes/user_turns.h"
#include "core/directory/directory.h"
#include "core/http/api_client.h"
#include "core/zoom/json_body.h"
#include "core/zoom/users.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

using Advice = TroubleWatch::Advice;
using Phase = Run::Phase;
using Next = Verdict::Next;

// Up to here somebody waits for the outcome, and a look before each change costs nothing.
constexpr int smallRun = 20;
// A request that was in doubt and did not take is sent again at most so often.
constexpr int mostAttempts = 3;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::RunExecutor)
};

// What a good answer says beyond being good.
Result<QJsonObject> saidBy(const ChangeKind &kind, const Change &change, const Response &response,
                           const QByteArray &operation)
{
    if (!kind.answer || response.body.isEmpty())
        return QJsonObject();
    const Result<QJsonObject> json = zoom::jsonObject(response.body, operation);
    if (json)
        return kind.answer(change, *json);
    Error error = json.error(); // it has happened, but nobody can read what
    error.delivery = Delivery::Unknown;
    return error;
}

Error conflictError()
{
    return localError(ErrorKind::Conflict,
                      Text::tr("Somebody else has changed this user since the plan was made. "
                               "Nothing was sent. Refresh the list and decide again."));
}

// Of a change whose process ended before its outcome was on the disk.
Error interrupted()
{
    Error error = localError(ErrorKind::Transport,
                             Text::tr("Rollcall ended before Zoom's answer was known."));
    error.delivery = Delivery::Unknown;
    return error;
}

} // namespace

RunExecutor::RunExecutor(Run &run, RunTools tools, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_tools(std::move(tools))
    , m_queue(run)
{
    connect(&m_tools.turns, &UserTurns::freed, this, &RunExecutor::pump, Qt::QueuedConnection);
}

RunExecutor::~RunExecutor()
{
    m_scope.cancel();
    for (const int position : std::as_const(m_underWay))
        m_tools.turns.give(m_run.change(position).target.key());
}

Lane RunExecutor::lane() const
{
    return m_run.size() <= smallRun ? Lane::Foreground : Lane::Background;
}

void RunExecutor::step(const char *name) const
{
    if (m_tools.onStep)
        m_tools.onStep(name);
}

void RunExecutor::start()
{
    m_blocked.clear();
    m_spoiled.clear();
    m_watch.reset();
    m_run.setHold(std::nullopt);
    m_run.setPhase(Phase::Running);
    for (int position = 0; position < m_run.size(); ++position) {
        if (m_underWay.contains(position))
            continue;
        ChangeState state = m_run.state(position);
        if (state.outcome == Outcome::Sending) {
            m_tools.turns.take(m_run.change(position).target.key());
            m_underWay.insert(position);
            m_doubts.insert(position, state.error.value_or(interrupted()));
            lookAgain(position);
        } else if (!isFinal(state.outcome)) {
            state.outcome = Outcome::Waiting;
            m_run.setState(position, state);
            m_queue.add(position);
        }
    }
    save();
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
    return !m_underWay.isEmpty() || m_saving || !m_unsaved.isEmpty() || m_verifier || m_ending;
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
    } else if (looksBefore(change)) {
        const ChangeState &state = m_run.state(position);
        m_scope.start(lookFor(m_tools.client, m_tools.clock, change,
                              {.intended = state.intended, .wasAbsent = state.attempts > 0}, lane(),
                              {}, m_scope.token()),
                      [this, position](const AccountLook &look) { lookedBefore(position, look); });
    } else if (isConflict(change)) {
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
    const ChangeKind &kind = kindOf(change);
    if (const auto wrong = kind.check(change))
        return stateWith(position, Outcome::Failed, *wrong);
    if (lacksSecret(change)) {
        return stateWith(position, Outcome::Blocked,
                         localError(ErrorKind::Usage,
                                    Text::tr("The password is not kept on disk. Enter it again to "
                                             "go on.")));
    }
    if (m_spoiled.contains(change.target.key())) {
        return stateWith(position, Outcome::Unsent,
                         localError(ErrorKind::Usage,
                                    Text::tr("Not sent, as the change of this user before it was "
                                             "not done.")));
    }
    for (auto blocked = m_blocked.begin(); blocked != m_blocked.end(); ++blocked) {
        if (blockKey(change, *blocked) == blocked.key())
            return stateWith(position, Outcome::Blocked, *blocked);
    }
    return std::nullopt;
}

bool RunExecutor::looksBefore(const Change &change) const
{
    const ChangeKind &kind = kindOf(change);
    if (!kind.readBack.possible())
        return false;
    return m_run.size() <= smallRun || kind.risk(change) == Risk::Irreversible ||
           change.operation == zoom::Operation::CreateUser;
}

// In a big run the directory has to do.
bool RunExecutor::isConflict(const Change &change) const
{
    const ChangeKind &kind = kindOf(change);
    if (!kind.matchesBefore || !kind.readBack.fromListing ||
        m_touched.contains(change.target.key()))
        return false;
    const UserStore &users = m_tools.directory.users();
    const auto row = users.find(change.target.key());
    return row && !kind.matchesBefore(change, listedUser(users, *row));
}

void RunExecutor::lookedBefore(int position, const AccountLook &look)
{
    step("looked");
    const Change &change = m_run.change(position);
    const ChangeKind &kind = kindOf(change);
    const bool creates = change.operation == zoom::Operation::CreateUser;
    const bool isThere = !look.error;
    const bool mayBeOurs = m_run.state(position).attempts > 0; // an attempt that was in doubt
    if (!look.readable()) {
        refused(position, *look.error);
    } else if (creates && isThere && !(mayBeOurs && look.taken == Taken::Yes)) {
        settle(position,
               stateWith(position, Outcome::Failed,
                         localError(ErrorKind::Conflict,
                                    Text::tr("Somebody with this e-mail address is in the account "
                                             "already. Nothing was sent."))));
    } else if (look.taken == Taken::Yes && !m_touched.contains(change.target.key())) {
        settleFound(position, mayBeOurs ? Outcome::Done : Outcome::Already, look);
    } else if (!creates && !isThere) {
        settle(position, stateWith(position, Outcome::Failed, *look.error));
    } else if (isThere && kind.matchesBefore && !m_touched.contains(change.target.key()) &&
               !kind.matchesBefore(change, look.found)) {
        showFound(m_tools.directory, look.found);
        settle(position, stateWith(position, Outcome::Conflict, conflictError()));
    } else {
        m_ready += position;
        commitIntents();
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
    const auto said =
        saidBy(kind, change, *response, zoom::factsOf(change.operation).path.toByteArray());
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
    if (m_run.state(position).attempts > 1) {
        // An attempt before this one was in doubt, so it may be what stands in the way.
        if (error.kind == ErrorKind::Conflict)
            verdict = {.next = Next::Look};
        else if (verdict.outcome == Outcome::Already)
            verdict.outcome = Outcome::Done;
    }
    const Advice advice = m_watch.refused(error, verdict);
    switch (verdict.next) {
    case Next::Look:
        m_doubts.insert(position, error);
        lookAgain(position);
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
    const QByteArray key = blockKey(m_run.change(position), error);
    m_blocked.insert(key, error);
    const Positions alike = m_queue.takeWhere(
        [&](int waiting) { return blockKey(m_run.change(waiting), error) == key; });
    for (const int waiting : alike)
        settle(waiting, stateWith(waiting, Outcome::Blocked, error));
    m_run.setHold(error,
                  error.retryAfter ? now().addMSecs(error.retryAfter->count()) : QDateTime());
    if (error.retryAfter)
        unblockAt(key, error);
}

void RunExecutor::unblockAt(const QByteArray &key, const Error &error)
{
    m_tools.clock.callAt(m_tools.clock.now() + *error.retryAfter, this, [this, key] {
        if (m_blocked.remove(key) > 0 && m_run.phase() != Phase::Paused &&
            m_run.phase() != Phase::Stopping)
            start();
    });
}

// ---- in doubt --------------------------------------------------------------------------------

void RunExecutor::lookAgain(int position)
{
    const Change &change = m_run.change(position);
    m_unreadable.remove(position);
    m_scope.start(lookFor(m_tools.client, m_tools.clock, change,
                          // A creation is sent only when a look before found nobody.
                          {.intended = m_run.state(position).intended, .wasAbsent = true}, lane(),
                          patientPauses(), m_scope.token()),
                  [this, position](const AccountLook &look) { looked(position, look); });
}

void RunExecutor::looked(int position, const AccountLook &look)
{
    step("looked");
    if (!look.readable()) {
        m_unreadable.insert(position);
        const Verdict verdict{.next = Next::Look, .passing = true};
        if (const Advice advice = m_watch.refused(*look.error, verdict); advice != Advice::GoOn)
            hold(*look.error, advice);
        else
            probeLater();
        pump();
        return;
    }
    const Error doubt = m_doubts.take(position);
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
    m_unsaved.emplaceBack(position, std::move(state));
    save();
}

void RunExecutor::save()
{
    if (m_saving || m_unsaved.isEmpty())
        return;
    const auto states = std::exchange(m_unsaved, {});
    QList<Settlement> settlements;
    for (const auto &[position, state] : states)
        settlements.append({m_run.changeId(position), state});
    m_saving = true;
    m_scope.start(m_tools.journal.settle(settlements),
                  [this, states](const Result<void> &committed) { saved(states, committed); });
}

void RunExecutor::saved(const QList<std::pair<int, ChangeState>> &states,
                        const Result<void> &committed)
{
    m_saving = false;
    if (!committed) {
        m_unsaved = states + m_unsaved;
        holdForDisk(committed.error());
        return;
    }
    const bool diskIsBack = std::exchange(m_diskFailed, false);
    step("settled");
    for (const auto &[position, state] : states) {
        const Change &change = m_run.change(position);
        const bool isNew = m_run.state(position).outcome != state.outcome;
        m_run.setState(position, state);
        if (isGood(state.outcome) && isNew) {
            m_touched.insert(change.target.key());
            const bool removed = showTaken(m_tools.directory, change, state.result);
            Q_EMIT userChanged(change.target.key(), removed);
        } else if (state.outcome == Outcome::Waiting) {
            m_queue.add(position);
        } else if (!isGood(state.outcome)) {
            m_spoiled.insert(change.target.key());
        }
        release(position);
    }
    save();
    if (diskIsBack)
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
    m_run.setHold(error,
                  error.retryAfter ? now().addMSecs(error.retryAfter->count()) : QDateTime());
    m_run.setPhase(Phase::Held);
    if (advice == Advice::HoldAndProbe)
        probeLater();
}

// The outcome of what was sent waits in memory; nothing more is sent before it is on the disk.
void RunExecutor::holdForDisk(const Error &error)
{
    m_diskFailed = true;
    hold(error, Advice::HoldAndAsk);
    m_tools.clock.callAt(m_tools.clock.now() + std::chrono::seconds(5), this, [this] {
        if (m_unsaved.isEmpty())
            goOn();
        else
            save();
    });
}

void RunExecutor::probeLater()
{
    m_tools.clock.callAt(m_tools.clock.now() + m_watch.nextProbe(), this, [this] {
        if (m_run.phase() == Phase::Held || !m_unreadable.isEmpty())
            probe();
    });
}

void RunExecutor::probe()
{
    m_scope.start(
        zoom::listUsers(m_tools.client, {.pageSize = 1, .lane = Lane::Foreground}, m_scope.token()),
        [this](const Result<zoom::UserPage> &page) {
            if (page)
                goOn();
            else
                probeLater();
        });
}

void RunExecutor::goOn()
{
    m_watch.reset();
    for (const int position : QSet<int>(m_unreadable))
        lookAgain(position);
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
        const Positions left = m_queue.takeWhere([](int) { return true; });
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
        const bool goesOnByItself = !m_blocked.isEmpty() && m_run.heldUntil().isValid();
        m_run.setPhase(goesOnByItself ? Phase::Held : Phase::Ended);
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
