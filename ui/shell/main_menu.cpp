#include "ui/shell/main_menu.h"

#include "ui/shell/shell_actions.h"
#include "ui/theme/icons.h"
#include "ui/users/user_edits.h"
#include "ui/users/users_actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::MainMenu)
};

void addAccountMenu(QMenuBar &bar, const MenuParts &parts)
{
    QMenu *menu = bar.addMenu(Text::tr("&Account"));
    menu->addMenu(parts.accounts);
    menu->addSeparator();
    menu->addActions({parts.shell.editConnection, parts.shell.closeAccount});
    menu->addSeparator();
    menu->addAction(parts.shell.quit);
}

QMenu *addEditMenu(QMenuBar &bar, const UsersActions &users)
{
    QMenu *menu = bar.addMenu(Text::tr("&Edit"));
    menu->addActions({users.copy, users.copyCsv, users.selectAll});
    menu->addSeparator();
    menu->addActions({users.find, users.clearFilters});
    return menu;
}

void addViewMenu(QMenuBar &bar, const MenuParts &parts)
{
    QMenu *menu = bar.addMenu(Text::tr("&View"));
    menu->addAction(parts.usersPage);
    menu->addSeparator();
    menu->addActions({parts.users.columns, parts.users.details});
    menu->addSeparator();
    QMenu *appearance = menu->addMenu(icon(QStringLiteral("appearance")), Text::tr("&Appearance"));
    appearance->addActions(parts.appearances->actions());
    menu->addAction(parts.shell.palette);
}

QMenu *addUsersMenu(QMenuBar &bar, const UsersActions &users, const UserEdits &edits)
{
    QMenu *menu = bar.addMenu(Text::tr("&Users"));
    menu->setToolTipsVisible(true); // a disabled action says there why
    menu->addAction(edits.createUser);
    menu->addSeparator();
    for (QAction *action : edits.ofSelection()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->addSeparator();
    menu->addActions({users.goToUser, users.exportUsers});
    menu->addSeparator();
    menu->addActions({users.refresh, users.resume, users.stop});
    return menu;
}

} // namespace

MainMenu::MainMenu(QMenuBar &bar, const MenuParts &parts)
{
    addAccountMenu(bar, parts);
    const QMenu *edit = addEditMenu(bar, parts.users);
    addViewMenu(bar, parts);
    const QMenu *users = addUsersMenu(bar, parts.users, parts.edits);
    bar.addMenu(Text::tr("&Help"))->addAction(parts.shell.about);

    m_needAccount = {edit->menuAction(),        users->menuAction(), parts.usersPage,
                     parts.users.columns,       parts.users.details, parts.shell.closeAccount,
                     parts.shell.editConnection};
}

void MainMenu::setAccountOpen(bool open)
{
    for (QAction *action : m_needAccount)
        action->setVisible(open);
}

} // namespace rollcall
