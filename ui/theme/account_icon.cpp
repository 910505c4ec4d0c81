#include "ui/theme/account_icon.h"

#include "ui/theme/colours.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>

#include <algorithm>

namespace rollcall {

namespace {

class DotEngine final : public QIconEngine
{
public:
    DotEngine(AccountColour colour, bool ring)
        : m_colour(colour)
        , m_ring(ring)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const QColor colour = accountColour(m_colour, QGuiApplication::palette());
        const double side = 0.625 * std::min(rect.width(), rect.height());
        const double line = side / 5;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(m_ring ? QPen(colour, line) : QPen(Qt::NoPen));
        painter->setBrush(m_ring ? QBrush(Qt::NoBrush) : QBrush(colour));
        const double radius = (m_ring ? side - line : side) / 2;
        painter->drawEllipse(QRectF(rect).center(), radius, radius);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new DotEngine(*this); }

private:
    AccountColour m_colour;
    bool m_ring;
};

} // namespace

QIcon accountIcon(AccountColour colour, bool practice)
{
    return QIcon(new DotEngine(colour, practice));
}

QIcon accountIcon(const AccountProfile &account)
{
    return accountIcon(account.colour, account.practice);
}

} // namespace rollcall
