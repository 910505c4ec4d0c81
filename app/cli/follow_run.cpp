#include "app/cli/follow_run.h"

#include "app/cli/console.h"
#include "app/cli/plan_report.h"
#include "core/base/deferred.h"
#include "core/changes/account_changes.h"

#include <QCoreApplication>
#include <QTimer>

namespace rollcall::cli {

namespace {

using Phase = Run::Phase;

constexpr auto progressEvery = std::chrono::milliseconds(100);
constexpr auto longestHold = std::chrono::minutes(10);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::FollowRun)
};

// Not with QCoro's awaitable signals: see list_users.cpp.
class OpenedWatch : public QObject
{
public:
    explicit OpenedWatch(AccountChanges &desk)
    {
        connect(
            &desk, &AccountChanges::opened, this, [this] { m_opened.set(true); },
            Qt::QueuedConnection);
    }

    const Deferred<bool> &opened() const { return m_opened; }

private:
    Deferred<bool> m_opened;
};

// Only a person or another day ends these.
bool isHopeless(const Error &error)
{
    return error.kind == ErrorKind::DailyLimit || error.kind == ErrorKind::SignIn ||
           error.kind == ErrorKind::Keyring;
}

class RunWatch : public QObject
{
public:
    RunWatch(Run &run, ChangeDesk &desk, CommandContext context)
        : m_run(run)
        , m_desk(desk)
        , m_context(context)
        , m_stop(context.cancel.onCancel([this] { stop(); }))
    {
        connect(&run, &Run::phaseChanged, this, &RunWatch::look, Qt::QueuedConnection);
        m_progress.setInterval(progressEvery);
        connect(&m_progress, &QTimer::timeout, this,
                [this] { m_context.console.progress(runProgress(m_run)); });
        m_progress.start();
        m_hold.setSingleShot(true);
        m_hold.setInterval(longestHold);
        connect(&m_hold, &QTimer::timeout, this, &RunWatch::stop);
        QMetaObject::invokeMethod(this, &RunWatch::look, Qt::QueuedConnection);
    }

    const Deferred<bool> &ended() const { return m_ended; }

private:
    void stop() { m_desk.stop(m_run); }

    void look()
    {
        const bool nothingLeft =
            m_run.count(Outcome::Waiting) == 0 && m_run.count(Outcome::Sending) == 0;
        const bool waitsForever = m_run.phase() == Phase::Held && nothingLeft;
        if (m_run.phase() == Phase::Ended || waitsForever) {
            m_ended.set(true); // may destroy this object
            return;
        }
        if (m_run.phase() != Phase::Held)
            m_hold.stop();
        else if (m_run.hold() && isHopeless(*m_run.hold()))
            stop();
        else if (!m_hold.isActive())
            m_hold.start();
    }

    Run &m_run;
    ChangeDesk &m_desk;
    CommandContext m_context;
    QTimer m_progress;
    QTimer m_hold;
    Deferred<bool> m_ended;
    CancelToken::Registration m_stop;
};

} // namespace

QCoro::Task<void> openDesk(AccountChanges &desk, CommandContext context)
{
    const OpenedWatch watch(desk);
    co_await watch.opened();
    if (!desk.notice().isEmpty())
        context.console.say(Text::tr("Note: %1").arg(desk.notice()));
    if (!desk.runs().isEmpty()) {
        context.console.say(
            Text::tr("Note: an earlier plan for this account has not been finished. "
                     "Open the account in Rollcall’s window to go on with it or to "
                     "give it up."));
    }
}

QCoro::Task<void> followRun(Run &run, ChangeDesk &desk, CommandContext context)
{
    const RunWatch watch(run, desk, context);
    co_await watch.ended();
    context.console.clearProgress();
}

} // namespace rollcall::cli
