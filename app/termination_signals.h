#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>

namespace rollcall {

// Turns Ctrl+C and SIGTERM (and SIGHUP, when the terminal goes away) into a Qt signal, so that work
// can be ended in order. The second one ends the process at once. One object at a time.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override; // puts the system's own handling back

    // The number of the first signal that came; 0: none.
    int received() const;

    // Readable from the first signal on, for a poll() outside the event loop.
    int handle() const { return m_pipe[0]; }

Q_SIGNALS:
    void terminated(); // once

private:
    std::array<int, 2> m_pipe{-1, -1};
    QSocketNotifier m_notifier;
};

} // namespace rollcall
