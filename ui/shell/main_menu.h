#pragma once

#include <QList>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace rollcall {

struct ChangesActions;
struct HistoryActions;
struct ShellActions;
struct UserEdits;
struct UsersActions;

// What the menus are made of. Everything must outlive the menu bar.
struct MenuParts
{
    const ShellActions &shell;
    const UsersActions &users;
    const UserEdits &edits;
    const ChangesActions &changes;
    const HistoryActions &history;
    QMenu *accounts;
    QList<QAction *> pages; // Ctrl+1 …
    QActionGroup *appearances;
};

// The window's menus. Those that need an open account are shown only while there is one, and those
// that act on what a page has selected only on that page.
class MainMenu
{
public:
    MainMenu(QMenuBar &bar, const MenuParts &parts);

    enum class Page { None, Users, Changes, History }; // None: no account is open
    void setPage(Page page);

private:
    QList<QAction *> m_needAccount;
    QList<QAction *> m_ofUsers;
    QList<QAction *> m_ofHistory;
};

} // namespace rollcall
