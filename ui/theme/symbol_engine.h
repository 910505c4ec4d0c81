#pragma once

#include "ui/theme/colours.h"

#include <QIconEngine>
#include <QString>

#include <optional>

namespace rollcall {

// Draws one symbolic SVG in the colour of the moment. See icon().
class SymbolEngine final : public QIconEngine
{
public:
    SymbolEngine(QString name, std::optional<Meaning> meaning);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString key() const override;
    bool isNull() override;
    QIconEngine *clone() const override;

private:
    QColor colour(QIcon::Mode mode) const;
    QPixmap drawn(const QSize &pixels, qreal scale, QIcon::Mode mode) const;

    QString m_name;
    std::optional<Meaning> m_meaning;
};

} // namespace rollcall
