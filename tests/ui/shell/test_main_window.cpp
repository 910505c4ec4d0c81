#include "core/base/clock.h"
#include "tests/support/fake_change_desk.h"
#include "tests/support/fake_workspace.h"
#include "tests/support/sample_plans.h"
#include "ui/connect/connect_dialog.h"
#include "ui/review/review_desk.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/account_switcher.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/shell_notices.h"
#include "ui/theme/theme.h"
#include "ui/welcome/welcome_page.h"
#include "ui/widgets/colour_line.h"

#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace rollcall;

namespace {

AccountProfile acme()
{
    AccountProfile profile;
    profile.name = QStringLiteral("Acme & Co");
    profile.accountId = profile.clientId = QStringLiteral("abc");
    profile.colour = AccountColour::Red;
    return profile;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(m_settings); }
    void init();
    void cleanup();
    void startsWithTheWelcomePage();
    void accountIsAlwaysVisible();
    void practiceAccountIsMarked();
    void closingGoesBackToTheWelcomePage();
    void menusThatNeedAnAccountAreHiddenWithoutOne();
    void failedOpeningIsToldInPlace();
    void missingSecretCanBeEntered();
    void accountMenuFollowsTheStore();
    void paletteOpensByShortcut();
    void appearanceIsInTheMenu();
    void geometryIsKept();
    void dialogsAreOpenedNotExecuted();
    void pagesHaveShortcutsAndCounts();
    void closingAsksWhileChangesAreSent();
    void askedTwiceItClosesWhateverHangs();
    void connectingAnotherAccountAsksWhileChangesAreSent();
    void aPlanFileThatCannotBeReadIsToldInPlace();

private:
    QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QString::fromLatin1(name));
    }
    template <typename Widget>
    Widget *child() const
    {
        return m_window->findChild<Widget *>();
    }
    bool menuShown(const QString &title) const;
    bool says(const QString &words) const;
    void press(const QString &text) const;

    QSettings m_settings;
    SystemClock m_clock;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_settings.clear();
    m_workspace = std::make_unique<FakeWorkspace>();
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_theme, m_settings, m_clock);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

bool TestMainWindow::menuShown(const QString &title) const
{
    for (const QAction *menu : m_window->menuBar()->actions()) {
        if (menu->text().remove(u'&') == title)
            return menu->isVisible();
    }
    return false;
}

bool TestMainWindow::says(const QString &words) const
{
    for (const auto *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

void TestMainWindow::press(const QString &text) const
{
    for (auto *button : m_window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text) {
            button->click();
            return;
        }
    }
    QFAIL(qPrintable(text));
}

void TestMainWindow::startsWithTheWelcomePage()
{
    QVERIFY(child<WelcomePage>()->isVisible());
    QVERIFY(!child<Rail>()->isVisible());
    QVERIFY(!child<ColourLine>()->isVisible());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Rollcall"));
}

void TestMainWindow::accountIsAlwaysVisible()
{
    m_workspace->openProfile(acme(), "secret");
    QVERIFY(!child<WelcomePage>()->isVisible());
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Acme & Co")));
    QVERIFY(child<ColourLine>()->isVisible());
    QVERIFY(child<AccountSwitcher>()->isVisible());
    QCOMPARE(child<AccountSwitcher>()->text(), QStringLiteral("Acme && Co"));
    QVERIFY(child<AccountSwitcher>()->accessibleName().contains(QStringLiteral("Acme & Co")));
    QVERIFY(!says(QStringLiteral("Practice account")));
}

void TestMainWindow::practiceAccountIsMarked()
{
    press(QStringLiteral("Open the practice account"));
    QVERIFY(says(QStringLiteral("Practice account")));
    QVERIFY(!action("shell.edit")->isVisible());
}

void TestMainWindow::closingGoesBackToTheWelcomePage()
{
    m_workspace->openProfile(acme(), "secret");
    action("shell.close")->trigger();
    QVERIFY(!m_workspace->account());
    QVERIFY(child<WelcomePage>()->isVisible());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Rollcall"));
}

void TestMainWindow::menusThatNeedAnAccountAreHiddenWithoutOne()
{
    for (const char *menu : {"Edit", "Users"})
        QVERIFY2(!menuShown(QString::fromLatin1(menu)), menu);
    QVERIFY(!action("shell.page.users")->isVisible());
    m_workspace->openProfile(acme(), "secret");
    for (const char *menu : {"Account", "Edit", "View", "Users", "Help"})
        QVERIFY2(menuShown(QString::fromLatin1(menu)), menu);
    QVERIFY(action("shell.page.users")->isVisible());
}

void TestMainWindow::failedOpeningIsToldInPlace()
{
    const AccountProfile stored = m_workspace->profiles().add(acme()).value();
    QTRY_VERIFY(says(stored.name));
    press(QStringLiteral("Open"));
    QCOMPARE(m_workspace->askedFor, stored.id);
    m_workspace->fail(localError(ErrorKind::Offline, QStringLiteral("Nobody is there.")));
    QVERIFY(says(QStringLiteral("“Acme & Co” could not be opened")));
    QVERIFY(says(QStringLiteral("Nobody is there.")));
    m_workspace->askedFor.clear();
    press(QStringLiteral("Try again"));
    QCOMPARE(m_workspace->askedFor, stored.id);
    QVERIFY(!child<ShellNotices>()->isVisible());
}

void TestMainWindow::missingSecretCanBeEntered()
{
    const AccountProfile stored = m_workspace->profiles().add(acme()).value();
    QTRY_VERIFY(says(stored.name));
    press(QStringLiteral("Open"));
    m_workspace->fail(localError(ErrorKind::Keyring, QStringLiteral("Not in the keyring.")));
    press(QStringLiteral("Enter the secret…"));
    auto *dialog = child<ConnectDialog>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->windowTitle().contains(stored.name));
}

