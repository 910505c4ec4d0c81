#include "core/changes/change_queue.h"

#include "core/changes/run.h"
#include "core/changes/user_turns.h"

#include <QSet>

#include <algorithm>

namespace rollcall {

ChangeQueue::ChangeQueue(const Run &run)
    : m_run(run)
{
}

void ChangeQueue::add(int position)
{
    const auto place = std::ranges::lower_bound(m_waiting, position);
    if (place == m_waiting.end() || *place != position)
        m_waiting.insert(place, position);
}

std::optional<int> ChangeQueue::takeNext(const UserTurns &turns)
{
    // A user who is passed over must be passed over again further back.
    QSet<QString> passedOver;
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
        const QString key = m_run.change(*it).target.key();
        if (turns.isFree(key) && !passedOver.contains(key)) {
            const int position = *it;
            m_waiting.erase(it);
            return position;
        }
        passedOver.insert(key);
    }
    return std::nullopt;
}

} // namespace rollcall
