#include "ui/users/user_edits.h"

#include "core/zoom/user.h"
#include "ui/theme/icons.h"
#include "ui/users/presence_choice.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>

namespace rollcall {

namespace {

struct Row
{
    QAction *UserEdits::*action;
    const char *name;
    const char *icon;
    const char *text;
    const char *iconText; // on buttons
    const char *shortcut; // portable; null: none
};

//: What can be done to users: in the menu, and on a button.
constexpr Row rows[] = {
    {&UserEdits::createUser, "users.create", "plus",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "&Create users…"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Create…"), "Ctrl+Shift+N"},
    {&UserEdits::activate, "users.activate", "person-active",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "&Activate"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Activate"), nullptr},
    {&UserEdits::deactivate, "users.deactivate", "person-inactive",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "&Deactivate"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Deactivate"), nullptr},
    {&UserEdits::licence, "users.licence", "licence",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "&Licence"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Licence"), nullptr},
    {&UserEdits::setPassword, "users.set-password", "key",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Set &password…"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Set password…"), nullptr},
    {&UserEdits::changeEmail, "users.change-email", "mail",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Change &e-mail…"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Change e-mail…"), nullptr},
    {&UserEdits::signOutOfSso, "users.sso-sign-out", "lock",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Sign out of SS&O"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Sign out of SSO"), nullptr},
    {&UserEdits::presence, "users.presence", "clock",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "P&resence"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Presence"), nullptr},
    {&UserEdits::switchAccount, "users.switch-account", "account",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Mo&ve to another account…"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Move to another account…"), nullptr},
    {&UserEdits::deleteUsers, "users.delete", "bin",
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Dele&te…"),
     QT_TRANSLATE_NOOP("rollcall::UserEdits", "Delete…"), "Del"},
};

constexpr zoom::UserType licenceTypes[] = {zoom::UserType::Basic, zoom::UserType::Licensed,
                                           zoom::UserType::Unassigned};

QString translated(const char *text)
{
    return QCoreApplication::translate("rollcall::UserEdits", text);
}

QMenu *menuOf(QAction *action, QWidget *owner, const QList<QAction *> &choices)
{
    auto *menu = new QMenu(owner);
    menu->setToolTipsVisible(true); // a disabled action says there why
    menu->addActions(choices);
    action->setMenu(menu);
    return menu;
}

} // namespace

UserEdits::UserEdits(QWidget *owner)
{
    for (const Row &row : rows) {
        auto *action = new QAction(icon(QLatin1String(row.icon)), translated(row.text), owner);
        action->setObjectName(QLatin1String(row.name));
        action->setIconText(translated(row.iconText));
        if (row.shortcut)
            action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        this->*row.action = action;
    }
    // In a text field the key deletes a letter.
    deleteUsers->setShortcutContext(Qt::WidgetWithChildrenShortcut);

    for (const zoom::UserType type : licenceTypes) {
        auto *action = new QAction(owner);
        action->setObjectName(QStringLiteral("users.licence.%1").arg(int(type)));
        action->setData(int(type));
        licences += action;
    }
    for (const PresenceChoice &choice : presenceChoices()) {
        auto *action = new QAction(choice.text, owner);
        action->setObjectName(QStringLiteral("users.presence.%1").arg(presences.size()));
        action->setData(int(presences.size()));
        presences += action;
    }
    menuOf(licence, owner, licences);
    menuOf(presence, owner, presences);
}

QList<QAction *> UserEdits::ofSelection() const
{
    return {activate,     deactivate, licence,       nullptr, setPassword, changeEmail,
            signOutOfSso, presence,   switchAccount, nullptr, deleteUsers};
}

} // namespace rollcall
