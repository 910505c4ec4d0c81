#include "ui/shell/command_palette.h"

#include "ui/shell/command_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int widest = 560;
constexpr int visibleRows = 10;

// "&&" is an ampersand, "&" marks the letter behind it.
QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && ++i == text.size())
            break;
        plain += text.at(i);
    }
    return plain;
}

void collect(const QList<QAction *> &actions, const QString &place,
             QList<CommandListModel::Command> &into)
{
    for (QAction *action : actions) {
        const QString name = withoutMnemonic(action->text());
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (!action->menu())
            into.append({action, name, place});
        else
            collect(action->menu()->actions(),
                    place.isEmpty() ? name : place + QStringLiteral(" › ") + name, into);
    }
}

} // namespace

QList<CommandListModel::Command> commandsOf(const QMenuBar &menus)
{
    QList<CommandListModel::Command> commands;
    collect(menus.actions(), {}, commands);
    return commands;
}

CommandPalette::CommandPalette(QMenuBar &menus, QWidget *window)
    : QFrame(window)
    , m_menus(menus)
    , m_text(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new TextLabel(TextRole::Secondary, tr("No command has this name.")))
{
    setObjectName(QStringLiteral("palette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Command palette"));

    m_text->setPlaceholderText(tr("Run a command by its name"));
    m_text->setAccessibleName(tr("Command"));
    m_text->addAction(icon(QStringLiteral("command")), QLineEdit::LeadingPosition);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::showMatches);

    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(this));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys are handed on from the text
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);

    m_nothing->setMargin(metrics::grid);
    m_nothing->hide();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    hide();
}

void CommandPalette::open()
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_model.setCommands(commandsOf(m_menus));
    m_text->clear();
    showMatches({});
    show();
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::runCurrent()
{
    const QPointer<QAction> action = m_model.action(m_list->currentIndex().row());
    if (!action)
        return;
    dismiss();
    if (action) // the focus that came back may have changed what can be done
        action->trigger();
}

void CommandPalette::showMatches(const QString &text)
{
    m_model.setFilter(text);
    const int rows = m_model.rowCount();
    m_list->setCurrentIndex(m_model.index(0, 0));
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_list->setFixedHeight(std::min(rows, visibleRows) * metrics::rowHeight);
    place();
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(widest, window->width() - 4 * metrics::grid);
    resize(width, layout()->totalSizeHint().height());
    move((window->width() - width) / 2, 6 * metrics::grid);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return watched == m_text && handleKey(static_cast<QKeyEvent *>(event)->key());
    case QEvent::FocusOut:
        // Whoever took the focus keeps it; the text's own context menu gives it back.
        if (watched == m_text &&
            static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            hide();
        break;
    case QEvent::MouseButtonPress:
        if (const auto *widget = qobject_cast<QWidget *>(watched);
            widget && widget->window() == window() && widget != this && !isAncestorOf(widget))
            hide();
        break;
    case QEvent::Resize:
        if (watched == parentWidget())
            place();
        break;
    default:
        break;
    }
    return false;
}

void CommandPalette::showEvent(QShowEvent *)
{
    qApp->installEventFilter(this);
}

void CommandPalette::hideEvent(QHideEvent *)
{
    qApp->removeEventFilter(this);
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(visibleRows);
        return true;
    case Qt::Key_PageUp:
        moveBy(-visibleRows);
        return true;
    default:
        return false;
    }
}

void CommandPalette::moveBy(int rows)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, last);
    m_list->setCurrentIndex(m_model.index(row, 0));
}

} // namespace rollcall
