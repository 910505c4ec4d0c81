#include "core/changes/outcome_writer.h"

#include <utility>

namespace rollcall {

namespace {

constexpr std::chrono::seconds untilNextTry(5);

} // namespace

OutcomeWriter::OutcomeWriter(const Run &run, Journal &journal, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_journal(journal)
    , m_clock(clock)
{
}

void OutcomeWriter::write(int position, ChangeState state)
{
    m_unwritten.emplaceBack(position, std::move(state));
    writeNext();
}

void OutcomeWriter::writeNext()
{
    if (m_writing || m_unwritten.isEmpty())
        return;
    const Outcomes outcomes = std::exchange(m_unwritten, {});
    QList<Settlement> settlements;
    for (const auto &[position, state] : outcomes)
        settlements.append({m_run.changeId(position), state});
    m_writing = true;
    m_scope.start(m_journal.settle(settlements),
                  [this, outcomes](const Result<void> &result) { committed(outcomes, result); });
}

void OutcomeWriter::committed(const Outcomes &outcomes, const Result<void> &result)
{
    if (result) {
        m_writing = false;
        Q_EMIT written(outcomes);
        writeNext();
        return;
    }
    // Still writing, in a way: what comes meanwhile waits as well.
    m_clock.callAt(m_clock.now() + untilNextTry, this, [this, outcomes] {
        m_writing = false;
        m_unwritten = outcomes + m_unwritten;
        writeNext();
    });
    Q_EMIT failed(result.error());
}

} // namespace rollcall
