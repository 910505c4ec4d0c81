#include "core/changes/kinds/delete_user.h"
#include "tests/support/users_stage.h"
#include "ui/delete/delete_dialog.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSettings>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestDeleteDialog : public QObject
{
    Q_OBJECT

    QSettings m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UsersStage> m_stage;
    std::unique_ptr<DeleteDialog> m_dialog;
    ChangePlan m_plan;
    int m_plans = 0;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return named<Widget>(*m_dialog, name);
    }
    void open(const std::vector<const char *> &users)
    {
        m_dialog = std::make_unique<DeleteDialog>(m_stage->controller, m_stage->desk,
                                                  m_stage->rows(users), u"acc"_s);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(m_dialog.get(), &PlanDialog::planMade, this, [this](const ChangePlan &plan) {
            m_plan = plan;
            ++m_plans;
        });
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void pick(const QString &text) const
    {
        auto *edit = find<QLineEdit>("picker.text");
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void review() const { QTest::mouseClick(find<QPushButton>("plan.review"), Qt::LeftButton); }
    bool says(const QString &words) const { return wordsOf(*m_dialog).contains(words); }
    zoom::UserDeletion deletion(int at = 0) const { return deletionOf(m_plan.changes.at(at)); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_theme = std::make_unique<Theme>(m_settings);
    }
    void init()
    {
        m_stage = std::make_unique<UsersStage>();
        m_plan = {};
        m_plans = 0;
    }
    void cleanup()
    {
        m_dialog.reset();
        m_stage.reset();
    }

    void nothingThatLosesDataIsChosenBeforehand()
    {
        open({"p2"});
        QVERIFY(find<QRadioButton>("delete.disassociate")->isChecked());
        QVERIFY(!find<QCheckBox>("delete.nothing")->isChecked());
        QVERIFY(says(u"Recordings that are not transferred are lost."_s));
        review();
        QCOMPARE(m_plans, 0);
        QVERIFY(says(u"Choose who gets what they leave"_s));
        QVERIFY(find<QLineEdit>("picker.text")->hasFocus());
    }

    // Names are not enough to tell people apart.
    void oneUserIsNamedWithTheAddress()
    {
        open({"p2"});
        QVERIFY(says(u"Bo Berg, bo@example.com"_s));
    }

    void deactivatingIsOfferedFirst()
    {
        open({"p1", "p2", "p3"});
        QTest::mouseClick(find<QPushButton>("delete.deactivate.button"), Qt::LeftButton);
        QCOMPARE(m_plans, 1);
        QCOMPARE(m_plan.changes.size(), 2); // one is inactive already
        QCOMPARE(m_plan.changes.first().operation, zoom::Operation::UpdateStatus);
    }

    void everythingIsTransferredToWhoIsChosen()
    {
        open({"p2", "p3"});
        find<QRadioButton>("delete.delete")->click();
        pick(u"ann lee"_s);
        QTRY_VERIFY2(says(u"Licensed, so recordings can go there"_s),
                     qPrintable(wordsOf(*m_dialog)));
        QTRY_VERIFY(says(u"Webinar licence: could not be checked"_s));
        QVERIFY(!says(u"Recordings that are not transferred are lost."_s));
        review();
        QCOMPARE(m_plans, 1);
        QCOMPARE(m_plan.changes.size(), 2);
        for (int at : {0, 1}) {
            QCOMPARE(deletion(at).action, zoom::DeleteAction::Delete);
            QCOMPARE(deletion(at).transferEmail, u"ann@example.com"_s);
            QVERIFY(deletion(at).transferMeetings && deletion(at).transferWebinars &&
                    deletion(at).transferRecordings && deletion(at).transferDocs);
            QVERIFY(!kindOf(m_plan.changes[at]).check(m_plan.changes[at]));
        }
        QCOMPARE(m_plan.risk(), Risk::Irreversible);
    }

    // Not for one turn of the event loop are they out of sight.
    void checksStayWhereTheyAre()
    {
        open({"p2"});
        pick(u"ann lee"_s);
        QTRY_VERIFY(says(u"Licensed, so recordings can go there"_s));
        find<QCheckBox>("transfer.meetings")->click();
        QVERIFY(says(u"Licensed, so recordings can go there"_s));
    }

    void webinarLicenceIsAskedFor()
    {
        m_stage->desk.slowWebinars = true;
        m_stage->desk.webinars = {{u"p1"_s, true}};
        open({"p3"});
        pick(u"ann lee"_s);
        QTRY_VERIFY(says(u"Asking Zoom for the webinar licence"_s));
        m_stage->desk.answerWebinars();
        QTRY_VERIFY(says(u"Has a webinar licence"_s));
        find<QCheckBox>("transfer.meetings")->click();
        find<QCheckBox>("transfer.webinars")->click();
        find<QCheckBox>("transfer.webinars")->click();
        QTRY_VERIFY(says(u"Has a webinar licence"_s));
        QCOMPARE(m_stage->desk.askedForWebinars, QStringList{u"p1"_s}); // once
        review();
        QCOMPARE(m_plans, 1);
    }

    void withoutWebinarLicenceNoWebinars()
    {
        m_stage->desk.webinars = {{u"p1"_s, false}};
        open({"p2"});
        pick(u"ann lee"_s);
        QTRY_VERIFY2(says(u"No webinar licence"_s), qPrintable(wordsOf(*m_dialog)));
        review();
        QCOMPARE(m_plans, 0);
        QVERIFY(says(u"This user can't receive it"_s));
        find<QCheckBox>("transfer.webinars")->click();
        QVERIFY(!says(u"No webinar licence"_s));
        review();
        QCOMPARE(m_plans, 1);
        QVERIFY(!deletion().transferWebinars && deletion().transferRecordings);
    }

    // Who is chosen is asked about, not who was chosen before.
    void eachReceiverHasALicenceOfTheirOwn()
    {
        m_stage->desk.webinars = {{u"p1"_s, false}, {u"p2"_s, true}};
        open({"p3"});
        pick(u"ann lee"_s);
        QTRY_VERIFY(says(u"No webinar licence"_s));
        pick(u"bo berg"_s);
        QTRY_VERIFY(says(u"Has a webinar licence"_s));
        QVERIFY(!says(u"No webinar licence"_s));
    }

    void receiversWhoCanNotAreRefused_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("why");
        QTest::newRow("leaver") << u"bo berg"_s << u"Leaves too"_s;
        QTest::newRow("inactive") << u"cy cole"_s << u"Not active"_s;
        QTest::newRow("Basic") << u"liam"_s << u"Not Licensed"_s;
    }
    void receiversWhoCanNotAreRefused()
    {
        QFETCH(QString, who);
        QFETCH(QString, why);
        open({"p2"});
        pick(who);
        QTRY_VERIFY2(says(why), qPrintable(wordsOf(*m_dialog)));
        review();
        QCOMPARE(m_plans, 0);
        QVERIFY(says(u"This user can't receive it"_s));
    }

    void withoutRecordingsBasicIsEnough()
    {
        open({"p2"});
        pick(u"liam"_s);
        find<QCheckBox>("transfer.recordings")->click();
        QVERIFY(!says(u"Not Licensed"_s));
        QVERIFY(says(u"Recordings that are not transferred are lost."_s));
        find<QCheckBox>("transfer.webinars")->click();
        QVERIFY(!says(u"Webinar licence"_s));
        review();
        QCOMPARE(m_plans, 1);
        QVERIFY(!deletion().transferRecordings && !deletion().transferWebinars);
        QVERIFY(deletion().transferMeetings);
    }

    void nothingIsTransferredOnlyIfSaid()
    {
        open({"p2"});
        find<QRadioButton>("delete.delete")->click();
        QTest::mouseClick(find<QCheckBox>("delete.nothing"), Qt::LeftButton, {}, {10, 10});
        QVERIFY(find<QCheckBox>("delete.nothing")->isChecked());
        QVERIFY(!find<QLineEdit>("picker.text")->isEnabled());
        review();
        QCOMPARE(m_plans, 1);
        QCOMPARE(deletion().transferEmail, QString());
        QVERIFY(!deletion().transferMeetings);
    }

    void typingOnLooksForSomebodyElse()
    {
        open({"p2"});
        pick(u"ann lee"_s);
        QTest::keyClick(find<QLineEdit>("picker.text"), Qt::Key_End);
        QTest::keyClicks(find<QLineEdit>("picker.text"), u"x"_s);
        review();
        QCOMPARE(m_plans, 0);
    }

    void keysMoveThroughTheList()
    {
        open({"p2"});
        auto *edit = find<QLineEdit>("picker.text");
        edit->setFocus();
        QTest::keyClicks(edit, u"example"_s);
        auto *list = find<QListWidget>("picker.list");
        QVERIFY(list->isVisible());
        QTest::keyClick(edit, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(edit->text().isEmpty());
    }

    void pendingUsersAreDisassociatedByEmail()
    {
        open({"new.hire@example.com"});
        QVERIFY(!find<QLineEdit>("picker.text"));
        QVERIFY(!find<QRadioButton>("delete.delete"));
        QVERIFY(says(u"disassociated by e-mail address"_s));
        review();
        QCOMPARE(m_plans, 1);
        QCOMPARE(deletion().action, zoom::DeleteAction::Disassociate);
        QCOMPARE(deletion().userId, u"New.Hire@example.com"_s);
    }

    void pendingOnesStayOutOfADeletionForGood()
    {
        open({"p2", "new.hire@example.com"});
        find<QRadioButton>("delete.delete")->click();
        pick(u"ann lee"_s);
        review();
        QCOMPARE(m_plan.changes.size(), 2);
        QCOMPARE(deletion(0).action, zoom::DeleteAction::Delete);
        QCOMPARE(deletion(1).action, zoom::DeleteAction::Disassociate);
        QCOMPARE(deletion(1).transferEmail, QString());
    }

    void ownerAndAdminsAreNamedAndLeftOut()
    {
        open({"u1", "u3", "p2"});
        QVERIFY2(says(u"2 user(s) can't be deleted"_s), qPrintable(wordsOf(*m_dialog)));
        QVERIFY(says(u"Maria Sato"_s));
        pick(u"ann lee"_s);
        review();
        QCOMPARE(m_plan.changes.size(), 1);
        open({"u1"});
        QVERIFY(!find<QPushButton>("plan.review")->isEnabled());
    }

    void closingAsks()
    {
        open({"p2"});
        find<QLineEdit>("picker.text")->setFocus();
        pick(u"ann lee"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(says(u"has not been applied"_s));
    }
};

QTEST_MAIN(TestDeleteDialog)
#include "test_delete_dialog.moc"
