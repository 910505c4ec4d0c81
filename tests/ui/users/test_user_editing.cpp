#include "tests/support/users_stage.h"
#include "ui/edit/plan_dialog.h"
#include "ui/theme/theme.h"
#include "ui/users/user_edits.h"
#include "ui/users/users_page.h"
#include "ui/users/users_table.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace rollcall;
using namespace Qt::StringLiterals;

// What can be done to the selected users, from the page: what is enabled, and the plans it makes.
class TestUserEditing : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"layout.ini"_s), QSettings::IniFormat};
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UsersStage> m_stage;
    std::unique_ptr<UsersPage> m_page;
    ChangePlan m_plan;
    int m_plans = 0;
    PlanDialog *m_dialog = nullptr;

    UsersController &controller() const { return m_page->controller(); }
    const UserEdits &edits() const { return m_page->edits(); }
    void select(const std::vector<const char *> &keys)
    {
        controller().selection().clear();
        for (const UserRow user : m_stage->rows(keys)) {
            const int row = controller().table().rowOf(user);
            controller().selection().select(controller().table().index(row, 0),
                                            QItemSelectionModel::Select |
                                                QItemSelectionModel::Rows);
        }
    }
    QStringList who() const
    {
        QStringList who;
        for (const Change &change : m_plan.changes)
            who += change.target.userId;
        who.sort();
        return who;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_theme = std::make_unique<Theme>(m_settings);
    }
    void init()
    {
        m_stage = std::make_unique<UsersStage>();
        m_page = std::make_unique<UsersPage>(m_settings, m_stage->clock);
        m_page->resize(1300, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        controller().setUsers(&m_stage->store);
        controller().setListing(m_stage->controller.listing());
        m_page->setChangeDesk(&m_stage->desk, u"acc"_s);
        m_plan = {};
        m_plans = 0;
        m_dialog = nullptr;
        connect(m_page.get(), &UsersPage::planMade, this,
                [this](const ChangePlan &plan, PlanDialog *dialog) {
                    m_plan = plan;
                    m_dialog = dialog;
                    ++m_plans;
                });
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void withoutSelectionTheyAreOffAndSayWhy()
    {
        QVERIFY(edits().createUser->isEnabled());
        for (const QAction *action : edits().ofSelection()) {
            if (!action)
                continue;
            QVERIFY(!action->isEnabled());
            QCOMPARE(action->statusTip(), u"Select users in the table first."_s);
        }
    }

    void withoutPenTheyAreOffAndSayWhoHasIt()
    {
        select({"p1"});
        QVERIFY(edits().deactivate->isEnabled());
        m_stage->desk.setPen({false, u"Process 4711 on helpdesk-3 has the pen."_s});
        QVERIFY(!edits().deactivate->isEnabled());
        QVERIFY(!edits().createUser->isEnabled());
        QCOMPARE(edits().deactivate->statusTip(), u"Process 4711 on helpdesk-3 has the pen."_s);
        m_stage->desk.setPen({true, {}});
        QVERIFY(edits().deactivate->isEnabled());
    }

    // Done to the selected users, it makes no sense a second time.
    void followsWhatBecomesOfTheSelected()
    {
        select({"p1"});
        QVERIFY(edits().deactivate->isEnabled());
        QVERIFY(!edits().activate->isEnabled());
        m_stage->store.merge(
            sampleBatch({{"p1", "ann@example.com", "Ann", "Lee", "inactive", "2", "Sales", 1}}));
        controller().usersChanged();
        QTRY_VERIFY(!edits().deactivate->isEnabled());
        QVERIFY(edits().activate->isEnabled());
    }

    void onlyWhatMakesSenseIsOn()
    {
        select({"p1"}); // active
        QVERIFY(!edits().activate->isEnabled());
        QVERIFY(edits().changeEmail->isEnabled());
        select({"p3"}); // inactive
        QVERIFY(edits().activate->isEnabled());
        QVERIFY(!edits().deactivate->isEnabled());
        QVERIFY(!edits().licence->isEnabled());
        select({"new.hire@example.com"}); // pending
        QVERIFY(edits().deleteUsers->isEnabled());
        QVERIFY(!edits().switchAccount->isEnabled());
        select({"p1", "p2"});
        QVERIFY(!edits().changeEmail->isEnabled());
        QCOMPARE(edits().changeEmail->statusTip(), u"Only for one user at a time."_s);
    }

    void plansAreMadeOfWhoIsMeant()
    {
        select({"p1", "p2", "p3", "new.hire@example.com"});
        edits().deactivate->trigger();
        QCOMPARE(m_plans, 1);
        QCOMPARE(who(), (QStringList{u"p1"_s, u"p2"_s}));
        QCOMPARE(m_plan.accountId, u"acc"_s);
        QVERIFY(!m_dialog);
        QVERIFY(m_plan.title.contains(u'2'));
        QVERIFY(wordsOf(*m_page).contains(u"Some of the selected users are left out"_s));
        QVERIFY(wordsOf(*m_page).contains(u"2 selected user(s) are not active."_s));
        edits().activate->trigger();
        QCOMPARE(who(), QStringList{u"p3"_s});
    }

    void everyDirectActionMakesItsChange()
    {
        select({"p1"});
        const auto operation = [this](QAction *action) {
            action->trigger();
            return m_plan.changes.first().operation;
        };
        QCOMPARE(operation(edits().signOutOfSso), zoom::Operation::RevokeSsoToken);
        QCOMPARE(operation(edits().licences.first()), zoom::Operation::UpdateUser);
        QCOMPARE(m_plan.changes.first().after[u"type"].toInt(), 1);
        QCOMPARE(operation(edits().presences.at(4)), zoom::Operation::UpdatePresence);
        QCOMPARE(m_plan.changes.first().after[u"duration"].toInt(), 60);
    }

    void hiddenOnesAreLeftAloneAndSaid()
    {
        select({"p1", "p2"});
        controller().search(u"ann lee"_s);
        edits().deactivate->trigger();
        QCOMPARE(who(), QStringList{u"p1"_s});
        QVERIFY(wordsOf(*m_page).contains(u"hidden by the filters"_s));
        controller().search(u"nobody of this name"_s);
        QVERIFY(!edits().deactivate->isEnabled());
        QVERIFY(edits().deactivate->statusTip().contains(u"hidden"_s));
    }

    void dialogsSayWhoIsLeftOut()
    {
        select({"p1", "p2", "p3"});
        controller().search(u"example.com sales"_s); // hides p3, who is inactive anyway
        edits().setPassword->trigger();
        auto *dialog = m_page->findChild<PlanDialog *>();
        QVERIFY(wordsOf(*dialog).contains(u"2 user(s)"_s));
        QVERIFY(wordsOf(*dialog).contains(u"hidden by the filters"_s));
    }

    void dialogsHandTheirPlanOnAndStay()
    {
        select({"p1"});
        edits().setPassword->trigger();
        auto *dialog = m_page->findChild<PlanDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClicks(named<QLineEdit>(*dialog, "password.edit"), u"Secret-99"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(m_plans, 1);
        QCOMPARE(m_dialog, dialog);
        QVERIFY(dialog->isVisible());
        dialog->accept();
        QTRY_VERIFY(!m_page->findChild<PlanDialog *>());
    }

    void anotherAccountClosesTheDialog()
    {
        edits().createUser->trigger();
        QVERIFY(m_page->findChild<PlanDialog *>());
        m_page->setChangeDesk(nullptr);
        QVERIFY(!m_page->findChild<PlanDialog *>());
        QVERIFY(!edits().createUser->isEnabled());
    }

    void shortcutsAndMenusReachThem()
    {
        m_page->activateWindow();
        m_page->focusTable(Qt::OtherFocusReason);
        QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_page->findChild<QWidget *>(u"create"_s));
        m_page->findChild<PlanDialog *>()->accept();
        QTRY_VERIFY(!m_page->findChild<PlanDialog *>());
        select({"p1"});
        auto *table = m_page->findChild<UsersTable *>();
        Q_EMIT table->customContextMenuRequested({10, 10});
        const auto *menu = m_page->findChild<QMenu *>(u"users.context"_s);
        QVERIFY(menu && menu->actions().contains(edits().deleteUsers));
        QApplication::activePopupWidget()->close();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        table->setFocus();
        QTRY_VERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_VERIFY(m_page->findChild<QWidget *>(u"delete"_s));
    }

    void detailsPaneHasTheirButtons()
    {
        select({"p1"});
        auto *button = m_page->findChild<QToolButton *>(u"users.deactivate.edit"_s);
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(who(), QStringList{u"p1"_s});
    }

    void seatsAreToldInTheMenu()
    {
        zoom::PlanUsage usage;
        usage.seats = {{u"plan_base"_s, u"business"_s, {}, 10, 7}};
        m_stage->desk.accountFacts.usage = usage;
        select({"p1"});
        Q_EMIT edits().licence->menu()->aboutToShow();
        QTRY_VERIFY2(edits().licences.at(1)->text().contains(u"3 seat"),
                     qPrintable(edits().licences.at(1)->text()));
    }

    void whoWasChangedIsMarkedUntilSeen()
    {
        Q_EMIT m_stage->desk.userChanged(u"p2"_s, false);
        QVERIFY(controller().marks().isAltered(m_stage->row("p2")));
        select({"p2"});
        QVERIFY(!controller().marks().isAltered(m_stage->row("p2")));
    }
};

QTEST_MAIN(TestUserEditing)
#include "test_user_editing.moc"
