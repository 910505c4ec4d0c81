#include "tests/support/manual_clock.h"
#include "tests/support/sample_users.h"
#include "ui/theme/theme.h"
#include "ui/users/users_actions.h"
#include "ui/users/users_controller.h"
#include "ui/users/users_page.h"
#include "ui/users/users_table.h"
#include "ui/widgets/state_strip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

using Phase = ListingState::Phase;

class TestUsersPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<UserStore> m_store;
    std::unique_ptr<UsersPage> m_page;
    UsersTable *m_table = nullptr;

    template <typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }

    UsersController &controller() const { return m_page->controller(); }

    QString name(int row) const { return m_table->model()->index(row, 0).data().toString(); }
    int rows() const { return m_table->model()->rowCount(); }

    void click(int row, Qt::KeyboardModifiers keys = {})
    {
        const QModelIndex index = m_table->model()->index(row, 0);
        m_table->scrollTo(index);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, keys,
                          m_table->visualRect(index).center());
    }

    void setListing(Phase phase, int listed = 0, int expected = -1)
    {
        ListingState state;
        state.phase = phase;
        state.listed = listed;
        state.expected = expected;
        if (phase == Phase::Complete)
            state.finished = m_clock.wallClock();
        controller().setListing(state);
    }

    QWidget *popup(const QString &name) const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    void openPage()
    {
        m_page = std::make_unique<UsersPage>(*m_settings, m_clock);
        m_page->resize(1300, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_table = m_page->findChild<UsersTable *>();
        controller().setUsers(m_store.get());
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void init()
    {
        m_settings =
            std::make_unique<QSettings>(m_folder.filePath(u"layout.ini"_s), QSettings::IniFormat);
        m_settings->clear();
        m_store = std::make_unique<UserStore>();
        m_store->beginListing();
        m_store->merge(sampleBatch(manyUsers(1000, 100)));
        m_store->merge(sampleBatch(fewUsers(m_clock.wallClock())));
        openPage();
        setListing(Phase::Complete);
    }
    void cleanup()
    {
        m_page.reset();
        m_store.reset();
    }

    void typingFilters()
    {
        QCOMPARE(rows(), 1005);
        QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
        auto *search = find<QLineEdit>(u"users.search"_s);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"o'neil liam@"_s);
        QCOMPARE(rows(), 1);
        QCOMPARE(name(0), u"Liam O'Neil"_s);
        QVERIFY(find<QLabel>(u"users.count"_s)->text().startsWith(u"1 of 1,005"));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(rows(), 1005);
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(m_table->hasFocus());
    }

    void tabsAndRolesFilter()
    {
        auto *tabs = find<QTabBar>(u"users.tabs"_s);
        QCOMPARE(tabs->tabText(0), u"All 1,005"_s);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(3).center());
        QCOMPARE(controller().query().status, zoom::UserStatus::Pending);
        QCOMPARE(rows(), m_store->counts().pending);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
        QCOMPARE(rows(), 1005);

        controller().setRoles({{u"0"_s, u"Owner"_s}, {u"2"_s, u"Member"_s}});
        auto *roles = find<QComboBox>(u"users.role"_s);
        roles->setFocus();
        QTest::keyClick(roles, Qt::Key_End);
        QCOMPARE(roles->currentText(), u"Owner"_s);
        QCOMPARE(rows(), 1);
        QCOMPARE(name(0), u"Maria Sato"_s);
        controller().setRoles({{u"1"_s, u"Admin"_s}, {u"0"_s, u"Owner"_s}, {u"2"_s, u"Member"_s}});
        QCOMPARE(roles->currentText(), u"Owner"_s); // more roles came
        QCOMPARE(rows(), 1);
        m_page->commands().clearFilters->trigger();
        QCOMPARE(rows(), 1005);
        QCOMPARE(roles->currentIndex(), 0);
    }

    void headerSorts()
    {
        QHeaderView &header = *m_table->horizontalHeader();
        const int email = int(UserColumn::Email);
        const QPoint at(header.sectionViewportPosition(email) + 20, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(controller().query().sortBy, UserColumn::Email);
        const QString first = m_table->model()->index(0, email).data().toString();
        QCOMPARE(first, u"ai.tanaka@example.com"_s);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, at);
        QVERIFY(controller().query().descending);
        QCOMPARE(m_table->model()->index(rows() - 1, email).data().toString(), first);
    }

    void selectionAndPlaceSurviveARefresh()
    {
        click(500);
        click(502, Qt::ControlModifier);
        const std::vector<UserRow> before = controller().selection().shown();
        QCOMPARE(before.size(), 2U);
        const int y = m_table->rowViewportPosition(m_table->currentIndex().row());
        m_store->beginListing();
        m_store->merge(sampleBatch(manyUsers(1100, 50)));
        controller().usersChanged();
        QTRY_VERIFY(rows() > 1005);
        QCOMPARE(controller().selection().shown(), before);
        QCOMPARE(m_table->rowViewportPosition(m_table->currentIndex().row()), y);
        const int row = controller().table().rowOf(before.front());
        QVERIFY(m_table->selectionModel()->isSelected(m_table->model()->index(row, 0)));
    }

    void selectionSurvivesFilterAndSort()
    {
        click(3);
        const QString chosen = name(3);
        controller().search(u"nobody at all"_s);
        QCOMPARE(controller().selection().shownCount(), 0);
        QCOMPARE(controller().selection().hiddenCount(), 1);
        QVERIFY(find<QLabel>(u"users.count"_s)->text().contains(u"hidden"));
        controller().clearFilters();
        QCOMPARE(controller().selection().shownCount(), 1);
        controller().sort(UserColumn::Email, true);
        QCOMPARE(name(m_table->currentIndex().row()), chosen);
    }

    void keysSelectAndOpen()
    {
        click(0);
        m_table->setFocus();
        QSignalSpy opened(m_table, &UsersTable::opened);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(controller().selection().shownCount(), 2);
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(controller().selection().shownCount(), 1);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(controller().selection().shownCount(), 1005);
    }

    void copiesWhatIsSeen()
    {
        controller().search(u"maria.sato"_s);
        m_table->setColumnLayout(ColumnLayout::fromStrings({u"email=200"_s, u"name=200"_s}));
        click(0);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"maria.sato@example.com\tMaria Sato\n"_s);
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"%1,%2\nmaria.sato@example.com,Maria Sato\n"_s.arg(
                     userColumnTitle(UserColumn::Email), userColumnTitle(UserColumn::Name)));
    }

    void columnsAndSortAreKept()
    {
        m_page->commands().columns->trigger();
        QTRY_VERIFY(popup(u"columns"_s));
        auto *list = popup(u"columns"_s)->findChild<QListWidget *>();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(m_table->isColumnHidden(int(UserColumn::Email)));
        popup(u"columns"_s)->close();
        m_table->setColumnWidth(0, 234);
        m_table->horizontalHeader()->setSortIndicator(int(UserColumn::Created),
                                                      Qt::DescendingOrder);
        m_page.reset();
        openPage();
        QVERIFY(m_table->isColumnHidden(int(UserColumn::Email)));
        QCOMPARE(m_table->columnWidth(0), 234);
        QCOMPARE(controller().query().sortBy, UserColumn::Created);
        QVERIFY(controller().query().descending);
    }

    void nothingFoundSaysWhichFilter()
    {
        controller().setStatus(zoom::UserStatus::Pending);
        controller().search(u"xyzzy"_s);
        QLabel *text = find<QLabel>(u"empty.text"_s);
        QVERIFY(text->isVisible());
        QVERIFY(text->text().contains(u"xyzzy") && text->text().contains(u"Pending"));
        auto *clear = find<QPushButton>(u"users.clear-filters.button"_s);
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(rows(), 1005);
        QVERIFY(m_table->isVisible());
    }

    void partialListsSayHowMuchAndResume()
    {
        setListing(Phase::Stopped, 1005, 40000);
        auto *strip = find<StateStrip>(u"users.listing"_s);
        QVERIFY(strip->isVisible());
        QVERIFY(find<QLabel>(u"strip.text"_s)->text().contains(u"1,005 of 40,000"));
        QSignalSpy resumed(&controller(), &UsersController::resumeWanted);
        QTest::mouseClick(find<QPushButton>(u"users.resume.button"_s), Qt::LeftButton);
        QCOMPARE(resumed.count(), 1);
        setListing(Phase::Complete);
        QVERIFY(!strip->isVisible());
    }

    void loadingCanBeStopped()
    {
        auto *strip = find<StateStrip>(u"users.listing"_s);
        setListing(Phase::Listing, 300, 40000);
        QTRY_VERIFY(strip->isVisible());
        QSignalSpy stopped(&controller(), &UsersController::stopWanted);
        QTest::mouseClick(find<QPushButton>(u"users.stop.button"_s), Qt::LeftButton);
        QCOMPARE(stopped.count(), 1);
    }

    void refusedStandsInThePlaceOfTheTable()
    {
        const UserStore nobody;
        controller().setUsers(&nobody);
        ListingState state;
        state.phase = Phase::Failed;
        state.error = localError(ErrorKind::ScopeMissing, u"Zoom said no."_s);
        controller().setListing(state);
        QVERIFY(!m_table->isVisible());
        QVERIFY(find<QLabel>(u"empty.text"_s)->text().contains(u"user:read:list_users:admin"));
        QVERIFY(!m_page->commands().exportUsers->isEnabled());
        QCOMPARE(find<QLabel>(u"users.count"_s)->text(), QString()); // nobody was counted
        QCOMPARE(find<QTabBar>(u"users.tabs"_s)->tabText(0), u"All"_s);
        controller().setUsers(nullptr);
    }

    void accountWithoutUsersIsSaidToHaveNone()
    {
        const UserStore nobody;
        controller().setUsers(&nobody);
        setListing(Phase::Listing, 0, 0);
        QCOMPARE(find<QLabel>(u"users.count"_s)->text(), QString());
        setListing(Phase::Complete, 0, 0);
        QCOMPARE(find<QLabel>(u"users.count"_s)->text(), u"0"_s);
        QCOMPARE(find<QTabBar>(u"users.tabs"_s)->tabText(0), u"All 0"_s);
        controller().setUsers(nullptr);
    }

    void selectionShowsAfterAFarJump()
    {
        m_table->scrollToBottom();
        click(rows() - 2);
        QVERIFY(m_table->selectionModel()->isSelected(m_table->model()->index(rows() - 2, 0)));
        m_table->scrollToTop();
        click(1);
        QVERIFY(m_table->selectionModel()->isSelected(m_table->model()->index(1, 0)));
    }

    void goToUserClearsAFilterThatHidesThem()
    {
        controller().setStatus(zoom::UserStatus::Pending);
        const UserQuery before = controller().query();
        m_page->commands().goToUser->trigger();
        QTRY_VERIFY(popup(u"goto"_s));
        auto *text = popup(u"goto"_s)->findChild<QLineEdit *>();
        QTest::keyClicks(text, u"Maria Sato"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!controller().isFiltered());
        const QModelIndex current = m_table->currentIndex();
        QVERIFY(name(current.row()).startsWith(u"Maria Sato"));
        QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(current).center()));
        auto *note = find<StateStrip>(u"users.note"_s);
        QVERIFY(note->isVisible());
        QTest::mouseClick(find<QPushButton>(u"users.restore-filters.button"_s), Qt::LeftButton);
        QCOMPARE(controller().query(), before);
        QVERIFY(!note->isVisible());
    }

    void detailsFollowTheSelection()
    {
        controller().search(u"@example.com sales"_s);
        click(0);
        auto *title = find<QLabel>(u"details.title"_s);
        QTRY_COMPARE(title->text(), name(0));
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(title->text().contains(u'2'));
        QCOMPARE(find<QLabel>(u"details.dept"_s)->text(), u"Sales"_s);
        QCOMPARE(find<QLabel>(u"details.email"_s)->text(), u"(different values)"_s);
        controller().selection().clear();
        QTRY_VERIFY(find<QLabel>(u"details.hint"_s)->isVisible());
    }

    void everyActionIsNamed()
    {
        QSet<QString> names;
        for (const QAction *action : m_page->actions()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY(!action->statusTip().isEmpty());
            names += action->objectName();
        }
        QCOMPARE(names.size(), m_page->actions().size());
        for (const auto *control : m_page->findChildren<QAbstractButton *>()) {
            if (control->isVisible())
                QVERIFY(!control->accessibleName().isEmpty() || !control->text().isEmpty());
        }
    }
};

QTEST_MAIN(TestUsersPage)
#include "test_users_page.moc"
