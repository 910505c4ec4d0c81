#pragma once

#include "core/base/clock.h"

namespace rollcall {

// The machine's clock, a hundred times as fast: for tests with a real server in which waits of
// seconds must pass. Such tests set deadlines of an hour.
class FastClock final : public Clock
{
public:
    Moment now() const override { return m_start + (m_clock.now() - m_start) * speed; }
    QDateTime wallClock() const override { return m_clock.wallClock(); }
    void callAt(Moment when, QObject *context, std::function<void()> wake) override
    {
        m_clock.callAt(m_start + (when - m_start) / speed, context, std::move(wake));
    }

private:
    static constexpr int speed = 100;
    SystemClock m_clock;
    const Moment m_start = m_clock.now();
};

} // namespace rollcall
