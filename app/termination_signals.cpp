#include "app/termination_signals.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace rollcall {

namespace {

// A signal handler can reach nothing but statics.
std::atomic<int> firstSignal{0};
std::atomic<int> wakeHandle{-1};
static_assert(std::atomic<int>::is_always_lock_free);

constexpr std::array handled{SIGINT, SIGTERM, SIGHUP};

extern "C" void onTerminationSignal(int number)
{
    const int savedErrno = errno;
    if (firstSignal.exchange(number) != 0)
        ::_exit(128 + number);
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(wakeHandle, &byte, 1);
    errno = savedErrno;
}

// A signal that was ignored when we were started (nohup, background jobs) stays ignored.
void catchSignal(int number)
{
    struct sigaction old = {};
    ::sigaction(number, nullptr, &old);
    if (old.sa_handler == SIG_IGN)
        return;
    struct sigaction action = {};
    action.sa_handler = onTerminationSignal;
    ::sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(number, &action, nullptr);
}

void releaseSignal(int number)
{
    struct sigaction current = {};
    ::sigaction(number, nullptr, &current);
    if (current.sa_handler == onTerminationSignal)
        std::signal(number, SIG_DFL);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
    , m_notifier(QSocketNotifier::Read)
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // signals end the process, as without this class
    firstSignal = 0;
    wakeHandle = m_pipe[1];
    m_notifier.setSocket(m_pipe[0]);
    m_notifier.setEnabled(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier.setEnabled(false);
        Q_EMIT terminated();
    });
    for (int number : handled)
        catchSignal(number);
}

TerminationSignals::~TerminationSignals()
{
    for (int number : handled)
        releaseSignal(number);
    m_notifier.setEnabled(false);
    for (int end : m_pipe) {
        if (end != -1)
            ::close(end);
    }
}

int TerminationSignals::received() const
{
    return firstSignal;
}

} // namespace rollcall
