#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionToolButton;
class QStyleOptionViewItem;

namespace rollcall {

// Fusion, with what a palette can't say: flat controls on an 8-pixel grid, a focus ring in the
// accent colour, the whole row under the pointer, a quiet header.
//
// The one primary action of a page or dialog is its default button (QPushButton::setDefault). It
// is filled with the accent colour and has no icon.
class RollcallStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    RollcallStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option,
                       const QWidget *widget) const override;

private:
    void drawSortArrow(const QStyleOption &option, QPainter *painter, const QWidget *widget) const;
    void drawItemGround(const QStyleOptionViewItem &option, QPainter *painter,
                        const QWidget *widget) const;
    void drawMenuButton(const QStyleOptionToolButton &option, QPainter *painter,
                        const QWidget *widget) const;
    void drawButtonLabel(const QStyleOptionButton &option, QPainter *painter,
                         const QWidget *widget) const;
};

} // namespace rollcall
