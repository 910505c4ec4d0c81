#pragma once

#include <atomic>
#include <chrono>

namespace rollcall::sandbox {

// The time in which the practice account's people live: the machine's, but it can be moved on, so
// that invitations expire and days pass while somebody waits. Tokens and rate limits live by the
// machine's own. Thread-safe.
class SandboxClock
{
public:
    std::chrono::sys_time<std::chrono::milliseconds> now() const
    {
        using namespace std::chrono;
        return floor<milliseconds>(system_clock::now()) + m_ahead.load();
    }
    void advance(std::chrono::milliseconds by) { m_ahead = m_ahead.load() + by; }

private:
    std::atomic<std::chrono::milliseconds> m_ahead{std::chrono::milliseconds(0)};
};

} // namespace rollcall::sandbox
