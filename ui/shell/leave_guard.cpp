#include "ui/shell/leave_guard.h"

#include "core/changes/change_desk.h"
#include "ui/activity/run_words.h"
#include "ui/models/visible_text.h"
#include "ui/theme/icons.h"

#include <QAction>

#include <algorithm>
#include <chrono>

namespace rollcall {

namespace {

QList<Run *> runsUnderWay(const ChangeDesk &desk)
{
    QList<Run *> runs = desk.runs();
    runs.removeIf([](const Run *run) {
        return !isActive(*run) || run->phase() == Run::Phase::Verifying; // only reads
    });
    return runs;
}

} // namespace

LeaveGuard::LeaveGuard(QWidget *parent)
    : StateStrip(parent)
    , m_stop(new QAction(icon(QStringLiteral("stop")), {}, this))
    , m_stay(new QAction(tr("Keep running"), this))
{
    setObjectName(QStringLiteral("leave"));
    m_stop->setObjectName(QStringLiteral("leave.stop"));
    m_stay->setObjectName(QStringLiteral("leave.stay"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(5));
    connect(&m_patience, &QTimer::timeout, this, &LeaveGuard::leave);
    connect(m_stop, &QAction::triggered, this, &LeaveGuard::stopRuns);
    connect(m_stay, &QAction::triggered, this, [this] {
        m_leave = {};
        setNotice({});
    });
}

void LeaveGuard::setDesk(ChangeDesk *desk)
{
    m_desk = desk;
    m_leave = {};
    m_stopping = false;
    m_patience.stop();
    setNotice({});
}

bool LeaveGuard::isNeeded() const
{
    return m_desk && !runsUnderWay(*m_desk).isEmpty();
}

void LeaveGuard::ask(const QString &stopText, std::function<void()> leaveNow)
{
    m_leave = std::move(leaveNow);
    if (m_stopping || !isNeeded()) {
        leave();
        return;
    }
    const QList<Run *> runs = runsUnderWay(*m_desk);
    Notice notice;
    notice.meaning = Meaning::Warning;
    notice.icon = QStringLiteral("warning");
    notice.title = runs.size() == 1
                       //: %1 is the title of a run: "Deactivate 4,000 users"
                       ? tr("“%1” is still running").arg(visibleText(runs.first()->title()))
                       : tr("%Ln run(s) of changes are still going on", nullptr, int(runs.size()));
    notice.text = tr("What was not sent yet is kept, and can go on the next time.");
    m_stop->setText(stopText);
    setNotice(notice, {m_stop, m_stay});
}

void LeaveGuard::stop(std::function<void()> leaveNow)
{
    m_leave = std::move(leaveNow);
    if (m_stopping || !isNeeded())
        leave();
    else
        stopRuns();
}

void LeaveGuard::stopRuns()
{
    if (!m_desk)
        return;
    m_stopping = true;
    Notice notice;
    notice.meaning = Meaning::Accent;
    notice.icon = QStringLiteral("stop");
    notice.title = tr("Stopping");
    notice.text = tr("Waiting for what is under way.");
    notice.progress = Notice::Progress();
    setNotice(notice);
    m_patience.start();
    const QList<Run *> runs = runsUnderWay(*m_desk);
    for (Run *run : runs) {
        connect(run, &Run::phaseChanged, this, &LeaveGuard::leaveIfStopped, Qt::QueuedConnection);
        m_desk->stop(*run);
    }
    leaveIfStopped();
}

void LeaveGuard::leaveIfStopped()
{
    if (m_stopping && !isNeeded())
        leave();
}

void LeaveGuard::leave()
{
    m_patience.stop();
    m_stopping = false;
    setNotice({});
    if (const auto leaveNow = std::exchange(m_leave, {}))
        leaveNow(); // may take this object along
}

} // namespace rollcall
