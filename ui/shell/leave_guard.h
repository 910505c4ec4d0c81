#pragma once

#include "ui/widgets/state_strip.h"

#include <QPointer>
#include <QTimer>

#include <functional>

namespace rollcall {

class ChangeDesk;

// Stands before the window closes or the account is left: while changes are being sent it asks, in
// place, whether to stop them first. Stopping waits for what is under way, five seconds at most;
// what it does not wait for is found in the journal by the next start. Nothing is lost either way.
class LeaveGuard : public StateStrip
{
    Q_OBJECT

public:
    explicit LeaveGuard(QWidget *parent = nullptr);

    void setDesk(ChangeDesk *desk); // null: none. Must live until the next call

    // Something is being sent, or will be by itself.
    bool isNeeded() const;

    // Asks; calls `leave` once the person wants it and the runs are stopped. With nothing to stop,
    // at once. Asked again while it is stopping, it waits no longer.
    void ask(const QString &stopText, std::function<void()> leave);
    // The same without asking: the system wants us to end.
    void stop(std::function<void()> leave);

private:
    void stopRuns();
    void leaveIfStopped();
    void leave();

    QPointer<ChangeDesk> m_desk;
    std::function<void()> m_leave;
    bool m_stopping = false;
    QTimer m_patience;
    QAction *m_stop;
    QAction *m_stay;
};

} // namespace rollcall
