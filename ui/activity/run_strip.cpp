#include "ui/activity/run_strip.h"

#include "core/base/clock.h"
#include "core/changes/change_desk.h"
#include "core/changes/change_kind.h"
#include "ui/activity/run_details.h"
#include "ui/review/secrets_form.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/details_box.h"
#include "ui/widgets/symbol_label.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

#include <chrono>

namespace rollcall {

namespace {

constexpr int indent = 2 * (metrics::icon + metrics::grid) + metrics::grid;

// The changes that lack their password, with the positions that setSecrets wants.
QList<int> lackingPositions(const Run &run)
{
    QList<int> positions;
    for (int at = 0; at < run.size(); ++at) {
        if (!isFinal(run.state(at).outcome) && lacksSecret(run.change(at)))
            positions += at;
    }
    return positions;
}

// What is given up is not offered again by the next start. The strip may be gone by the end.
void giveUp(ChangeDesk &desk, Run &run)
{
    QObject::connect(
        &run, &Run::phaseChanged, &desk,
        [&desk, run = QPointer(&run)] {
            if (run && run->phase() == Run::Phase::Ended)
                desk.dismiss(*run);
        },
        Qt::QueuedConnection);
    desk.stop(run);
}

} // namespace

RunStrip::RunStrip(ChangeDesk &desk, Run &run, Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_run(&run)
    , m_clock(clock)
    , m_toggle(new QToolButton)
    , m_symbol(new SymbolLabel(metrics::icon))
    , m_title(new TextLabel(TextRole::Emphasis))
    , m_bar(new QProgressBar)
    , m_progress(new TextLabel(TextRole::Body))
    , m_buttons(new ActionRow)
    , m_trouble(new TextLabel(TextRole::Body))
    , m_details(new DetailsBox)
    , m_secrets(new SecretsForm)
    , m_column(new QVBoxLayout(this))
    , m_pause(makeAction("run.pause", QStringLiteral("pause"), tr("Pause")))
    , m_resume(makeAction("run.resume", QStringLiteral("resume"), tr("Resume")))
    , m_stop(makeAction("run.stop", QStringLiteral("stop"), tr("Stop")))
    , m_dismiss(makeAction("run.dismiss", QStringLiteral("close"), tr("Dismiss")))
{
    setObjectName(QStringLiteral("run"));
    m_trouble->setObjectName(QStringLiteral("run.trouble"));
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(indent, 0, metrics::grid, 0);
    below->setSpacing(metrics::halfGrid);
    below->addWidget(m_trouble);
    below->addWidget(m_details);
    below->addWidget(m_secrets);
    m_column->setContentsMargins(0, metrics::halfGrid, 0, metrics::halfGrid);
    m_column->setSpacing(metrics::halfGrid);
    m_column->addLayout(makeLine());
    m_column->addLayout(below);

    m_gather.setSingleShot(true);
    m_gather.setInterval(std::chrono::milliseconds(100));
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_gather, &QTimer::timeout, this, &RunStrip::showWords);
    connect(&m_second, &QTimer::timeout, this, &RunStrip::showWords);
    connect(&run, &Run::stateChanged, this, [this] {
        if (!m_gather.isActive())
            m_gather.start();
    });
    connect(&run, &Run::phaseChanged, this, [this] {
        showWords();
        announce();
    });
    connect(&desk, &ChangeDesk::penChanged, this, &RunStrip::showActions);
    connect(m_secrets, &SecretsForm::changed, this, &RunStrip::showActions);
    connectActions();
    showWords();
}

QLayout *RunStrip::makeLine()
{
    m_toggle->setObjectName(QStringLiteral("run.toggle"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setIcon(icon(QStringLiteral("chevron-right")));
    //: Opens the list of the changes of a run
    m_toggle->setToolTip(tr("Show the changes"));
    m_title->setObjectName(QStringLiteral("run.title"));
    m_title->setWordWrap(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(120, metrics::grid);
    m_progress->setObjectName(QStringLiteral("run.progress"));
    m_progress->setWordWrap(false);
    // Is cut off before the buttons are.
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(metrics::grid, 0, metrics::grid, 0);
    line->setSpacing(metrics::grid);
    line->addWidget(m_toggle);
    line->addWidget(m_symbol);
    line->addWidget(m_title);
    line->addWidget(m_bar);
    line->addWidget(m_progress, 1);
    line->addWidget(m_buttons);
    return line;
}

QAction *RunStrip::makeAction(const char *name, const QString &symbol, const QString &text)
{
    auto *action = new QAction(icon(symbol), text, this);
    action->setObjectName(QLatin1String(name));
    return action;
}

void RunStrip::connectActions()
{
    connect(m_toggle, &QToolButton::toggled, this, &RunStrip::setOpen);
    connect(m_pause, &QAction::triggered, this, [this] { m_desk.pause(*m_run); });
    connect(m_resume, &QAction::triggered, this, &RunStrip::goOn);
    connect(m_stop, &QAction::triggered, this, [this] {
        if (m_run->phase() == Run::Phase::Interrupted)
            giveUp(m_desk, *m_run);
        else
            m_desk.stop(*m_run);
    });
    connect(m_dismiss, &QAction::triggered, this, [this] { m_desk.dismiss(*m_run); });
}

void RunStrip::setOpen(bool open)
{
    m_toggle->setChecked(open);
    m_toggle->setIcon(
        icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    if (open && !m_changes && m_run) {
        m_changes = new RunDetails(m_desk, *m_run);
        m_column->addWidget(m_changes);
    }
    if (m_changes)
        m_changes->setVisible(open);
}

void RunStrip::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), 1, lineColour(palette()));
}

void RunStrip::showWords()
{
    if (!m_run)
        return;
    m_words = runWords(*m_run, m_clock.wallClock());
    m_symbol->setSymbol(m_words.symbol, m_words.meaning);
    m_title->setText(m_words.title);
    m_progress->setText(m_words.progress);
    m_progress->setToolTip(outcomesText(*m_run));
    m_bar->setVisible(m_run->phase() != Run::Phase::Ended);
    m_bar->setRange(0, m_run->size());
    m_bar->setValue(finalCount(*m_run));
    m_trouble->setText(m_words.trouble);
    m_trouble->setVisible(!m_words.trouble.isEmpty());
    m_details->setText(m_words.details);
    m_toggle->setAccessibleName(tr("Changes of %1", "title of a run").arg(m_words.title));
    setAccessibleName(m_words.title);
    setAccessibleDescription(m_words.progress + u' ' + m_words.trouble);
    if (m_words.isActive && !m_second.isActive())
        m_second.start();
    else if (!m_words.isActive)
        m_second.stop();
    showActions();
}

void RunStrip::showActions()
{
    if (!m_run)
        return;
    const bool left = m_run->count(Outcome::Blocked) + m_run->count(Outcome::Unsent) +
                          m_run->count(Outcome::Waiting) >
                      0;
    QList<QAction *> actions;
    switch (m_run->phase()) {
    case Run::Phase::Running:
        actions = {m_pause, m_stop};
        break;
    case Run::Phase::Interrupted:
    case Run::Phase::Paused:
    case Run::Phase::Held:
        actions = {m_resume, m_stop};
        break;
    case Run::Phase::Stopping:
    case Run::Phase::Verifying:
        break;
    case Run::Phase::Ended:
        actions = left ? QList{m_resume, m_dismiss} : QList{m_dismiss};
        break;
    }
    const bool interrupted = m_run->phase() == Run::Phase::Interrupted;
    m_resume->setText(interrupted ? tr("Go on") : tr("Resume"));
    m_stop->setText(interrupted ? tr("Give up") : tr("Stop"));
    const bool asking = m_secrets->isVisibleTo(this);
    m_resume->setEnabled(m_desk.pen().ours && (!asking || m_secrets->isComplete()));
    m_stop->setEnabled(m_desk.pen().ours || !interrupted);
    m_buttons->setActions(actions);
}

void RunStrip::announce()
{
    const Run::Phase phase = m_run->phase();
    if (phase != Run::Phase::Ended && phase != Run::Phase::Held)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced();
}

void RunStrip::goOn()
{
    if (m_run->needsSecrets()) {
        if (!m_secrets->isVisibleTo(this)) {
            askForSecrets();
            return;
        }
        const QHash<QString, QByteArray> typed = m_secrets->secrets();
        QHash<int, QByteArray> secrets;
        const QList<int> positions = lackingPositions(*m_run);
        for (const int position : positions)
            secrets.insert(position, typed.value(m_run->change(position).target.key()));
        m_desk.setSecrets(*m_run, secrets);
        m_secrets->wipe();
        m_secrets->setUsers({});
    }
    m_desk.resume(*m_run);
}

void RunStrip::askForSecrets()
{
    QList<ChangeTarget> users;
    const QList<int> positions = lackingPositions(*m_run);
    for (const int position : positions)
        users += m_run->change(position).target;
    m_secrets->setUsers(users);
    m_secrets->focusFirst();
    showActions();
}

} // namespace rollcall
