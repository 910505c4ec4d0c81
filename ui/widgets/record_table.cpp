#include "ui/widgets/record_table.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/record_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <numeric>

namespace rollcall {

RecordTable::RecordTable(QAbstractItemModel &model, const QString &name, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(name);
    setModel(&model);
    setItemDelegate(new RecordDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);

    QHeaderView &rows = *verticalHeader();
    rows.hide();
    rows.setSectionResizeMode(QHeaderView::Fixed);
    rows.setDefaultSectionSize(
        std::max(metrics::rowHeight, fontMetrics().height() + metrics::grid));
    QHeaderView &columns = *horizontalHeader();
    columns.setSectionsClickable(false);
    columns.setHighlightSections(false);
    columns.setStretchLastSection(true);
    columns.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    columns.setTextElideMode(Qt::ElideRight);
    columns.setResizeContentsPrecision(0);

    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    // Qt says nothing of the current row that a reset takes away.
    connect(&model, &QAbstractItemModel::modelReset, this,
            [this] { Q_EMIT currentRowChanged(currentIndex().row()); });
}

void RecordTable::setColumnWidths(const QList<int> &characters)
{
    m_widths.clear();
    for (const int count : characters)
        m_widths += count * fontMetrics().averageCharWidth() + 2 * metrics::grid;
    fitColumns();
}

void RecordTable::fitColumns()
{
    const int wanted = std::accumulate(m_widths.begin(), m_widths.end(), 0);
    if (wanted == 0)
        return;
    const double scale = std::clamp(double(viewport()->width()) / wanted, 2.0 / 3, 1.0);
    for (int column = 0; column < m_widths.size(); ++column)
        horizontalHeader()->resizeSection(column, int(m_widths[column] * scale));
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        Q_EMIT opened(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The frame goes around the whole row, and Qt repaints only the two cells.
    viewport()->update();
    Q_EMIT currentRowChanged(current.row());
}

void RecordTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    const int row = currentIndex().row();
    const int width = std::min(viewport()->width(), horizontalHeader()->length());
    const QRect line(0, rowViewportPosition(row), width, rowHeight(row));
    QPainter painter(viewport());
    painter.setPen(meaningColour(Meaning::Accent, palette()));
    painter.drawRect(
        QStyle::visualRect(layoutDirection(), viewport()->rect(), line).adjusted(0, 0, -1, -1));
}

} // namespace rollcall
