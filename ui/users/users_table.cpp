#include "ui/users/users_table.h"

#include "ui/models/user_selection.h"
#include "ui/models/user_table_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/users/user_delegate.h"
#include "ui/users/user_gutter.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace rollcall {

UsersTable::UsersTable(UserTableModel &model, UserSelection &selection, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_selection(selection)
{
    setObjectName(QStringLiteral("users.table"));
    setAccessibleName(tr("Users"));
    setModel(&model);
    setSelectionModel(&selection);
    setItemDelegate(new UserDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalHeader(new UserGutter(model));
    setUpHeaders();
    // The corner selects everybody; Qt makes it without a name.
    for (auto *corner : findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->setAccessibleName(tr("Select all"));

    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &UsersTable::rememberPlaces);
    // The selection listens too, and was there first: here it knows its users' new rows.
    connect(&model, &UserTableModel::orderChanged, this, &UsersTable::restorePlace);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model.user(index.row())); });
}

void UsersTable::setUpHeaders()
{
    QHeaderView &rows = *verticalHeader();
    rows.setDefaultSectionSize(
        std::max(metrics::rowHeight, fontMetrics().height() + metrics::grid));

    QHeaderView &columns = *horizontalHeader();
    columns.setObjectName(QStringLiteral("users.header"));
    columns.setSectionsMovable(true);
    columns.setFirstSectionMovable(true);
    columns.setSectionsClickable(true);
    columns.setHighlightSections(false);
    columns.setSortIndicatorShown(true);
    columns.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    columns.setTextElideMode(Qt::ElideRight);
    columns.setContextMenuPolicy(Qt::CustomContextMenu);
    columns.setResizeContentsPrecision(0); // the rows on screen; measuring all takes 70 ms
    connect(&columns, &QHeaderView::sortIndicatorChanged, this,
            [this](int section, Qt::SortOrder order) {
                const QScopedValueRollback sorting(m_sorting, true);
                Q_EMIT sortWanted(UserTableModel::column(section), order == Qt::DescendingOrder);
            });
    const auto changed = [this] {
        if (!m_settingColumns)
            Q_EMIT columnLayoutChanged();
    };
    connect(&columns, &QHeaderView::sectionMoved, this, changed);
    connect(&columns, &QHeaderView::sectionResized, this, changed);
}

void UsersTable::setColumnLayout(const ColumnLayout &layout)
{
    {
        const QScopedValueRollback setting(m_settingColumns, true);
        layout.applyTo(*horizontalHeader(), fontMetrics().averageCharWidth());
    }
    Q_EMIT columnLayoutChanged();
}

ColumnLayout UsersTable::columnLayout() const
{
    return ColumnLayout::of(*horizontalHeader());
}

void UsersTable::showSort(UserColumn column, bool descending)
{
    const QSignalBlocker silent(horizontalHeader());
    horizontalHeader()->setSortIndicator(int(column),
                                         descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void UsersTable::setSkeleton(bool shown)
{
    if (m_skeleton == shown)
        return;
    m_skeleton = shown;
    viewport()->update();
}

void UsersTable::scrollToUser(UserRow user)
{
    const int row = m_model.rowOf(user);
    if (row >= 0)
        scrollTo(m_model.index(row, horizontalHeader()->logicalIndex(0)), PositionAtCenter);
}

void UsersTable::rememberPlaces()
{
    m_places.clear();
    const int first = rowAt(0);
    if (first < 0)
        return;
    const int beyond = rowAt(viewport()->height() - 1);
    const int last = beyond < 0 ? m_model.rowCount() - 1 : beyond;
    const int current = currentIndex().row();
    if (current >= first && current <= last)
        m_places.push_back({m_model.user(current), rowViewportPosition(current)});
    if (m_sorting || verticalScrollBar()->value() == 0)
        return;
    for (int row = first; row <= last; ++row)
        m_places.push_back({m_model.user(row), rowViewportPosition(row)});
}

void UsersTable::restorePlace()
{
    executeDelayedItemsLayout();
    int value = 0;
    for (const Place &place : m_places) {
        const int row = m_model.rowOf(place.user);
        if (row >= 0) {
            value = verticalHeader()->sectionPosition(row) - place.y;
            break;
        }
    }
    verticalScrollBar()->setValue(value);
    tellVisibleRows();
}

void UsersTable::tellVisibleRows()
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    m_selection.setVisibleRows(std::max(0, first), last < 0 ? m_model.rowCount() - 1 : last);
    Q_EMIT rowsInSight(std::max(0, first), last < 0 ? m_model.rowCount() - 1 : last);
}

void UsersTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // Found again after a new order: the place is kept by restorePlace, not by scrolling to it.
    const bool scroll = hasAutoScroll();
    if (m_selection.isRestoring())
        setAutoScroll(false);
    QTableView::currentChanged(current, previous);
    setAutoScroll(scroll);
    // The frame goes around the whole row, and Qt repaints only the two cells.
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid())
            viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(),
                               rowHeight(index.row()));
    }
}

void UsersTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            Q_EMIT opened(m_model.user(current.row()));
        return;
    case Qt::Key_Space:
        if (current.isValid()) {
            m_selection.select(current, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        }
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

void UsersTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy); // before that, rowAt() tells the rows that were there
    if (dy != 0)
        tellVisibleRows();
}

void UsersTable::updateGeometries()
{
    QTableView::updateGeometries();
    tellVisibleRows();
}

void UsersTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    const int rowsEnd = verticalHeader()->length() - verticalScrollBar()->value();
    if (m_skeleton && rowsEnd < viewport()->height())
        paintSkeleton(painter, viewport()->rect().adjusted(0, rowsEnd, 0, 0));
    if (hasFocus() && currentIndex().isValid())
        paintFocus(painter);
}

void UsersTable::paintSkeleton(QPainter &painter, const QRect &area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lineColour(palette()));
    const QHeaderView &columns = *horizontalHeader();
    const int height = verticalHeader()->defaultSectionSize();
    constexpr int barHeight = metrics::grid + 2;
    for (int top = area.top(), row = 0; top < area.bottom(); top += height, ++row) {
        for (int visual = 0; visual < columns.count(); ++visual) {
            const int section = columns.logicalIndex(visual);
            if (columns.isSectionHidden(section))
                continue;
            const int left = columns.sectionViewportPosition(section) + metrics::grid;
            const int room = columns.sectionSize(section) - 2 * metrics::grid;
            // Uneven like text, but the same at each repaint.
            const int width = room * (45 + (row * 37 + visual * 23) % 40) / 100;
            const QRect bar(left, top + (height - barHeight) / 2, width, barHeight);
            painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), {left, 0, room, 0}, bar),
                                    metrics::radius, metrics::radius);
        }
    }
}

void UsersTable::paintFocus(QPainter &painter) const
{
    const int row = currentIndex().row();
    const int width = std::min(viewport()->width(), horizontalHeader()->length());
    const QRect line(0, rowViewportPosition(row), width, rowHeight(row));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(meaningColour(Meaning::Accent, palette()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(
        QStyle::visualRect(layoutDirection(), viewport()->rect(), line).adjusted(0, 0, -1, -1));
}

} // namespace rollcall
