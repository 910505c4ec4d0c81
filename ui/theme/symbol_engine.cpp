#include "ui/theme/symbol_engine.h"

#include "ui/theme/metrics.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace rollcall {

namespace {

constexpr double stroke = 1.5; // device-independent pixels, as in the files

// Symbols that point along the line of writing.
const QStringList &directed()
{
    static const QStringList names{
        QStringLiteral("chevron-right"), QStringLiteral("chevron-left"),
        QStringLiteral("details-pane"),  QStringLiteral("arrow-left"),
        QStringLiteral("arrow-right"),   QStringLiteral("search"),
        QStringLiteral("external-link"),
    };
    return names;
}

QByteArray source(const QString &name)
{
    QFile file(QStringLiteral(":/icons/rollcall/symbolic/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The files' strokes are for 16 px. Larger sizes keep the thin line until it would look lost.
double strokeFor(double side)
{
    const double wanted = stroke * std::max(1.0, side / (2.0 * metrics::icon));
    return wanted * metrics::icon / side;
}

} // namespace

SymbolEngine::SymbolEngine(QString name, std::optional<Meaning> meaning)
    : m_name(std::move(name))
    , m_meaning(meaning)
{
}

void SymbolEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const qreal scale = painter->device()->devicePixelRatio();
    painter->drawPixmap(rect, drawn(rect.size() * scale, scale, mode));
}

QPixmap SymbolEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return drawn(size, 1.0, mode);
}

QPixmap SymbolEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    return drawn(size, scale, mode); // QIcon has scaled `size` and sets the ratio afterwards
}

QList<QSize> SymbolEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    return {QSize(metrics::icon, metrics::icon), QSize(metrics::largeIcon, metrics::largeIcon)};
}

QString SymbolEngine::key() const
{
    return QStringLiteral("rollcall-symbol");
}

bool SymbolEngine::isNull()
{
    return false;
}

QIconEngine *SymbolEngine::clone() const
{
    return new SymbolEngine(*this);
}

QColor SymbolEngine::colour(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (m_meaning)
        return meaningColour(*m_meaning, palette);
    return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText
                                                 : QPalette::WindowText);
}

QPixmap SymbolEngine::drawn(const QSize &pixels, qreal scale, QIcon::Mode mode) const
{
    const bool mirrored = QGuiApplication::isRightToLeft() && directed().contains(m_name);
    const QString colourName = colour(mode).name();
    const QString key = QStringLiteral("rollcall/%1/%2/%3x%4@%5/%6")
                            .arg(m_name, colourName)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(scale)
                            .arg(mirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    const int side = std::min(pixels.width(), pixels.height());
    QByteArray svg = source(m_name);
    svg.replace("currentColor", colourName.toLatin1());
    svg.replace("stroke-width=\"1.5\"",
                "stroke-width=\"" + QByteArray::number(strokeFor(side / scale), 'f', 3) + '"');
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF((pixels.width() - side) / 2.0,
                                              (pixels.height() - side) / 2.0, side, side));
    painter.end();
    if (mirrored)
        pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace rollcall
