#include "ui/review/awaited_run.h"

#include "core/base/clock.h"
#include "ui/activity/run_words.h"
#include "ui/models/change_text.h"
#include "ui/models/visible_text.h"

namespace rollcall {

namespace {

// Where Zoom refuses for a reason of its own, only its words say why.
QString whyNot(const ChangeState &state)
{
    if (!state.error)
        return outcomeText(state);
    QString reason = reasonText(state);
    if (state.error->kind != ErrorKind::Invalid || state.error->zoomMessage.isEmpty())
        return reason;
    //: %1 is a sentence of ours, %2 what Zoom's server said, perhaps in another language
    return AwaitedRun::tr("%1 Zoom says: “%2”").arg(reason, visibleText(state.error->zoomMessage));
}

int goodCount(const Run &run)
{
    return run.count(Outcome::Done) + run.count(Outcome::Already);
}

} // namespace

AwaitedRun::AwaitedRun(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void AwaitedRun::follow(Run &run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = &run;
    connect(&run, &Run::stateChanged, this, &AwaitedRun::changed);
    connect(&run, &Run::phaseChanged, this, &AwaitedRun::changed);
    Q_EMIT changed();
}

AwaitedRun::State AwaitedRun::state() const
{
    if (!m_run)
        return State::Nothing;
    if (m_run->settledCount() < m_run->size())
        return State::Waiting;
    return goodCount(*m_run) == m_run->size() ? State::Agreed : State::Refused;
}

Notice AwaitedRun::notice() const
{
    switch (state()) {
    case State::Waiting:
        return waitingNotice();
    case State::Refused:
        return refusedNotice();
    case State::Nothing:
    case State::Agreed:
        break;
    }
    return {};
}

Notice AwaitedRun::waitingNotice() const
{
    const RunWords words = runWords(*m_run, m_clock.wallClock());
    Notice notice;
    notice.meaning = words.trouble.isEmpty() ? Meaning::Accent : Meaning::Warning;
    notice.icon = words.trouble.isEmpty() ? QStringLiteral("arrow-up") : words.symbol;
    notice.title = words.trouble.isEmpty() ? tr("Waiting for Zoom’s answer…") : words.title;
    notice.text = words.trouble;
    notice.details = words.details;
    return notice;
}

Notice AwaitedRun::refusedNotice() const
{
    Notice notice;
    notice.meaning = Meaning::Danger;
    notice.icon = QStringLiteral("error");
    notice.title = goodCount(*m_run) > 0 ? tr("Only a part was done") : tr("It was not done");
    if (m_run->count(Outcome::Unknown) > 0)
        notice.title = tr("It is not known whether it was done");
    QStringList reasons;
    QStringList details;
    for (int position = 0; position < m_run->size(); ++position) {
        const ChangeState &state = m_run->state(position);
        if (isGood(state.outcome))
            continue;
        const QString why = whyNot(state);
        //: %1 is what should be done, "Change licence"; %2 is why it was not
        reasons +=
            m_run->size() == 1 ? why : tr("%1: %2").arg(changeTitle(m_run->change(position)), why);
        if (state.error)
            details += state.error->details();
    }
    notice.text = reasons.join(u'\n');
    notice.details = details.join(QStringLiteral("\n\n"));
    return notice;
}

} // namespace rollcall
