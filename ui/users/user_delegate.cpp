#include "ui/users/user_delegate.h"

#include "ui/models/user_table_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/users/avatar.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace rollcall {

namespace {

constexpr int padding = metrics::grid;
constexpr int stagedBar = 3;

bool isNameColumn(const QModelIndex &index)
{
    return UserTableModel::column(index.column()) == UserColumn::Name;
}

// Where the text stands, in a layout from left to right.
QRect textRect(const QRect &cell, const QModelIndex &index, bool hasIcon)
{
    int indent = padding;
    if (isNameColumn(index))
        indent += metrics::avatar + metrics::grid;
    else if (hasIcon)
        indent += metrics::icon + metrics::halfGrid;
    return cell.adjusted(indent, 0, -padding, 0);
}

QRect leadingRect(const QRect &cell, int size)
{
    return {cell.left() + padding, cell.top() + (cell.height() - size) / 2, size, size};
}

QPalette::ColorGroup colourGroup(const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

// A staged value: what is shown is still the old one.
void paintStagedBar(QPainter *painter, const QStyleOptionViewItem &option)
{
    const QRect cell = option.rect;
    const QRect bar(cell.left() + 1, cell.top() + metrics::halfGrid, stagedBar,
                    cell.height() - 2 * metrics::halfGrid);
    painter->fillRect(QStyle::visualRect(option.direction, cell, bar),
                      meaningColour(Meaning::Staged, option.palette));
}

} // namespace

void UserDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    ground.index = index;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter,
                                          option.widget);

    const QString text = index.data(Qt::DisplayRole).toString();
    const QString symbol = index.data(UserTableModel::IconRole).toString();
    const auto visual = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    if (isNameColumn(index)) {
        paintAvatar(painter, visual(leadingRect(option.rect, metrics::avatar)),
                    index.data(UserTableModel::KeyRole).toString(), text, option.palette);
    } else if (!symbol.isEmpty()) {
        const bool selected = option.state & QStyle::State_Selected;
        icon(symbol, Meaning::Muted)
            .paint(painter, visual(leadingRect(option.rect, metrics::icon)), Qt::AlignCenter,
                   selected ? QIcon::Selected : QIcon::Normal);
    }
    const int staging = index.data(UserTableModel::StagingRole).toInt();
    if (staging & UserTableModel::StagedCell)
        paintStagedBar(painter, option);
    if (text.isEmpty())
        return;
    const QFont before = painter->font();
    QFont font = option.font;
    font.setStrikeOut(staging & UserTableModel::RemovedUser);
    painter->setFont(font);
    const QRect rect = visual(textRect(option.rect, index, !symbol.isEmpty()));
    const auto role =
        option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
    painter->setPen(option.palette.color(colourGroup(option), role));
    // The text's own direction: "2 h ago" and addresses stay readable in a mirrored window.
    const Qt::LayoutDirection direction = painter->layoutDirection();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->drawText(
        rect, int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter)),
        option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    painter->setLayoutDirection(direction);
    painter->setFont(before);
}

QSize UserDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool hasIcon = !index.data(UserTableModel::IconRole).toString().isEmpty();
    const QRect inner = textRect({}, index, hasIcon);
    return {option.fontMetrics.horizontalAdvance(text) - inner.width() + 1, metrics::rowHeight};
}

bool UserDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
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
