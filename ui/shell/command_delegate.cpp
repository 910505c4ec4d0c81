#include "ui/shell/command_delegate.h"

#include "ui/models/command_list_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

namespace rollcall {

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto put = [&](QRect rect, const QString &text, const QColor &colour, int alignment) {
        rect = QStyle::visualRect(option.direction, option.rect, rect);
        painter->setPen(colour);
        const QString shown = option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width());
        painter->drawText(rect, alignment | Qt::AlignVCenter, shown);
    };
    const QColor strong =
        option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = meaningColour(Meaning::Muted, option.palette);
    const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const auto trailing = QStyle::visualAlignment(option.direction, Qt::AlignRight);

    painter->save();
    QRect rest = option.rect.adjusted(metrics::grid, 0, -metrics::grid, 0);
    const QRect iconRect(rest.left(), rest.center().y() - metrics::icon / 2 + 1, metrics::icon,
                         metrics::icon);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QStyle::visualRect(option.direction, option.rect, iconRect));
    rest.setLeft(iconRect.right() + metrics::grid);

    const QString shortcut = index.data(CommandListModel::ShortcutRole).toString();
    put(rest, shortcut, quiet, trailing);
    rest.setRight(rest.right() - option.fontMetrics.horizontalAdvance(shortcut) - metrics::grid);

    const QString name = index.data(Qt::DisplayRole).toString();
    put(rest, name, strong, leading);
    rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(name) + 2 * metrics::grid);
    if (rest.width() > 0)
        put(rest, index.data(CommandListModel::PlaceRole).toString(), quiet, leading);
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), metrics::rowHeight};
}

} // namespace rollcall
