#include "ui/shell/main_window.h"

#include "core/account/profile_store.h"
#include "core/base/error.h"
#include "ui/activity/activity_panel.h"
#include "ui/changes/changes_page.h"
#include "ui/connect/connect_dialog.h"
#include "ui/history/history_view.h"
#include "ui/review/review_desk.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/account_menu.h"
#include "ui/shell/account_pages.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/leave_guard.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/rail.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/shell_notices.h"
#include "ui/users/users_page.h"
#include "ui/welcome/welcome_page.h"
#include "ui/widgets/colour_line.h"
#include "ui/workspace.h"

#include <QActionGroup>
#include <QCloseEvent>
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
    m_reviews = new ReviewDesk(m_workspace, clock, this);
    m_pages = new AccountPages(m_workspace, *m_reviews, settings, clock);
    m_activity = new ActivityPanel(clock);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_pages);

    connect(m_welcome, &WelcomePage::connectWanted, this, &MainWindow::connectAccount);
    connect(m_welcome, &WelcomePage::practiceWanted, this, &MainWindow::openPractice);
    connect(m_welcome, &WelcomePage::profileChosen, this, &MainWindow::openProfile);
    connect(m_pages, &AccountPages::pageShown, this, &MainWindow::showPage);
}

void MainWindow::buildLayout(Clock &clock)
{
    m_line = new ColourLine;
    m_notices = new ShellNotices;
    m_rail = new Rail(m_accounts, clock);
    m_guard = new LeaveGuard;
    for (QAction *page : m_pages->pageActions())
        m_rail->addPage(page);

    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_notices);
    page->addWidget(m_guard);
    page->addWidget(m_stack, 1);
    page->addWidget(m_activity);
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
    connect(&m_pages->changes(), &ChangesPage::countChanged, this,
            [this](int count) { m_rail->setCount(m_pages->changesAction(), count); });
    connect(m_reviews, &ReviewDesk::openFailed, m_notices, &ShellNotices::planFailed);
}

void MainWindow::buildMenus(Theme &theme)
{
    UsersPage &users = m_pages->users();
    m_menu = std::make_unique<MainMenu>(
        *menuBar(), MenuParts{*m_actions, users.commands(), users.edits(),
                              m_pages->changes().commands(), m_pages->history().commands(),
                              m_accounts, m_pages->pageActions(), appearanceActions(theme, this)});
    m_palette = new CommandPalette(*menuBar(), this);

    connect(m_accounts, &AccountMenu::profileChosen, this, &MainWindow::openProfile);
    connect(m_actions->connectAccount, &QAction::triggered, this, &MainWindow::connectAccount);
    connect(m_actions->openPractice, &QAction::triggered, this, &MainWindow::openPractice);
    connect(m_actions->editConnection, &QAction::triggered, this, [this] {
        if (const auto account = m_workspace.account())
            editAccount(*account);
    });
    connect(m_actions->closeAccount, &QAction::triggered, this, &MainWindow::closeAccount);
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
    openDialog(new ConnectDialog(m_workspace, this));
}

void MainWindow::editAccount(const AccountProfile &profile)
{
    openDialog(new ConnectDialog(m_workspace, profile, this));
}

void MainWindow::openDialog(ConnectDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::saved, this,
            [this](const AccountProfile &profile, const QByteArray &secret) {
                m_guard->ask(tr("Stop and switch"),
                             [this, profile, secret] { m_workspace.openProfile(profile, secret); });
            });
    dialog->open();
}

void MainWindow::openProfile(const QString &profileId)
{
    m_guard->ask(tr("Stop and switch"), [this, profileId] {
        const auto profile = m_workspace.profiles().profile(profileId);
        m_notices->opening(profile ? profile->name : profileId);
        m_workspace.openProfile(profileId);
    });
}

void MainWindow::openPractice()
{
    m_guard->ask(tr("Stop and switch"), [this] {
        m_notices->clear();
        m_workspace.openPracticeAccount();
    });
}

void MainWindow::closeAccount()
{
    m_guard->ask(tr("Stop and close"), [this] { m_workspace.closeAccount(); });
}

void MainWindow::showAccount()
{
    const auto account = m_workspace.account();
    m_notices->clear();
    m_line->setColour(account->colour);
    m_rail->setAccount(*account, m_workspace.directory());
    m_rail->show();
    m_guard->setDesk(m_workspace.changes());
    m_activity->setDesk(m_workspace.changes());
    m_stack->setCurrentWidget(m_pages);
    m_pages->showAccount();
}

void MainWindow::leaveAccount()
{
    m_guard->setDesk(nullptr);
    m_activity->setDesk(nullptr);
    m_pages->leaveAccount();
    m_rail->forgetAccount();
    m_rail->hide();
    m_line->setColour(std::nullopt);
    m_stack->setCurrentWidget(m_welcome);
    m_menu->setPage(MainMenu::Page::None);
    setWindowTitle(QStringLiteral("Rollcall"));
}

void MainWindow::showPage()
{
    const auto account = m_workspace.account();
    m_menu->setPage(m_pages->usersAction()->isChecked()     ? MainMenu::Page::Users
                    : m_pages->changesAction()->isChecked() ? MainMenu::Page::Changes
                                                            : MainMenu::Page::History);
    m_actions->editConnection->setVisible(account && !account->practice);
    m_activity->setInterruptedShown(!m_pages->changesAction()->isChecked());
    //: The window's title: the account's name first, since it is what must not be mixed up; %2 is
    //: the page
    setWindowTitle(
        tr("%1 — %2 — Rollcall").arg(account ? account->name : QString(), m_pages->title()));
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
    if (m_guard->isNeeded() && !m_leaving) {
        event->ignore();
        m_guard->ask(tr("Stop and close"), [this] { closeNow(); });
        return;
    }
    m_settings.setValue(geometryKey(), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::stopAndClose()
{
    m_guard->stop([this] { closeNow(); });
}

// Whatever is still under way: the guard has waited long enough. Queued, as the guard may call this
// from within closeEvent(), where Qt ignores another close().
void MainWindow::closeNow()
{
    m_leaving = true;
    QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

} // namespace rollcall
