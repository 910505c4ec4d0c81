#pragma once

#include "core/account/account_profile.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class QSettings;
class QStackedWidget;

namespace rollcall {

class AccountMenu;
class AccountPages;
class ActivityPanel;
class Clock;
class ColourLine;
class CommandPalette;
class ConnectDialog;
class LeaveGuard;
class MainMenu;
class Rail;
class ReviewDesk;
class ShellNotices;
class Theme;
class WelcomePage;
class Workspace;
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

    // What SIGTERM asks for: stops what is being sent, waits for it up to five seconds, closes.
    void stopAndClose();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPages(QSettings &settings, Clock &clock);
    void buildLayout(Clock &clock);
    void buildMenus(Theme &theme);
    void connectWorkspace();
    void openProfile(const QString &profileId);
    void openPractice();
    void openDialog(ConnectDialog *dialog);
    void closeAccount();
    void showAccount();
    void leaveAccount();
    void showPage();
    void reportFailure(const QString &profileId, const Error &error);
    void restorePlace();
    void closeNow();

    Workspace &m_workspace;
    bool m_leaving = false;
    QSettings &m_settings;
    std::unique_ptr<ShellActions> m_actions;
    std::unique_ptr<MainMenu> m_menu;
    AccountMenu *m_accounts = nullptr;
    ReviewDesk *m_reviews = nullptr;
    ColourLine *m_line = nullptr;
    Rail *m_rail = nullptr;
    ShellNotices *m_notices = nullptr;
    LeaveGuard *m_guard = nullptr;
    QStackedWidget *m_stack = nullptr;
    WelcomePage *m_welcome = nullptr;
    AccountPages *m_pages = nullptr;
    ActivityPanel *m_activity = nullptr;
    CommandPalette *m_palette = nullptr;
};

} // namespace rollcall
