#include "ui/activity/activity_panel.h"

#include "core/changes/change_desk.h"
#include "ui/activity/run_strip.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int greatestHeight = 56 * metrics::grid;
constexpr int lineHeight = 5 * metrics::grid;

} // namespace

ActivityPanel::ActivityPanel(Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_clock(clock)
    , m_content(new QWidget)
    , m_lines(new QVBoxLayout(m_content))
{
    setObjectName(QStringLiteral("activity"));
    setAccessibleName(tr("Activity"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_lines->setContentsMargins({});
    m_lines->setSpacing(0);
    m_lines->addStretch();
    m_content->installEventFilter(this);
    setWidget(m_content);
    hide();
}

void ActivityPanel::setDesk(ChangeDesk *desk)
{
    if (m_desk) {
        m_desk->disconnect(this);
        for (Run *run : m_desk->runs())
            run->disconnect(this);
    }
    m_desk = desk;
    qDeleteAll(m_strips);
    m_strips.clear();
    if (desk)
        connect(desk, &ChangeDesk::runsChanged, this, &ActivityPanel::showRuns);
    showRuns();
}

void ActivityPanel::setInterruptedShown(bool shown)
{
    if (shown == m_showsInterrupted)
        return;
    m_showsInterrupted = shown;
    showRuns();
}

QList<Run *> ActivityPanel::shownRuns() const
{
    QList<Run *> runs = m_desk ? m_desk->runs() : QList<Run *>();
    if (!m_showsInterrupted) {
        runs.removeIf([](const Run *run) { return run->phase() == Run::Phase::Interrupted; });
    }
    return runs;
}

void ActivityPanel::showRuns()
{
    const QList<Run *> runs = shownRuns();
    m_strips.removeIf([&runs](RunStrip *strip) {
        if (runs.contains(strip->run()))
            return false;
        strip->hide();
        strip->deleteLater(); // its own button may have led here
        return true;
    });
    for (Run *run : runs) {
        if (std::ranges::any_of(m_strips, [run](RunStrip *strip) { return strip->run() == run; }))
            continue;
        auto *strip = new RunStrip(*m_desk, *run, m_clock);
        connect(run, &Run::phaseChanged, this, &ActivityPanel::showRuns, Qt::UniqueConnection);
        m_lines->insertWidget(0, strip);
        m_strips += strip;
    }
    setVisible(!m_strips.isEmpty());
    updateGeometry();
}

QSize ActivityPanel::sizeHint() const
{
    return {m_content->sizeHint().width(),
            std::min(m_content->sizeHint().height(), greatestHeight)};
}

QSize ActivityPanel::minimumSizeHint() const
{
    return {0, std::min(sizeHint().height(), 2 * lineHeight)};
}

bool ActivityPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace rollcall
