#include "ui/shell/main_window.h"

#include "core/account/profile_store.h"
#include "core/base/error.h"
#include "ui/connect/connect_dialog.h"
#include "ui/edit/plan_dialog.h"
#include "ui/review/review_sheet.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/account_menu.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/rail.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/shell_notices.h"
#include "ui/theme/icons.h"
#include "ui/users/users_page.h"
#include "ui/welcome/welcome_page.h"
#include "ui/widgets/colour_line.h"
#include "ui/workspace.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall {

namespace {

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, Theme &theme, QSettings &settings, Clock &clock,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_clock(clock)
    , m_actions(std::make_unique<ShellActions>(this))
    , m_accounts(new AccountMenu(workspace, *m_actions, this))
{
    buildPages(settings, clock);
    buildLayout(clock);
    buildMenus(theme);
    connectWorkspace();
    restorePlace();
    if (workspace.account())
        showAccount();
    else
        leaveAccount();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages(QSettings &settings, Clock &clock)
{
    m_welcome = new WelcomePage(m_workspace.profiles(), m_workspace.secrets());
    m_users = new UsersPage(settings, clock);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_users);

    connect(m_welcome, &WelcomePage::connectWanted, this, &MainWindow::connectAccount);
    connect(m_welcome, &WelcomePage::practiceWanted, this, &MainWindow::openPractice);
    connect(m_welcome, &WelcomePage::profileChosen, this, &MainWindow::openProfile);
    connect(m_users, &UsersPage::planMade, this, &MainWindow::review);

    m_showUsers = new QAction(icon(QStringLiteral("users")), tr("&Users"), this);
    m_showUsers->setObjectName(QStringLiteral("shell.page.users"));
    m_showUsers->setCheckable(true);
    m_showUsers->setChecked(true);
    m_showUsers->setShortcut(Qt::CTRL | Qt::Key_1);
    (new QActionGroup(this))->addAction(m_showUsers); // one page is always the current one
    connect(m_showUsers, &QAction::triggered, this, [this] {
        m_stack->setCurrentWidget(m_users);
        m_users->focusTable(Qt::ShortcutFocusReason);
    });
}

void MainWindow::buildLayout(Clock &clock)
{
    m_line = new ColourLine;
    m_notices = new ShellNotices;
    m_rail = new Rail(m_accounts, clock);
    m_rail->addPage(m_showUsers);

    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_notices);
    page->addWidget(m_stack, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addLayout(page, 1);
    auto *central = new QWidget;
    auto *all = new QVBoxLayout(central);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(m_line);
    all->addLayout(body, 1);
    setCentralWidget(central);

    connect(m_notices, &ShellNotices::retryWanted, this, [this](const QString &profileId) {
        if (profileId.isEmpty())
            openPractice();
        else
            openProfile(profileId);
    });
    connect(m_notices, &ShellNotices::editWanted, this, [this](const QString &profileId) {
        if (const auto profile = m_workspace.profiles().profile(profileId))
            editAccount(*profile);
    });
}

void MainWindow::buildMenus(Theme &theme)
{
    m_menu = std::make_unique<MainMenu>(
        *menuBar(), MenuParts{*m_actions, m_users->commands(), m_users->edits(), m_accounts,
                              m_showUsers, appearanceActions(theme, this)});
    m_palette = new CommandPalette(*menuBar(), this);

    connect(m_accounts, &AccountMenu::profileChosen, this, &MainWindow::openProfile);
    connect(m_actions->connectAccount, &QAction::triggered, this, &MainWindow::connectAccount);
    connect(m_actions->openPractice, &QAction::triggered, this, &MainWindow::openPractice);
    connect(m_actions->editConnection, &QAction::triggered, this, [this] {
        if (const auto account = m_workspace.account())
            editAccount(*account);
    });
    connect(m_actions->closeAccount, &QAction::triggered, &m_workspace, &Workspace::closeAccount);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions->palette, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *about = new AboutDialog(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void MainWindow::connectWorkspace()
{
    connect(&m_workspace, &Workspace::accountAboutToChange, this, &MainWindow::leaveAccount);
    connect(&m_workspace, &Workspace::accountChanged, this, [this] {
        if (m_workspace.account())
            showAccount();
    });
    connect(&m_workspace, &Workspace::openFailed, this, &MainWindow::reportFailure);
}

void MainWindow::connectAccount()
{
    auto *dialog = new ConnectDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::editAccount(const AccountProfile &profile)
{
    auto *dialog = new ConnectDialog(m_workspace, profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::review(const ChangePlan &plan, PlanDialog *dialog)
{
    auto *sheet =
        new ReviewSheet(m_workspace, m_clock, plan, dialog ? static_cast<QWidget *>(dialog) : this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    if (dialog)
        connect(sheet, &QDialog::accepted, dialog, &QDialog::accept);
    sheet->open();
}

void MainWindow::openProfile(const QString &profileId)
{
    const auto profile = m_workspace.profiles().profile(profileId);
    m_notices->opening(profile ? profile->name : profileId);
    m_workspace.openProfile(profileId);
}

void MainWindow::openPractice()
{
    m_notices->clear();
    m_workspace.openPracticeAccount();
}

void MainWindow::showAccount()
{
    const auto account = m_workspace.account();
    m_notices->clear();
    m_line->setColour(account->colour);
    m_rail->setAccount(*account, m_workspace.directory());
    m_rail->show();
    m_users->setDirectory(m_workspace.directory(), account->name);
    m_users->setChangeDesk(m_workspace.changes(), account->accountId);
    m_stack->setCurrentWidget(m_users);
    m_menu->setAccountOpen(true);
    m_actions->editConnection->setVisible(!account->practice);
    //: The window's title: the account's name first, since it is what must not be mixed up
    setWindowTitle(tr("%1 — Users — Rollcall").arg(account->name));
    m_users->focusTable(Qt::OtherFocusReason);
}

void MainWindow::leaveAccount()
{
    m_users->setChangeDesk(nullptr);
    m_users->setDirectory(nullptr);
    m_rail->forgetAccount();
    m_rail->hide();
    m_line->setColour(std::nullopt);
    m_stack->setCurrentWidget(m_welcome);
    m_menu->setAccountOpen(false);
    setWindowTitle(QStringLiteral("Rollcall"));
}

void MainWindow::reportFailure(const QString &profileId, const Error &error)
{
    const auto profile = m_workspace.profiles().profile(profileId);
    m_notices->openFailed(profileId, profile ? profile->name : profileId, error);
}

void MainWindow::restorePlace()
{
    setMinimumSize(800, 560);
    resize(1280, 800);
    restoreGeometry(m_settings.value(geometryKey()).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(geometryKey(), saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace rollcall
