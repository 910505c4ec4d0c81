#include "ui/widgets/action_row.h"

#include "ui/theme/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace rollcall {

namespace {

QPushButton *buttonFor(QAction *action)
{
    auto *button = new QPushButton;
    const auto follow = [button, action] {
        // iconText has no mnemonic, which would be taken twice in one window.
        button->setText(action->iconText());
        button->setIcon(action->icon());
        button->setToolTip(action->toolTip());
        button->setAccessibleDescription(action->statusTip());
        button->setEnabled(action->isEnabled());
    };
    follow();
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::grid);
    hide();
}

void ActionRow::setActions(const QList<QAction *> &actions)
{
    if (actions == m_actions)
        return;
    m_actions = actions;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        // A click on the button may have led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction *action : actions) {
        QWidget *button = buttonFor(action);
        m_layout->addWidget(button);
        button->show(); // else only when the event loop turns
    }
    setVisible(!actions.isEmpty());
}

} // namespace rollcall
