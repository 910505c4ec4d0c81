#include "ui/changes/changes_page.h"

#include "core/base/clock.h"
#include "core/changes/change_desk.h"
#include "ui/activity/run_strip.h"
#include "ui/models/visible_text.h"
#include "ui/review/review_desk.h"
#include "ui/review/review_sheet.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/state_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QAction>
#include <QLocale>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall {

namespace {

QAction *named(QAction *action, const char *name)
{
    action->setObjectName(QLatin1String(name));
    return action;
}

Notice notice(Meaning meaning, const QString &symbol, const QString &title, const QString &text)
{
    Notice notice;
    notice.meaning = meaning;
    notice.icon = symbol;
    notice.title = title;
    notice.text = text;
    return notice;
}

} // namespace

ChangesPage::ChangesPage(Workspace &workspace, ReviewDesk &reviews, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_reviews(reviews)
    , m_clock(clock)
    , m_actions(this)
    , m_header(new PageHeader(tr("Changes")))
    , m_pen(new StateStrip)
    , m_journal(new StateStrip)
    , m_note(new StateStrip)
    , m_stack(new QStackedWidget)
    , m_content(new QWidget)
    , m_unfinished(makeUnfinished())
    , m_staged(makeStaged())
    , m_empty(new EmptyState)
    , m_takePen(named(new QAction(icon(QStringLiteral("refresh")), tr("Try again"), this),
                      "changes.take-pen"))
    , m_dismissJournal(named(new QAction(tr("Dismiss"), this), "changes.dismiss-journal"))
    , m_putBack(named(new QAction(tr("Put back"), this), "changes.put-back"))
    , m_dismissNote(named(new QAction(tr("Dismiss"), this), "changes.dismiss-note"))
{
    setObjectName(QStringLiteral("changes"));
    setAccessibleName(tr("Changes"));
    m_pen->setObjectName(QStringLiteral("changes.pen"));
    m_journal->setObjectName(QStringLiteral("changes.journal"));
    m_note->setObjectName(QStringLiteral("changes.note"));
    m_header->addAction(m_actions.openPlan);
    m_header->addAction(m_actions.discardAll);
    m_header->addAction(m_actions.review, true);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(0);
    content->addWidget(m_unfinished);
    content->addWidget(m_staged, 1);
    content->addStretch();
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::grid, metrics::pageMargin, metrics::grid, metrics::grid);
    head->addWidget(m_header);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_pen);
    column->addWidget(m_journal);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    connectActions();
    showAll();
}

ChangesPage::~ChangesPage()
{
    delete m_table; // a view must not outlive its model
}

QWidget *ChangesPage::makeUnfinished()
{
    auto *box = new QWidget;
    m_strips = new QVBoxLayout(box);
    m_strips->setContentsMargins(0, 0, 0, metrics::pageMargin);
    m_strips->setSpacing(0);
    //: Heading above runs that an earlier process has left
    auto *title = new TextLabel(TextRole::Heading, tr("Unfinished"));
    title->setContentsMargins(metrics::grid, 0, metrics::grid, metrics::halfGrid);
    m_strips->addWidget(title);
    return box;
}

QWidget *ChangesPage::makeStaged()
{
    m_table = new RecordTable(m_model, tr("Changes kept for later"));
    m_table->setObjectName(QStringLiteral("changes.table"));
    m_table->setColumnWidths({26, 34, 20, 18, 18, 18});
    m_stagedTitle = new TextLabel(TextRole::Heading, tr("Kept for later"));
    m_stagedTitle->setContentsMargins(metrics::grid, 0, metrics::grid, metrics::halfGrid);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_stagedTitle);
    column->addWidget(m_table, 1);
    return box;
}

void ChangesPage::connectActions()
{
    addActions({m_actions.review, m_actions.discard, m_actions.discardAll, m_actions.openPlan});
    connect(m_actions.review, &QAction::triggered, this, &ChangesPage::review);
    connect(m_actions.discard, &QAction::triggered, this, &ChangesPage::discardSelected);
    connect(m_actions.discardAll, &QAction::triggered, this, [this] {
        m_discarded = m_desk->staged().changes();
        m_desk->staged().discardAll();
        showDiscarded();
    });
    connect(m_actions.openPlan, &QAction::triggered, &m_reviews,
            qOverload<>(&ReviewDesk::openPlanFile));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_actions.discard->setEnabled(m_table->selectionModel()->hasSelection()); });
    connect(m_takePen, &QAction::triggered, this, [this] { m_desk->takePen(); });
    connect(m_dismissJournal, &QAction::triggered, this, [this] { m_journal->setNotice({}); });
    connect(m_dismissNote, &QAction::triggered, this, [this] { m_note->setNotice({}); });
    connect(m_putBack, &QAction::triggered, this, &ChangesPage::putBack);
}

void ChangesPage::setDesk(ChangeDesk *desk)
{
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->staged().disconnect(this);
    }
    qDeleteAll(m_runs);
    m_runs.clear();
    m_discarded.clear();
    m_note->setNotice({});
    m_desk = desk;
    if (desk) {
        connect(desk, &ChangeDesk::penChanged, this, &ChangesPage::showPen);
        connect(desk, &ChangeDesk::noticeChanged, this, &ChangesPage::showNotice);
        connect(desk, &ChangeDesk::runsChanged, this, &ChangesPage::showUnfinished);
        connect(&desk->staged(), &StagedChanges::changed, this, &ChangesPage::showStaged);
    }
    showAll();
}

