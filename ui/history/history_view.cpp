#include "ui/history/history_view.h"

#include "core/base/clock.h"
#include "core/changes/change_desk.h"
#include "core/exchange/history_csv.h"
#include "ui/history/history_details.h"
#include "ui/history/history_words.h"
#include "ui/models/change_text.h"
#include "ui/models/visible_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/state_strip.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace rollcall {

namespace {

constexpr int detailsWidth = 300;
constexpr int outcomeCount = int(Outcome::Dropped) + 1;

QLineEdit *makeSearch()
{
    auto *search = new QLineEdit;
    search->setObjectName(QStringLiteral("history.search"));
    search->setAccessibleName(HistoryView::tr("Search the history"));
    search->setPlaceholderText(HistoryView::tr("Search user, change, tracking ID"));
    search->setClearButtonEnabled(true);
    search->addAction(icon(QStringLiteral("search"), Meaning::Muted), QLineEdit::LeadingPosition);
    // Qt makes its buttons without a name.
    for (auto *button : search->findChildren<QAbstractButton *>())
        button->setAccessibleName(button->isVisibleTo(search) ? HistoryView::tr("Search")
                                                              : HistoryView::tr("Clear search"));
    search->setMinimumWidth(200);
    search->setMaximumWidth(360);
    return search;
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

Notice unreadable(const Error &error)
{
    Notice trouble =
        notice(Meaning::Danger, QStringLiteral("error"),
               HistoryView::tr("The history could not be read"), visibleText(error.sentence));
    trouble.details = error.details();
    return trouble;
}

bool areOfOneRun(const HistoryModel &model, const QModelIndexList &rows)
{
    return !rows.isEmpty() && std::ranges::all_of(rows, [&](const QModelIndex &row) {
        return model.entry(row.row()).run == model.entry(rows.first().row()).run;
    });
}

} // namespace

HistoryView::HistoryView(Workspace &workspace, ReviewDesk &reviews, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_actions(this)
    , m_loader(clock)
    , m_header(new PageHeader(tr("History")))
    , m_search(makeSearch())
    , m_outcome(new QComboBox)
    , m_note(new StateStrip)
    , m_stack(new QStackedWidget)
    , m_table(new RecordTable(m_loader.model(), tr("History")))
    , m_empty(new EmptyState)
    , m_details(new HistoryDetails)
    , m_dismissNote(new QAction(tr("Dismiss"), this))
    , m_undo(workspace, reviews, clock)
{
    setObjectName(QStringLiteral("history"));
    setAccessibleName(tr("History"));
    m_table->setObjectName(QStringLiteral("history.table"));
    m_table->setColumnWidths({15, 18, 22, 30, 32, 22, 16, 16, 24});
    m_note->setObjectName(QStringLiteral("history.note"));
    m_dismissNote->setObjectName(QStringLiteral("history.dismiss-note"));
    m_outcome->setObjectName(QStringLiteral("history.outcome"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outcome->setMinimumContentsLength(12);
    m_outcome->addItem(tr("Any outcome"));
    for (int at = 0; at < outcomeCount; ++at)
        m_outcome->addItem(icon(outcomeIcon(Outcome(at))), outcomeTitle(Outcome(at)));
    m_header->addWidget(m_search, 2);
    m_header->addWidget(m_outcome);
    m_header->addAction(m_actions.exportAll);
    m_header->addAction(m_actions.undo);
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::milliseconds(300));

    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeMain());
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({4 * detailsWidth, detailsWidth});
    m_details->setMinimumWidth(detailsWidth * 2 / 3);
    auto *root = new QVBoxLayout(this);
    root->setContentsMargins({});
    root->addWidget(splitter);
    m_table->addActions({m_actions.undo, m_actions.undoRun, m_actions.copy});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connectActions();
    connectParts();
    showState();
    showSelection();
}

HistoryView::~HistoryView()
{
    delete m_table; // a view must not outlive its model
}

QWidget *HistoryView::makeMain()
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *main = new QWidget;
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::grid, metrics::pageMargin, metrics::grid, metrics::grid);
    head->addWidget(m_header);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    return main;
}

