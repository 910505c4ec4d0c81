#include "ui/shell/main_menu.h"

#include "ui/changes/changes_actions.h"
#include "ui/history/history_actions.h"
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
    menu->addActions(parts.pages);
    menu->addSeparator();
    menu->addActions({parts.users.columns, parts.users.details});
    menu->addSeparator();
    QMenu *appearance = menu->addMenu(icon(QStringLiteral("appearance")), Text::tr("&Appearance"));
    appearance->addActions(parts.appearances->actions());
    menu->addAction(parts.shell.palette);
}

QMenu *addUsersMenu(QMenuBar &bar, const MenuParts &parts)
{
    const UsersActions &users = parts.users;
    QMenu *menu = bar.addMenu(Text::tr("&Users"));
    menu->setToolTipsVisible(true); // a disabled action says there why
    menu->addAction(parts.edits.createUser);
    menu->addSeparator();
    for (QAction *action : parts.edits.ofSelection()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->addSeparator();
    menu->addActions({users.goToUser, users.exportUsers, parts.changes.openPlan});
    menu->addSeparator();
    menu->addActions({users.refresh, users.resume, users.stop});
    return menu;
}

QMenu *addChangesMenu(QMenuBar &bar, const ChangesActions &changes)
{
    QMenu *menu = bar.addMenu(Text::tr("&Changes"));
    menu->addActions({changes.openPlan, changes.review});
    menu->addSeparator();
    menu->addActions({changes.discard, changes.discardAll});
    return menu;
}

QMenu *addHistoryMenu(QMenuBar &bar, const HistoryActions &history)
{
    QMenu *menu = bar.addMenu(Text::tr("H&istory"));
    menu->addActions({history.undo, history.undoRun, history.copy});
    menu->addSeparator();
    menu->addActions({history.find, history.clearFilters});
    menu->addSeparator();
    menu->addActions({history.exportAll, history.refresh});
    return menu;
}

} // namespace

MainMenu::MainMenu(QMenuBar &bar, const MenuParts &parts)
{
    addAccountMenu(bar, parts);
    const QMenu *edit = addEditMenu(bar, parts.users);
    addViewMenu(bar, parts);
    const QMenu *users = addUsersMenu(bar, parts);
    const QMenu *changes = addChangesMenu(bar, parts.changes);
    const QMenu *history = addHistoryMenu(bar, parts.history);
    bar.addMenu(Text::tr("&Help"))->addAction(parts.shell.about);

    m_needAccount = parts.pages;
    m_needAccount += {changes->menuAction(), parts.shell.closeAccount, parts.shell.editConnection};
    m_ofUsers = {edit->menuAction(), users->menuAction(), parts.users.columns, parts.users.details};
    m_ofHistory = {history->menuAction()};
}

void MainMenu::setPage(Page page)
{
    for (QAction *action : m_needAccount)
        action->setVisible(page != Page::None);
    for (QAction *action : m_ofUsers)
        action->setVisible(page == Page::Users);
    for (QAction *action : m_ofHistory)
        action->setVisible(page == Page::History);
}

} // namespace rollcall
