#pragma once

#include "core/account/account_profile.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class QAction;
class QSettings;
class QStackedWidget;

namespace rollcall {

class AccountMenu;
class Clock;
class ColourLine;
class CommandPalette;
class MainMenu;
class PlanDialog;
class Rail;
class ShellNotices;
class Theme;
class UsersPage;
class WelcomePage;
class Workspace;
struct ChangePlan;
struct Error;
struct ShellActions;

// The window: the account at all times, the rail, the pages, the menus. Without an account it is
// the welcome page. Keeps its size and place between runs, under "window/".
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // What is referred to must outlive the window.
    MainWindow(Workspace &workspace, Theme &theme, QSettings &settings, Clock &clock,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    // Opens the dialog that connects an account; with a profile, the one that changes it.
    void connectAccount();
    void editAccount(const AccountProfile &profile);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPages(QSettings &settings, Clock &clock);
    void buildLayout(Clock &clock);
    void buildMenus(Theme &theme);
    void connectWorkspace();
    void openProfile(const QString &profileId);
    void openPractice();
    void showAccount();
    void leaveAccount();
    void review(const ChangePlan &plan, PlanDialog *dialog);
    void reportFailure(const QString &profileId, const Error &error);
    void restorePlace();

    Workspace &m_workspace;
    QSettings &m_settings;
    Clock &m_clock;
    std::unique_ptr<ShellActions> m_actions;
    std::unique_ptr<MainMenu> m_menu;
    AccountMenu *m_accounts = nullptr;
    QAction *m_showUsers = nullptr;
    ColourLine *m_line = nullptr;
    Rail *m_rail = nullptr;
    ShellNotices *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    WelcomePage *m_welcome = nullptr;
    UsersPage *m_users = nullptr;
    CommandPalette *m_palette = nullptr;
};

} // namespace rollcall