void HistoryView::connectActions()
{
    const auto on = [this](QAction *action, auto slot) {
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions.undo, [this] { m_undo.undo(selected()); });
    on(m_actions.undoRun, [this] { undoRun(); });
    on(m_actions.exportAll, [this] { openExport(); });
    on(m_actions.copy, [this] {
        QStringList stories;
        const QList<HistoryEntry> entries = selected();
        for (const HistoryEntry &entry : entries)
            stories += historyText(entry);
        QGuiApplication::clipboard()->setText(stories.join(QStringLiteral("\n\n")));
    });
    on(m_actions.find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(m_actions.clearFilters, [this] {
        m_search->clear();
        m_outcome->setCurrentIndex(0);
    });
    on(m_actions.refresh, [this] { m_loader.reload(); });
    connect(m_dismissNote, &QAction::triggered, this, [this] { m_note->setNotice({}); });
}

void HistoryView::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, &m_loader, &HistoryLoader::search);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_loader.setOutcome(at > 0 ? std::optional(Outcome(at - 1)) : std::nullopt);
    });
    connect(&m_loader, &HistoryLoader::changed, this, &HistoryView::showState);
    connect(&m_patience, &QTimer::timeout, this, &HistoryView::showState);
    connect(&m_loader, &HistoryLoader::queryChanged, this, [this] {
        if (m_loader.query().text.isEmpty() && !m_loader.query().outcome) {
            m_search->clear();
            m_outcome->setCurrentIndex(0);
        }
    });
    connect(&m_loader.model(), &QAbstractItemModel::modelReset, this, &HistoryView::keepCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryView::showSelection);
    connect(&m_loader.model(), &QAbstractItemModel::dataChanged, this, &HistoryView::showSelection);
    connect(m_table, &RecordTable::opened, this, [this] { m_details->setFocus(); });
    connect(&m_undo, &HistoryUndo::reviewOpened, this, [this] { m_note->setNotice({}); });
    connect(&m_undo, &HistoryUndo::impossible, this, [this](const QString &why) {
        tell(notice(Meaning::Warning, QStringLiteral("info"), tr("This can’t be undone"),
                    visibleText(why)));
    });
    connect(&m_undo, &HistoryUndo::failed, this,
            [this](const Error &error) { tell(unreadable(error)); });
}

void HistoryView::setDesk(ChangeDesk *desk)
{
    m_exporting.cancel();
    m_undo.cancel();
    m_note->setNotice({});
    m_loader.setDesk(desk);
}

void HistoryView::focusTable(Qt::FocusReason reason)
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(reason);
    else
        m_search->setFocus(reason);
}

void HistoryView::showEvent(QShowEvent *event)
{
    m_loader.setActive(true);
    QWidget::showEvent(event);
}

void HistoryView::hideEvent(QHideEvent *event)
{
    m_loader.setActive(false);
    QWidget::hideEvent(event);
}

void HistoryView::showState()
{
    const int rows = m_loader.model().rowCount();
    if (m_loader.isLoading() && rows == 0 && !m_patience.isActive() && !m_loader.error())
        m_patience.start();
    m_header->setCount(rows > 0 ? QLocale().toString(m_loader.model().total()) : QString());
    m_actions.exportAll->setEnabled(rows > 0);
    if (m_loader.error() && rows > 0) {
        m_note->setNotice(unreadable(*m_loader.error()), {m_actions.refresh});
    }
    if (rows > 0)
        m_stack->setCurrentWidget(m_table);
    else
        showEmpty();
}

