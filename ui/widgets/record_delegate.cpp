#include "ui/widgets/record_delegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace rollcall {

namespace {

constexpr int padding = metrics::grid;

// Where the text stands, in a layout from left to right.
QRect textRect(const QRect &cell, bool hasIcon)
{
    const int indent = padding + (hasIcon ? metrics::icon + metrics::halfGrid : 0);
    return cell.adjusted(indent, 0, -padding, 0);
}

Tone toneOf(const QModelIndex &index)
{
    return Tone(index.data(CellToneRole).toInt());
}

QColor textColour(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    // A symbol's tone is its own: the word beside it is read like any other.
    if (enabled && toneOf(index) == Tone::Muted && !(option.state & QStyle::State_Selected))
        return meaningColour(Meaning::Muted, option.palette);
    return option.palette.color(
        group, option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace

std::optional<Meaning> meaningOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return std::nullopt;
    case Tone::Muted:
        return Meaning::Muted;
    case Tone::Accent:
        return Meaning::Accent;
    case Tone::Good:
        return Meaning::Success;
    case Tone::Warning:
        return Meaning::Warning;
    case Tone::Bad:
        return Meaning::Danger;
    }
    return std::nullopt;
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    ground.index = index;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter,
                                          option.widget);

    const QString text = index.data(Qt::DisplayRole).toString();
    const QString symbol = index.data(CellIconRole).toString();
    if (!symbol.isEmpty()) {
        const QRect place(option.rect.left() + padding,
                          option.rect.top() + (option.rect.height() - metrics::icon) / 2,
                          metrics::icon, metrics::icon);
        const auto meaning = meaningOf(toneOf(index));
        (meaning ? icon(symbol, *meaning) : icon(symbol))
            .paint(painter, QStyle::visualRect(option.direction, option.rect, place));
    }
    if (text.isEmpty())
        return;
    const QRect rect =
        QStyle::visualRect(option.direction, option.rect, textRect(option.rect, !symbol.isEmpty()));
    painter->setPen(textColour(option, index));
    // The text's own direction: addresses stay readable in a mirrored window.
    const Qt::LayoutDirection direction = painter->layoutDirection();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->drawText(
        rect, int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter)),
        option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    painter->setLayoutDirection(direction);
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool hasIcon = !index.data(CellIconRole).toString().isEmpty();
    const int text = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {text - textRect({}, hasIcon).width() + 1, metrics::rowHeight};
}

bool RecordDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        text = index.data(Qt::DisplayRole).toString();
    // QToolTip takes what looks like HTML for HTML, and a user may be called "<b>".
    if (Qt::mightBeRichText(text))
        text = QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

} // namespace rollcall
