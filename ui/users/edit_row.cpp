#include "ui/users/edit_row.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/users/user_edits.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace rollcall {

namespace {

constexpr int menuButton = 56; // room for the arrow at both sides of the icon

QToolButton *button(const QString &name, const QString &text)
{
    auto *made = new QToolButton;
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setPopupMode(QToolButton::InstantPopup);
    return made;
}

QToolButton *buttonFor(QAction *action)
{
    auto *made = button(action->objectName() + QStringLiteral(".edit"), action->iconText());
    const auto follow = [made, action] {
        made->setIcon(action->icon());
        made->setEnabled(action->isEnabled());
        //: Tool tip of a button: its name, what it does or why it can't
        made->setToolTip(EditRow::tr("%1: %2").arg(action->iconText(), action->statusTip()));
        made->setAccessibleDescription(action->statusTip());
    };
    follow();
    QObject::connect(action, &QAction::changed, made, follow);
    if (action->menu()) {
        made->setMenu(action->menu());
        made->setMinimumWidth(menuButton);
    } else {
        QObject::connect(made, &QToolButton::clicked, action, &QAction::trigger);
    }
    return made;
}

} // namespace

EditRow::EditRow(const UserEdits &edits, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("details.edits"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (QAction *action : {edits.activate, edits.deactivate, edits.licence, edits.setPassword,
                            edits.changeEmail, edits.deleteUsers})
        row->addWidget(buttonFor(action));

    auto *more = button(QStringLiteral("users.more"), tr("More"));
    more->setIcon(icon(QStringLiteral("more")));
    more->setToolTip(tr("Everything that can be done to the selected users"));
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    for (QAction *action : edits.ofSelection()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    more->setMenu(menu);
    more->setMinimumWidth(menuButton);
    row->addWidget(more);
    row->addStretch();
}

} // namespace rollcall