void HistoryView::showEmpty()
{
    if (m_loader.error()) {
        m_empty->setNotice(unreadable(*m_loader.error()), {m_actions.refresh});
    } else if (m_loader.isLoading()) {
        if (m_patience.isActive())
            return; // what was shown stays for a moment
        m_empty->setNotice(
            notice(Meaning::Muted, QStringLiteral("clock"), tr("Reading the history"), {}));
    } else if (m_loader.isFiltered()) {
        m_empty->setNotice(notice(Meaning::Muted, QStringLiteral("filter"), tr("No change matches"),
                                  tr("Nothing in the history of this machine matches the search "
                                     "and the outcome.")),
                           {m_actions.clearFilters});
    } else {
        m_empty->setNotice(notice(Meaning::Muted, QStringLiteral("history"),
                                  tr("Nothing was changed yet"),
                                  tr("Every change that is applied from this machine is kept here: "
                                     "what was before, what came of it, and a way back where there "
                                     "is one.")));
    }
    m_stack->setCurrentWidget(m_empty);
}

void HistoryView::keepCurrent()
{
    const int row = m_loader.model().rowOf(m_current);
    if (row >= 0)
        m_table->selectRow(row);
    else
        showSelection();
}

QList<HistoryEntry> HistoryView::selected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<HistoryEntry> entries;
    for (const QModelIndex &row : std::as_const(rows))
        entries += m_loader.model().entry(row.row());
    return entries;
}

void HistoryView::showSelection()
{
    const HistoryModel &model = m_loader.model();
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_actions.copy->setEnabled(!rows.isEmpty());
    m_actions.undo->setEnabled(!rows.isEmpty());
    m_actions.undoRun->setEnabled(areOfOneRun(model, rows));
    if (rows.size() == 1) {
        const HistoryEntry &entry = model.entry(rows.first().row());
        m_current = entry.change;
        m_details->setEntry(&entry);
    } else if (rows.isEmpty()) {
        m_details->setEntry(nullptr);
    } else {
        m_details->setSeveral(int(rows.size()), model.total() - model.rowCount());
    }
}

void HistoryView::undoRun()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (m_loader.desk() && !rows.isEmpty())
        m_undo.undoRun(*m_loader.desk(), m_loader.model().entry(rows.first().row()).run);
}

void HistoryView::openExport()
{
    const QString name = tr("history-%1.csv", "a file's name; %1 is a date")
                             .arg(m_clock.wallClock().toLocalTime().date().toString(Qt::ISODate));
    auto *dialog = new QFileDialog(this, tr("Export the history to"), name,
                                   tr("CSV files (*.csv);;All files (*)"));
    dialog->setObjectName(QStringLiteral("history.file-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryView::exportTo);
    dialog->open();
}

void HistoryView::exportTo(const QString &path)
{
    if (!m_loader.desk())
        return;
    m_exporting.cancel();
    HistoryQuery everything = m_loader.query();
    everything.limit = m_loader.model().total();
    m_exporting.start(m_loader.desk()->history(everything),
                      [this, path](const Result<HistoryPage> &page) {
                          if (page)
                              write(page->entries, path);
                          else
                              showExported(page.error(), path);
                      });
}

void HistoryView::write(const QList<HistoryEntry> &entries, const QString &path)
{
    m_exporting.start(exportHistory(entries, path, m_exporting.token()),
                      [this, path](const Result<int> &written) { showExported(written, path); });
}

void HistoryView::showExported(const Result<int> &written, const QString &path)
{
    if (written) {
        tell(notice(Meaning::Success, QStringLiteral("success"),
                    tr("%Ln change(s) written", nullptr, *written), visibleText(path)));
        return;
    }
    Notice trouble = notice(Meaning::Danger, QStringLiteral("error"), tr("No file was written"),
                            visibleText(written.error().sentence));
    trouble.details = written.error().details();
    tell(trouble);
}

void HistoryView::tell(const Notice &notice)
{
    m_note->setNotice(notice, {m_dismissNote});
}

} // namespace rollcall
