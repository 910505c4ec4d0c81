#pragma once

#include "core/base/clock.h"

#include <QPointer>

#include <map>
#include <optional>

namespace rollcall {

// A clock that stands still until it is told to go on. Wakes are called from within advance(), in
// order of time, with now() set to the moment they asked for.
class ManualClock final : public Clock
{
public:
    Moment now() const override { return m_now; }
    QDateTime wallClock() const override
    {
        const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(m_now - m_start);
        return m_wallStart.addMSecs(passed.count() + m_wallOffset.count());
    }
    void callAt(Moment when, QObject *context, std::function<void()> wake) override
    {
        m_wakes.emplace(std::max(when, m_now), Wake{context, std::move(wake)});
    }

    // Lets time pass. What is due, also what becomes due by what is called, is called.
    void advance(Moment::duration by)
    {
        const Moment end = m_now + by;
        while (!m_wakes.empty() && m_wakes.begin()->first <= end) {
            const auto next = m_wakes.extract(m_wakes.begin());
            m_now = next.key();
            if (next.mapped().context)
                next.mapped().call();
        }
        m_now = end;
    }

    // How far away the next wake is that somebody still waits for; nothing if there is none.
    std::optional<Moment::duration> nextWakeIn()
    {
        while (!m_wakes.empty() && !m_wakes.begin()->second.context)
            m_wakes.erase(m_wakes.begin());
        if (m_wakes.empty())
            return std::nullopt;
        return m_wakes.begin()->first - m_now;
    }

    // To that wake; false if there is none.
    bool advanceToNextWake()
    {
        const auto away = nextWakeIn();
        if (away)
            advance(*away);
        return away.has_value();
    }

    // A wrong or jumping wall clock; monotonic time does not notice.
    void setWallOffset(std::chrono::milliseconds offset) { m_wallOffset = offset; }

private:
    struct Wake
    {
        QPointer<QObject> context;
        std::function<void()> call;
    };
    const Moment m_start{std::chrono::hours(1000)};
    const QDateTime m_wallStart{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
    Moment m_now = m_start;
    std::chrono::milliseconds m_wallOffset{0};
    std::multimap<Moment, Wake> m_wakes;
};

} // namespace rollcall