int ChangesPage::count() const
{
    return m_desk ? int(m_desk->staged().changes().size() + unfinished().size()) : 0;
}

void ChangesPage::focusTable(Qt::FocusReason reason)
{
    m_table->setFocus(reason);
}

void ChangesPage::showAll()
{
    showPen();
    showNotice();
    showUnfinished();
    showStaged();
}

void ChangesPage::showPen()
{
    if (!m_desk || m_desk->pen().ours)
        m_pen->setNotice({});
    else
        m_pen->setNotice(notice(Meaning::Warning, QStringLiteral("lock"),
                                tr("You can look, but not change anything"),
                                visibleText(m_desk->pen().reason)),
                         {m_takePen});
}

void ChangesPage::showNotice()
{
    const QString text = m_desk ? m_desk->notice() : QString();
    if (text.isEmpty())
        m_journal->setNotice({});
    else
        m_journal->setNotice(notice(Meaning::Warning, QStringLiteral("warning"),
                                    tr("The journal was set aside"), visibleText(text)),
                             {m_dismissJournal});
}

QList<Run *> ChangesPage::unfinished() const
{
    QList<Run *> runs = m_desk ? m_desk->runs() : QList<Run *>();
    runs.removeIf([](const Run *run) { return run->phase() != Run::Phase::Interrupted; });
    return runs;
}

void ChangesPage::showUnfinished()
{
    const QList<Run *> runs = unfinished();
    m_runs.removeIf([&runs](RunStrip *strip) {
        if (runs.contains(strip->run()))
            return false;
        strip->hide();
        strip->deleteLater(); // its own button may have led here
        return true;
    });
    for (Run *run : runs) {
        if (std::ranges::any_of(m_runs, [run](RunStrip *strip) { return strip->run() == run; }))
            continue;
        auto *strip = new RunStrip(*m_desk, *run, m_clock);
        // Once it goes on, its place is the activity panel.
        connect(run, &Run::phaseChanged, strip, [this] { showUnfinished(); });
        m_strips->addWidget(strip);
        m_runs += strip;
    }
    m_unfinished->setVisible(!runs.isEmpty());
    showEmpty();
}

void ChangesPage::showStaged()
{
    const QList<Change> changes = m_desk ? m_desk->staged().changes() : QList<Change>();
    m_model.setPlan({{}, {}, {}, changes});
    m_staged->setVisible(!changes.isEmpty());
    m_actions.review->setEnabled(!changes.isEmpty());
    m_actions.discardAll->setEnabled(!changes.isEmpty());
    enableDiscard();
    m_actions.openPlan->setEnabled(m_desk);
    m_header->setCount(changes.isEmpty() ? QString() : QLocale().toString(changes.size()));
    showEmpty();
}

void ChangesPage::showEmpty()
{
    if (count() == 0) {
        m_empty->setNotice(notice(Meaning::Muted, QStringLiteral("pencil"),
                                  tr("No changes are waiting"),
                                  tr("What you choose to keep for later in a review is here, and "
                                     "work that was interrupted.")),
                           {m_actions.openPlan});
    }
    m_stack->setCurrentWidget(count() == 0 ? static_cast<QWidget *>(m_empty) : m_content);
    Q_EMIT countChanged(count());
}

void ChangesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    enableDiscard();
}

void ChangesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    enableDiscard();
}

// Not from another page's menu: nobody sees there what is selected here.
void ChangesPage::enableDiscard()
{
    m_actions.discard->setEnabled(isVisible() && m_table->selectionModel()->hasSelection());
}

QList<Change> ChangesPage::selected() const
{
    QList<Change> changes;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        changes += m_desk->staged().changes().at(m_model.position(row.row()));
    return changes;
}

void ChangesPage::review()
{
    const auto account = m_workspace.account();
    if (!m_desk || !account)
        return;
    const ChangePlan plan = m_desk->staged().plan(account->accountId, m_clock.wallClock());
    const ReviewSheet *sheet = m_reviews.review(plan);
    connect(sheet, &ReviewSheet::applied, this, [this](const Run *run) {
        QList<Change> done; // what the review has left out stays here
        for (int at = 0; at < run->size(); ++at)
            done += run->change(at);
        m_desk->staged().discard(done);
    });
}

void ChangesPage::discardSelected()
{
    m_discarded = selected();
    m_desk->staged().discard(m_discarded);
    showDiscarded();
}

void ChangesPage::showDiscarded()
{
    if (m_discarded.isEmpty())
        return;
    m_note->setNotice(notice(Meaning::Muted, QStringLiteral("bin"),
                             tr("%Ln change(s) discarded", nullptr, int(m_discarded.size())),
                             tr("Nothing was sent.")),
                      {m_putBack, m_dismissNote});
}

void ChangesPage::putBack()
{
    m_note->setNotice({});
    m_desk->staged().stage(m_discarded);
    m_discarded.clear();
}

} // namespace rollcall
