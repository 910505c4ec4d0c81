#pragma once

#include <QList>

#include <deque>
#include <optional>

namespace rollcall {

class Run;
class UserTurns;

// The changes of a run that are still to be sent, in the order of the plan. Changes of one user
// keep their order among each other.
class ChangeQueue
{
public:
    explicit ChangeQueue(const Run &run);

    void add(int position); // at its place in the plan

    bool isEmpty() const { return m_waiting.empty(); }
    int size() const { return int(m_waiting.size()); }

    // Takes the first whose user is free; nullopt if there is none at present.
    std::optional<int> takeNext(const UserTurns &turns);
    // All that wait and fulfil the condition; they are taken.
    template <typename Condition>
    QList<int> takeWhere(Condition condition)
    {
        QList<int> taken;
        std::erase_if(m_waiting, [&](int position) {
            if (condition(position))
                taken += position;
            return !taken.isEmpty() && taken.last() == position;
        });
        return taken;
    }

private:
    const Run &m_run;
    std::deque<int> m_waiting;
};

} // namespace rollcall