void TestMainWindow::accountMenuFollowsTheStore()
{
    const AccountProfile stored = m_workspace->profiles().add(acme()).value();
    const auto commands = commandsOf(*m_window->menuBar());
    const auto found = std::find_if(commands.begin(), commands.end(), [](const auto &command) {
        return command.name == QStringLiteral("Acme & Co");
    });
    QVERIFY(found != commands.end());
    found->action->trigger();
    QCOMPARE(m_workspace->askedFor, stored.id);
}

void TestMainWindow::paletteOpensByShortcut()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(child<CommandPalette>()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!child<CommandPalette>()->isVisible());
}

void TestMainWindow::appearanceIsInTheMenu()
{
    action("shell.appearance.dark")->trigger();
    QCOMPARE(m_theme->appearance(), Appearance::Dark);
    action("shell.appearance.system")->trigger();
    QCOMPARE(m_theme->appearance(), Appearance::System);
}

void TestMainWindow::geometryIsKept()
{
    m_window->resize(1111, 666);
    m_window->close();
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_theme, m_settings, m_clock);
    QCOMPARE(m_window->size(), QSize(1111, 666));
}

void TestMainWindow::dialogsAreOpenedNotExecuted()
{
    action("shell.about")->trigger();
    QVERIFY(child<AboutDialog>()->isVisible());
    child<AboutDialog>()->close();
    action("shell.connect")->trigger();
    QVERIFY(child<ConnectDialog>()->isVisible());
}

void TestMainWindow::pagesHaveShortcutsAndCounts()
{
    FakeChangeDesk desk;
    m_workspace->desk = &desk;
    m_workspace->openProfile(acme(), "secret");
    for (const auto &[key, page] :
         {std::pair(Qt::Key_2, "Changes"), std::pair(Qt::Key_3, "History"),
          std::pair(Qt::Key_1, "Users")}) {
        QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
        QVERIFY2(m_window->windowTitle().contains(QString::fromLatin1(page)), page);
        QCOMPARE(menuShown(QStringLiteral("Users")), key == Qt::Key_1);
        QCOMPARE(menuShown(QStringLiteral("History")), key == Qt::Key_3);
    }
    const auto *button =
        m_window->findChild<QWidget *>(QStringLiteral("shell.page.changes.button"));
    QCOMPARE(button->accessibleName(), QStringLiteral("Changes"));
    desk.staged().stage(deactivations(3).changes);
    QCOMPARE(button->accessibleName(), QStringLiteral("Changes, 3"));
    m_workspace->closeAccount();
}

void TestMainWindow::closingAsksWhileChangesAreSent()
{
    FakeChangeDesk desk;
    m_workspace->desk = &desk;
    m_workspace->openProfile(acme(), "secret");
    Run &run = desk.addRun(deactivations(3), Run::Phase::Running);
    QVERIFY(says(run.title()));
    QVERIFY(!m_window->close());
    QTRY_VERIFY(says(QStringLiteral("is still running")));
    press(QStringLiteral("Keep running"));
    QVERIFY(m_window->isVisible());
    // The account is not left either.
    action("shell.close")->trigger();
    QVERIFY(m_workspace->account());
    press(QStringLiteral("Keep running"));

    m_window->close();
    QTRY_VERIFY(says(QStringLiteral("is still running")));
    press(QStringLiteral("Stop and close"));
    QVERIFY(m_window->isVisible());
    run.setPhase(Run::Phase::Ended);
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(desk.asked, QStringList(QStringLiteral("stop %1").arg(run.id())));
    m_workspace->closeAccount();
}

// Row 40 of the fault matrix: what hangs does not keep the window from closing.
void TestMainWindow::askedTwiceItClosesWhateverHangs()
{
    FakeChangeDesk desk;
    m_workspace->desk = &desk;
    m_workspace->openProfile(acme(), "secret");
    Run &run = desk.addRun(deactivations(3), Run::Phase::Running);
    m_window->stopAndClose();
    QCOMPARE(desk.asked, QStringList(QStringLiteral("stop %1").arg(run.id())));
    run.setPhase(Run::Phase::Stopping); // and there it stays
    QTest::qWait(0);
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->close());
    QTRY_VERIFY(!m_window->isVisible());
    m_workspace->closeAccount();
}

void TestMainWindow::connectingAnotherAccountAsksWhileChangesAreSent()
{
    FakeChangeDesk desk;
    m_workspace->desk = &desk;
    m_workspace->openProfile(acme(), "secret");
    Run &run = desk.addRun(deactivations(3), Run::Phase::Running);
    action("shell.connect")->trigger();
    AccountProfile other = acme();
    other.name = QStringLiteral("Other");
    child<ConnectDialog>()->accept();
    Q_EMIT child<ConnectDialog>()->saved(other, "another secret");
    QTRY_VERIFY(says(QStringLiteral("is still running")));
    QCOMPARE(m_workspace->account()->name, acme().name);
    press(QStringLiteral("Stop and switch"));
    run.setPhase(Run::Phase::Ended);
    QTRY_COMPARE(m_workspace->account()->name, other.name);
    QCOMPARE(m_workspace->openedWith, QByteArray("another secret"));
    m_workspace->closeAccount();
}

void TestMainWindow::aPlanFileThatCannotBeReadIsToldInPlace()
{
    FakeChangeDesk desk;
    m_workspace->desk = &desk;
    m_workspace->openProfile(acme(), "secret");
    m_window->findChild<ReviewDesk *>()->openPlanFile(QStringLiteral("/no/such/plan.json"));
    QTRY_VERIFY(says(QStringLiteral("The plan “plan.json” could not be opened")));
    m_workspace->closeAccount();
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
