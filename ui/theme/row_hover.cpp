#include "ui/theme/row_hover.h"

#include <QAbstractItemView>
#include <QMouseEvent>

namespace rollcall {

RowHover::RowHover(QAbstractItemView *view)
    : QObject(view)
    , m_view(view)
{
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

bool RowHover::isOn(const QWidget *view, const QModelIndex &index)
{
    const auto *hover =
        view ? view->findChild<const RowHover *>({}, Qt::FindDirectChildrenOnly) : nullptr;
    return hover && hover->m_index.isValid() && hover->m_index.row() == index.row() &&
           hover->m_index.parent() == index.parent();
}

bool RowHover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        moveTo(m_view->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()));
    else if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel)
        moveTo({});
    return QObject::eventFilter(watched, event);
}

void RowHover::moveTo(const QModelIndex &index)
{
    if (m_index.row() == index.row() && m_index.parent() == index.parent())
        return;
    const QModelIndex old = m_index;
    m_index = index;
    repaint(old);
    repaint(index);
}

void RowHover::repaint(const QModelIndex &index) const
{
    if (!index.isValid())
        return;
    const QRect cell = m_view->visualRect(index);
    m_view->viewport()->update(0, cell.y(), m_view->viewport()->width(), cell.height());
}

} // namespace rollcall
