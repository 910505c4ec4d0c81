#pragma once

#include <QList>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace rollcall {

struct ShellActions;
struct UserEdits;
struct UsersActions;

// What the menus are made of. Everything must outlive the menu bar.
struct MenuParts
{
    const ShellActions &shell;
    const UsersActions &users;
    const UserEdits &edits;
    QMenu *accounts;
    QAction *usersPage; // the page itself, Ctrl+1
    QActionGroup *appearances;
};

// The window's menus. Those that need an open account are shown only while there is one.
class MainMenu
{
public:
    MainMenu(QMenuBar &bar, const MenuParts &parts);

    void setAccountOpen(bool open);

private:
    QList<QAction *> m_needAccount;
};

} // namespace rollcall
