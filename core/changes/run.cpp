#include "core/changes/run.h"

#include "core/changes/change_kind.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr qint64 rateWindowMs = 10'000;
constexpr qint64 shortestWindowMs = 1000;

bool isSettled(Outcome outcome)
{
    return outcome != Outcome::Waiting && outcome != Outcome::Sending;
}

} // namespace

Run::Run(JournalledRun run, Phase phase, QObject *parent)
    : QObject(parent)
    , m_run(std::move(run))
    , m_phase(phase)
{
    for (const JournalledChange &entry : std::as_const(m_run.changes))
        ++m_counts[std::size_t(entry.state.outcome)];
    m_since.start();
}

int Run::settledCount() const
{
    return size() - count(Outcome::Waiting) - count(Outcome::Sending);
}

QList<int> Run::positionsOf(Outcome outcome) const
{
    QList<int> positions;
    for (int position = 0; position < size(); ++position) {
        if (state(position).outcome == outcome)
            positions += position;
    }
    return positions;
}

bool Run::needsSecrets() const
{
    return std::ranges::any_of(m_run.changes, [](const JournalledChange &entry) {
        return !isFinal(entry.state.outcome) && lacksSecret(entry.change);
    });
}

double Run::perSecond() const
{
    const qint64 now = m_since.elapsed();
    const qint64 begin = std::max<qint64>(0, now - rateWindowMs);
    const auto recent =
        std::ranges::count_if(m_recent, [begin](qint64 when) { return when >= begin; });
    if (now - begin < shortestWindowMs)
        return 0;
    return double(recent) * 1000 / double(now - begin);
}

std::optional<std::chrono::seconds> Run::timeLeft() const
{
    const double rate = perSecond();
    if (m_phase != Phase::Running || rate <= 0)
        return std::nullopt;
    const int left = size() - settledCount();
    return std::chrono::seconds(qint64(double(left) / rate) + 1);
}

void Run::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    if (phase == Phase::Running) { // what was before says nothing of the rate from now on
        m_recent.clear();
        m_since.start();
    }
    Q_EMIT phaseChanged();
}

void Run::setHold(std::optional<Error> hold, const QDateTime &until)
{
    if (hold == m_hold && until == m_heldUntil)
        return;
    m_hold = std::move(hold);
    m_heldUntil = until;
    Q_EMIT phaseChanged();
}

void Run::setState(int position, const ChangeState &state)
{
    ChangeState &current = m_run.changes[position].state;
    const bool newlySettled = !isSettled(current.outcome) && isSettled(state.outcome);
    --m_counts[std::size_t(current.outcome)];
    current = state;
    ++m_counts[std::size_t(current.outcome)];
    if (newlySettled) {
        const qint64 now = m_since.elapsed();
        m_recent.push_back(now);
        while (m_recent.front() < now - rateWindowMs)
            m_recent.pop_front();
    }
    Q_EMIT stateChanged(position);
}

void Run::setWaiting(int position)
{
    if (state(position).outcome == Outcome::Waiting)
        return;
    ChangeState waiting = state(position);
    waiting.outcome = Outcome::Waiting;
    setState(position, waiting);
}

void Run::setSecret(int position, const QByteArray &secret)
{
    m_run.changes[position].change.secret = secret;
}

} // namespace rollcall
