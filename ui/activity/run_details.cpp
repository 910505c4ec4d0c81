#include "ui/activity/run_details.h"

#include "core/changes/change_desk.h"
#include "core/exchange/history_csv.h"
#include "ui/activity/run_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/record_table.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int tableHeight = 30 * metrics::grid;
constexpr int allRow = 0;
constexpr int problemsRow = 1;
constexpr int firstOutcomeRow = 2;
constexpr int outcomeCount = int(Outcome::Dropped) + 1;

} // namespace

RunDetails::RunDetails(ChangeDesk &desk, Run &run, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_run(&run)
    , m_table(new RecordTable(m_model, tr("Changes of this run")))
    , m_filter(new QComboBox)
    , m_retry(new QPushButton(icon(QStringLiteral("refresh")), QString()))
    , m_copy(new QPushButton(icon(QStringLiteral("copy")), tr("Copy failures as CSV")))
{
    m_model.setRun(&run);
    m_table->setObjectName(QStringLiteral("run.table"));
    m_table->setFixedHeight(tableHeight);
    m_table->setColumnWidths({20, 26, 16, 30, 20, 40});
    m_filter->setObjectName(QStringLiteral("run.filter"));
    m_filter->setAccessibleName(tr("Outcome"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int row = 0; row < firstOutcomeRow + outcomeCount; ++row)
        m_filter->addItem(QString());
    m_retry->setObjectName(QStringLiteral("run.retry"));
    m_copy->setObjectName(QStringLiteral("run.copy"));

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(metrics::grid, 0, metrics::grid, 0);
    tools->setSpacing(metrics::grid);
    tools->addWidget(m_filter);
    tools->addStretch();
    tools->addWidget(m_retry);
    tools->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::halfGrid, 0, 0);
    column->addLayout(tools);
    column->addWidget(m_table);

    connect(m_filter, &QComboBox::currentIndexChanged, this, &RunDetails::filter);
    connect(m_copy, &QPushButton::clicked, this, &RunDetails::copyFailures);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_desk.retry(*m_run, retryPositions());
    });
    connect(&m_model, &RunModel::gathered, this, &RunDetails::showCounts);
    connect(&run, &Run::phaseChanged, this, &RunDetails::showButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunDetails::showButtons);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RunDetails::showButtons);
    showCounts();
}

RunDetails::~RunDetails()
{
    delete m_table; // a view must not outlive its model
}

void RunDetails::showCounts()
{
    if (!m_run)
        return;
    const QLocale locale;
    m_filter->setItemText(allRow,
                          //: All changes of a run, whatever became of them; %1 is their number
                          tr("All outcomes (%1)").arg(locale.toString(m_run->size())));
    m_filter->setItemText(
        problemsRow, tr("To look at (%1)").arg(locale.toString(rollcall::problemCount(*m_run))));
    for (int at = 0; at < outcomeCount; ++at) {
        //: An outcome, and how many changes have it: "Failed (7)"
        m_filter->setItemText(firstOutcomeRow + at,
                              tr("%1 (%2)").arg(outcomeTitle(Outcome(at)),
                                                locale.toString(m_run->count(Outcome(at)))));
    }
    showButtons();
}

void RunDetails::showButtons()
{
    if (!m_run)
        return;
    const bool selected = m_table->selectionModel()->hasSelection();
    const int count = int(retryPositions().size());
    m_retry->setText(selected ? tr("Retry %L1 selected").arg(count)
                              : tr("Retry %L1 failed").arg(count));
    const Run::Phase phase = m_run->phase();
    m_retry->setEnabled(count > 0 && phase != Run::Phase::Interrupted &&
                        phase != Run::Phase::Stopping && m_desk.pen().ours);
    m_copy->setEnabled(rollcall::problemCount(*m_run) > 0);
}

void RunDetails::filter()
{
    const int row = m_filter->currentIndex();
    if (row >= firstOutcomeRow)
        m_model.setFilter(RunModel::Filter::OneOutcome, Outcome(row - firstOutcomeRow));
    else
        m_model.setFilter(row == problemsRow ? RunModel::Filter::Problems : RunModel::Filter::All);
}

// What is not known is sent again only where a person points at it: it may have happened.
QList<int> RunDetails::retryPositions() const
{
    if (!m_run)
        return {};
    if (!m_table->selectionModel()->hasSelection())
        return m_run->positionsOf(Outcome::Failed);
    QList<int> positions;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const int position = m_model.position(row.row());
        if (isProblem(m_run->state(position).outcome) &&
            m_run->state(position).outcome != Outcome::Blocked) {
            positions += position;
        }
    }
    std::ranges::sort(positions);
    return positions;
}

void RunDetails::copyFailures()
{
    if (m_run)
        QGuiApplication::clipboard()->setText(QString::fromUtf8(failuresCsv(*m_run)));
}

} // namespace rollcall
