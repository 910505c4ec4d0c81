#include "ui/shell/rail_button.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace rollcall {

RailButton::RailButton(QAction *page, QWidget *parent)
    : QToolButton(parent)
{
    setDefaultAction(page);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(page->objectName() + QStringLiteral(".button"));
    setCount(0);
}

void RailButton::setCount(int count)
{
    m_count = count;
    const QString page = defaultAction()->text().remove(u'&');
    //: For screen readers: a page, and how many things wait there
    setAccessibleName(count == 0 ? page : tr("%1, %L2").arg(page).arg(count));
    update();
}

void RailButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    if (m_count == 0)
        return;
    QPainter painter(this);
    painter.setPen(meaningColour(Meaning::Muted, palette()));
    painter.drawText(
        rect().adjusted(metrics::grid, 0, -metrics::grid, 0),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter)),
        QLocale().toString(m_count));
}

} // namespace rollcall
