#include "ui/theme/rollcall_style.h"

#include "ui/theme/colours.h"
#include "ui/theme/control_painter.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/row_hover.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace rollcall {

namespace {

bool isPrimary(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

QString arrowName(QStyle::PrimitiveElement element, const QStyleOption *option)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return QStringLiteral("chevron-up");
    case QStyle::PE_IndicatorArrowLeft:
        return QStringLiteral("chevron-left");
    case QStyle::PE_IndicatorArrowRight:
        return QStringLiteral("chevron-right");
    case QStyle::PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        // Qt's names are those of the arrow's foot: SortDown is drawn for ascending.
        const bool ascending = header && header->sortIndicator == QStyleOptionHeader::SortDown;
        return ascending ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down");
    }
    default:
        return QStringLiteral("chevron-down");
    }
}

bool opensMenu(const QStyleOptionToolButton &option)
{
    return option.features.testFlag(QStyleOptionToolButton::HasMenu) &&
           !option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

int windowMargin(const QWidget *widget)
{
    return widget && widget->isWindow() ? metrics::pageMargin : metrics::grid;
}

// A form that scrolls shows the window's ground, a list one of its own.
bool isOnWindow(const QWidget *scrollBar)
{
    const QWidget *container = scrollBar ? scrollBar->parentWidget() : nullptr;
    const auto *area =
        qobject_cast<const QAbstractScrollArea *>(container ? container->parentWidget() : nullptr);
    return area && !area->viewport()->autoFillBackground();
}

} // namespace

RollcallStyle::RollcallStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void RollcallStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool rows = qobject_cast<QTableView *>(widget) || qobject_cast<QTreeView *>(widget);
    if (rows && !widget->findChild<RowHover *>({}, Qt::FindDirectChildrenOnly))
        new RowHover(static_cast<QAbstractItemView *>(widget));
}

int RollcallStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                               const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return windowMargin(widget);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_HeaderMargin:
        return metrics::grid;
    case PM_FocusFrameHMargin:
        return metrics::grid - 1; // the text of a cell begins where the header's does
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::icon;
    case PM_ListViewIconSize:
        return metrics::largeIcon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::grid;
    case PM_TabBarTabHSpace:
        return 3 * metrics::grid;
    case PM_TabBarTabVSpace:
        return 2 * metrics::grid;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 5;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RollcallStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return std::min(120, QProxyStyle::styleHint(hint, option, widget, data));
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize RollcallStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                      const QSize &size, const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
    case CT_ComboBox:
        wanted.rwidth() += metrics::grid;
        [[fallthrough]];
    case CT_LineEdit:
    case CT_HeaderSection:
        wanted.setHeight(std::max(wanted.height(), metrics::controlHeight));
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && opensMenu(*button))
            wanted.rwidth() += metrics::icon;
        wanted = wanted.expandedTo(QSize(metrics::controlHeight, metrics::controlHeight));
        break;
    case CT_ItemViewItem:
        wanted.setHeight(std::max(wanted.height(), metrics::controlHeight - metrics::halfGrid));
        break;
    case CT_MenuItem:
        // Separators stay thin.
        if (size.height() > metrics::grid)
            wanted.setHeight(std::max(wanted.height(), metrics::controlHeight - metrics::halfGrid));
        break;
    default:
        break;
    }
    return wanted;
}

QRect RollcallStyle::subElementRect(SubElement element, const QStyleOption *option,
                                    const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        return rect.adjusted(metrics::halfGrid, 0, -metrics::halfGrid, 0);
    return rect;
}

QRect RollcallStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                    SubControl subControl, const QWidget *widget) const
{
    // Scroll bars have no end buttons, so the groove is all of them.
    if (control == CC_ScrollBar &&
        (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine))
        return {};
    if (control == CC_ScrollBar && subControl == SC_ScrollBarGroove)
        return option->rect;
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->editable)
            return rect.adjusted(metrics::halfGrid, 0, -metrics::halfGrid, 0);
    }
    return rect;
}

void RollcallStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                  QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        control::paintButton(*option, isPrimary(option), painter);
        return;
    case PE_PanelButtonTool:
        control::paintToolButton(*option, painter);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
        return;
    case PE_Frame:
    case PE_FrameMenu:
        control::paintFrame(*option, painter);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        control::paintFrame(*option, painter);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        control::paintArrow(*option, arrowName(element, option), painter);
        return;
    case PE_IndicatorHeaderArrow:
        drawSortArrow(*option, painter, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            control::paintField(*option, painter);
        return;
    case PE_FrameLineEdit:
        control::paintField(*option, painter);
        return;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange))
            control::paintFocusRing(*option, painter);
        return;
    case PE_IndicatorCheckBox:
        control::paintCheckBox(*option, painter);
        return;
    case PE_IndicatorRadioButton:
        control::paintRadioButton(*option, painter);
        return;
    case PE_PanelItemViewRow:
        return; // the cells paint their ground
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemGround(*item, painter, widget);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void RollcallStyle::drawSortArrow(const QStyleOption &option, QPainter *painter,
                                  const QWidget *widget) const
{
    // Qt's place for it is near the top, and it asks no style for another.
    QStyleOption place = option;
    place.rect.setSize({metrics::icon, metrics::icon});
    place.rect.moveCenter({option.rect.center().x(),
                           widget ? widget->rect().center().y() : option.rect.center().y()});
    control::paintArrow(place, arrowName(PE_IndicatorHeaderArrow, &option), painter);
}

void RollcallStyle::drawItemGround(const QStyleOptionViewItem &option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (option.state.testFlag(State_Selected)) {
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        return;
    }
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
    const bool cell = option.state.testFlag(State_MouseOver);
    if (option.state.testFlag(State_Enabled) && (cell || RowHover::isOn(widget, option.index)))
        painter->fillRect(option.rect, hoverColour(option.palette));
}

void RollcallStyle::drawControl(ControlElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawButtonLabel(*button, painter, widget);
        return;
    case CE_HeaderSection:
        control::paintHeaderSection(*option, painter);
        return;
    case CE_HeaderEmptyArea: {
        QStyleOption quiet = *option;
        quiet.state &= ~(State_MouseOver | State_Sunken);
        control::paintHeaderSection(quiet, painter);
        return;
    }
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            control::paintTab(*tab, painter);
        return;
    case CE_ProgressBarGroove:
        control::paintProgressGroove(*option, painter);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            control::paintProgress(*bar, painter);
        return;
    case CE_Splitter:
        control::paintSplitter(*option, painter);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void RollcallStyle::drawButtonLabel(const QStyleOptionButton &option, QPainter *painter,
                                    const QWidget *widget) const
{
    QStyleOptionButton label = option;
    if (isPrimary(&option) && option.state.testFlag(State_Enabled))
        label.palette.setColor(QPalette::ButtonText, control::onAccent(option.palette));
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
}

void RollcallStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            control::paintComboBox(
                *combo, subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget), painter);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            control::paintScrollBar(
                *bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget),
                isOnWindow(widget) ? QPalette::Window : QPalette::Base, painter);
            return;
        }
    }
    if (control == CC_ToolButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && opensMenu(*button)) {
            drawMenuButton(*button, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void RollcallStyle::drawMenuButton(const QStyleOptionToolButton &option, QPainter *painter,
                                   const QWidget *widget) const
{
    QStyleOptionToolButton plain = option;
    plain.features &= ~QStyleOptionToolButton::HasMenu; // Fusion's arrow is hardly visible
    QProxyStyle::drawComplexControl(CC_ToolButton, &plain, painter, widget);
    const int side = metrics::icon;
    plain.rect = visualRect(option.direction, option.rect,
                            {option.rect.right() - side - metrics::halfGrid, option.rect.top(),
                             side, option.rect.height()});
    control::paintArrow(plain, QStringLiteral("chevron-down"), painter);
}

QIcon RollcallStyle::standardIcon(StandardPixmap standard, const QStyleOption *option,
                                  const QWidget *widget) const
{
    switch (standard) {
    case SP_LineEditClearButton:
        return icon(QStringLiteral("close"));
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"), Meaning::Warning);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("error"), Meaning::Danger);
    case SP_MessageBoxInformation:
        return icon(QStringLiteral("info"), Meaning::Accent);
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("help"), Meaning::Accent);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

} // namespace rollcall
