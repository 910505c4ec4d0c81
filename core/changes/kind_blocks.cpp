#include "core/changes/kind_blocks.h"

#include "core/changes/run.h"

namespace rollcall {

KindBlocks::KindBlocks(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

QByteArray KindBlocks::add(const Change &change, const Error &error, const QDateTime &until)
{
    QByteArray key = blockKey(change, error);
    m_blocks.insert(key, {error, until});
    if (until.isValid()) {
        const std::chrono::milliseconds wait(m_clock.wallClock().msecsTo(until));
        m_clock.callAt(m_clock.now() + wait, this, [this, key, until] {
            const auto block = m_blocks.constFind(key);
            if (block == m_blocks.cend() || block->until != until)
                return; // cleared, or refused again
            m_blocks.erase(block);
            Q_EMIT passed();
        });
    }
    return key;
}

void KindBlocks::restore(const Run &run)
{
    const QDateTime now = m_clock.wallClock();
    for (int position = 0; position < run.size(); ++position) {
        const ChangeState &state = run.state(position);
        if (state.outcome != Outcome::Blocked || !state.error || !state.error->retryAfter)
            continue;
        const QDateTime until = state.settled.addMSecs(state.error->retryAfter->count());
        if (until > now && !blocking(run.change(position)))
            add(run.change(position), *state.error, until);
    }
}

void KindBlocks::clear()
{
    m_blocks.clear();
}

std::optional<Error> KindBlocks::blocking(const Change &change) const
{
    for (auto block = m_blocks.begin(); block != m_blocks.end(); ++block) {
        if (blockKey(change, block->error) != block.key())
            continue;
        Error error = block->error;
        if (block->until.isValid())
            error.retryAfter = std::chrono::milliseconds(m_clock.wallClock().msecsTo(block->until));
        return error;
    }
    return std::nullopt;
}

std::optional<KindBlocks::Block> KindBlocks::nextToPass() const
{
    std::optional<Block> next;
    for (const Block &block : m_blocks) {
        if (block.until.isValid() && (!next || block.until < next->until))
            next = block;
    }
    return next;
}

} // namespace rollcall
