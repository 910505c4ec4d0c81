#include "ui/theme/control_painter.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace rollcall::control {

namespace {

constexpr int thinBar = 6; // progress bars and the thumbs of scroll bars

// One painter state per control, with smooth edges.
class Brush
{
public:
    explicit Brush(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Brush() { m_painter->restore(); }
    Brush(const Brush &) = delete;
    Brush &operator=(const Brush &) = delete;

    void box(const QRectF &rect, const QColor &ground, const QColor &line, double width = 1,
             double radius = metrics::radius)
    {
        const double half = width / 2;
        m_painter->setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
        m_painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
        const QRectF inner = line.isValid() ? rect.adjusted(half, half, -half, -half) : rect;
        m_painter->drawRoundedRect(inner, radius, radius);
    }

private:
    QPainter *m_painter;
};

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool focusedByKeyboard(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

QColor accent(const QStyleOption &option)
{
    return meaningColour(Meaning::Accent, option.palette);
}

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto channel = [part](float from, float to) {
        return static_cast<float>(from + (to - from) * part);
    };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

// The ground of a control that reacts to the pointer.
QColor reacting(const QStyleOption &option, const QColor &rest)
{
    const QColor text = option.palette.color(QPalette::WindowText);
    if (!has(option, QStyle::State_Enabled))
        return option.palette.color(QPalette::Window);
    if (has(option, QStyle::State_Sunken))
        return mixed(rest, text, 0.12);
    return has(option, QStyle::State_MouseOver) ? mixed(rest, text, 0.05) : rest;
}

QColor borderOf(const QStyleOption &option)
{
    return has(option, QStyle::State_Enabled) ? outline(option.palette)
                                              : lineColour(option.palette);
}

QRectF centred(const QRect &rect, double side)
{
    return {rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0, side,
            side};
}

// A bar of `thickness` along the middle of `rect`, lying or standing.
QRectF bar(const QRect &rect, bool lying, double thickness)
{
    const QPointF middle = QRectF(rect).center();
    return lying ? QRectF(rect.x(), middle.y() - thickness / 2, rect.width(), thickness)
                 : QRectF(middle.x() - thickness / 2, rect.y(), thickness, rect.height());
}

QColor indicatorGround(const QStyleOption &option, bool on)
{
    if (on && has(option, QStyle::State_Enabled))
        return accent(option);
    return reacting(option, option.palette.color(QPalette::Base));
}

QColor markColour(const QStyleOption &option)
{
    return has(option, QStyle::State_Enabled)
               ? onAccent(option.palette)
               : option.palette.color(QPalette::Disabled, QPalette::Text);
}

} // namespace

QColor outline(const QPalette &palette)
{
    return schemeOf(palette) == Scheme::Light ? QColor(0xff868f9b) : QColor(0xff6d7683);
}

QColor onAccent(const QPalette &palette)
{
    return schemeOf(palette) == Scheme::Light ? QColor(Qt::white) : QColor(0xff10233f);
}

void paintButton(const QStyleOption &option, bool primary, QPainter *painter)
{
    Brush brush(painter);
    const bool filled = primary && has(option, QStyle::State_Enabled);
    QColor ground =
        reacting(option, filled ? accent(option) : option.palette.color(QPalette::Button));
    if (!filled && has(option, QStyle::State_On))
        ground = option.palette.color(QPalette::Highlight);
    brush.box(option.rect, ground, filled ? QColor() : borderOf(option));
}

void paintToolButton(const QStyleOption &option, QPainter *painter)
{
    if (!has(option, QStyle::State_AutoRaise)) {
        paintButton(option, false, painter);
        return;
    }
    Brush brush(painter);
    if (has(option, QStyle::State_On))
        brush.box(option.rect, option.palette.color(QPalette::Highlight), {});
    else if (has(option, QStyle::State_Enabled) &&
             (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken)))
        brush.box(option.rect, reacting(option, option.palette.color(QPalette::Window)), {});
    if (focusedByKeyboard(option))
        paintFocusRing(option, painter);
}

void paintFrame(const QStyleOption &option, QPainter *painter)
{
    painter->save();
    painter->setPen(lineColour(option.palette));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void paintArrow(const QStyleOption &option, const QString &symbol, QPainter *painter)
{
    const int side = std::min({metrics::icon, option.rect.width(), option.rect.height()});
    const bool enabled = has(option, QStyle::State_Enabled);
    icon(symbol).paint(painter, centred(option.rect, side).toAlignedRect(), Qt::AlignCenter,
                       enabled ? QIcon::Normal : QIcon::Disabled);
}

void paintField(const QStyleOption &option, QPainter *painter)
{
    Brush brush(painter);
    const bool focused = has(option, QStyle::State_HasFocus);
    const QColor ground = option.palette.color(
        has(option, QStyle::State_Enabled) ? QPalette::Base : QPalette::Window);
    brush.box(option.rect, ground, focused ? accent(option) : borderOf(option), focused ? 2 : 1);
}

void paintFocusRing(const QStyleOption &option, QPainter *painter)
{
    Brush(painter).box(option.rect, {}, accent(option), 2);
}

void paintCheckBox(const QStyleOption &option, QPainter *painter)
{
    Brush brush(painter);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool on = has(option, QStyle::State_On) || partly;
    const QRectF box = centred(option.rect, metrics::icon);
    brush.box(box, indicatorGround(option, on),
              on && has(option, QStyle::State_Enabled) ? QColor() : borderOf(option), 1, 3);
    if (!on)
        return;
    painter->setPen(QPen(markColour(option), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const QPointF at = box.topLeft();
    if (partly)
        painter->drawLine(at + QPointF(4.5, 8), at + QPointF(11.5, 8));
    else
        painter->drawPolyline(
            QPolygonF{{at + QPointF(4, 8.25), at + QPointF(6.75, 11), at + QPointF(12, 5.25)}});
}

void paintRadioButton(const QStyleOption &option, QPainter *painter)
{
    Brush brush(painter);
    const bool on = has(option, QStyle::State_On);
    brush.box(centred(option.rect, metrics::icon), indicatorGround(option, on),
              on && has(option, QStyle::State_Enabled) ? QColor() : borderOf(option), 1,
              metrics::icon / 2.0);
    if (on)
        brush.box(centred(option.rect, 6), markColour(option), {}, 1, 3);
}

void paintComboBox(const QStyleOptionComboBox &option, const QRect &arrow, QPainter *painter)
{
    if (option.editable)
        paintField(option, painter);
    else
        paintButton(option, false, painter);
    if (!option.editable && focusedByKeyboard(option))
        paintFocusRing(option, painter);
    QStyleOption place = static_cast<const QStyleOption &>(option);
    place.rect = arrow;
    paintArrow(place, QStringLiteral("chevron-down"), painter);
}

void paintScrollBar(const QStyleOptionSlider &option, const QRect &handle,
                    QPalette::ColorRole ground, QPainter *painter)
{
    painter->fillRect(option.rect, option.palette.color(ground));
    if (option.minimum == option.maximum)
        return;
    const bool lying = option.orientation == Qt::Horizontal;
    const bool held = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                      (has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver));
    QColor colour = meaningColour(Meaning::Muted, option.palette);
    colour.setAlphaF(held ? 0.9F : 0.55F);
    Brush(painter).box(bar(handle, lying, thinBar), colour, {}, 1, thinBar / 2.0);
}

void paintTab(const QStyleOptionTab &option, QPainter *painter)
{
    Brush brush(painter);
    const bool selected = has(option, QStyle::State_Selected);
    if (!selected && has(option, QStyle::State_MouseOver))
        brush.box(option.rect.adjusted(2, 4, -2, -4), hoverColour(option.palette), {});
    if (selected) {
        const QRectF line(option.rect.left() + metrics::grid, option.rect.bottom() - 1,
                          option.rect.width() - 2 * metrics::grid, 2);
        brush.box(line, accent(option), {}, 1, 1);
    }
    if (focusedByKeyboard(option))
        brush.box(option.rect.adjusted(2, 4, -2, -4), {}, accent(option), 2);
}

void paintHeaderSection(const QStyleOption &option, QPainter *painter)
{
    const QRect rect = option.rect;
    painter->fillRect(rect, reacting(option, option.palette.color(QPalette::Window)));
    const QColor line = lineColour(option.palette);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    const bool mirrored = option.direction == Qt::RightToLeft;
    painter->fillRect(QRect(mirrored ? rect.left() : rect.right(), rect.top() + metrics::grid, 1,
                            rect.height() - 2 * metrics::grid),
                      line);
}

void paintProgressGroove(const QStyleOption &option, QPainter *painter)
{
    Brush(painter).box(bar(option.rect, true, thinBar), lineColour(option.palette), {}, 1,
                       thinBar / 2.0);
}

void paintProgress(const QStyleOptionProgressBar &option, QPainter *painter)
{
    QRectF done = bar(option.rect, true, thinBar);
    const double range = std::max(1, option.maximum - option.minimum);
    const bool unknown = option.maximum <= option.minimum;
    // Not known how much: a third of the bar, still. Words beside it say what is going on.
    const double part = unknown ? 1.0 / 3 : (option.progress - option.minimum) / range;
    const double width = done.width() * std::clamp(part, 0.0, 1.0);
    if (option.direction == Qt::RightToLeft)
        done.setLeft(done.right() - width);
    else
        done.setWidth(width);
    if (width > 0)
        Brush(painter).box(done, accent(option), {}, 1, thinBar / 2.0);
}

void paintSplitter(const QStyleOption &option, QPainter *painter)
{
    // State_Horizontal: the handle stands between things that lie side by side.
    const bool lying = !has(option, QStyle::State_Horizontal);
    painter->fillRect(bar(option.rect, lying, 1).toAlignedRect(), lineColour(option.palette));
}

} // namespace rollcall::control
