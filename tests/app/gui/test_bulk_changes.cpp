#include "core/changes/change_plan.h"
#include "tests/app/gui/changing_desk.h"
#include "ui/widgets/record_table.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using rollcall::test::ChangingDesk;
using rollcall::test::SandboxFixture;

// Many users at once, stopped, resumed, interrupted and undone, over the practice account.
class TestBulkChanges : public QObject
{
    Q_OBJECT

    static constexpr int howMany = 120;

    std::unique_ptr<SandboxFixture> m_zoom;
    std::unique_ptr<ChangingDesk> m_desk;
    QStringList m_members;

    void open()
    {
        m_desk->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isReady(), 20'000);
    }
    void applyReview()
    {
        QTRY_VERIFY(m_desk->canApply());
        m_desk->click("review.apply");
        QTRY_VERIFY(!m_desk->review());
    }
    void deactivateAll()
    {
        m_members = m_desk->members(zoom::UserStatus::Active, zoom::UserType::Basic, howMany);
        QCOMPARE(m_members.size(), howMany);
        m_desk->select(m_members);
        m_zoom->server().setLatency(40ms);
        m_desk->edits().deactivate->trigger();
        applyReview();
        QTRY_VERIFY(m_desk->lastRun());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->lastRun()->count(Outcome::Done) >= 10, 20'000);
    }
    int inactive() const
    {
        int count = 0;
        for (const QString &email : m_members)
            count += m_desk->users().status(*m_desk->rowOf(email)) == zoom::UserStatus::Inactive;
        return count;
    }
    // PUT …/status, by user.
    QHash<QString, int> sent() const
    {
        QHash<QString, int> sent;
        const auto requests = m_zoom->server().requests();
        for (const auto &request : requests) {
            if (request.method == u"PUT" && request.path.endsWith(u"/status"))
                ++sent[request.path];
        }
        return sent;
    }
    bool wasEachSentOnce() const
    {
        const auto counts = sent();
        return counts.size() == howMany &&
               std::all_of(counts.cbegin(), counts.cend(), [](int count) { return count == 1; });
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init()
    {
        sandbox::SandboxOptions options = SandboxFixture::smallAccount();
        options.users = 400;
        m_zoom = std::make_unique<SandboxFixture>(options);
        m_desk = std::make_unique<ChangingDesk>(m_zoom->address());
        open();
    }
    void cleanup()
    {
        m_desk.reset();
        m_zoom.reset();
    }

    void stoppedAndResumed()
    {
        deactivateAll();
        m_desk->click("run.stop.button");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->hasEnded(), 20'000);
        const Run &run = *m_desk->lastRun();
        QVERIFY(run.count(Outcome::Unsent) > 0);
        QCOMPARE(run.count(Outcome::Done) + run.count(Outcome::Unsent), howMany);
        QCOMPARE(sent().size(), run.count(Outcome::Done));

        m_zoom->server().setLatency(0ms);
        m_desk->click("run.resume.button");
        QTRY_COMPARE_WITH_TIMEOUT(run.count(Outcome::Done), howMany, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(inactive(), howMany, 20'000);
        QVERIFY(wasEachSentOnce());
    }

    void closedInTheMiddleAndOpenedAgain()
    {
        deactivateAll();
        m_desk->close();
        m_zoom->server().setLatency(0ms);
        open();
        QTRY_VERIFY(m_desk->lastRun());
        QCOMPARE(m_desk->lastRun()->phase(), Run::Phase::Interrupted);
        QVERIFY(m_desk->lastRun()->count(Outcome::Done) >= 10);
        QTRY_VERIFY(m_desk->find<QAbstractButton>("run.resume.button"));
        m_desk->click("run.resume.button");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->hasEnded(), 30'000);
        const Run &run = *m_desk->lastRun();
        QCOMPARE(run.count(Outcome::Done) + run.count(Outcome::Already), howMany);
        QTRY_COMPARE_WITH_TIMEOUT(inactive(), howMany, 20'000);
        const auto counts = sent();
        QCOMPARE(counts.size(), howMany);
        for (const int count : counts)
            QCOMPARE(count, 1);
    }

    void licenceIsUndone()
    {
        const QString user =
            m_desk->members(zoom::UserStatus::Active, zoom::UserType::Basic, 1).first();
        m_desk->select({user});
        m_desk->edits().licences.at(1)->trigger();
        applyReview();
        QTRY_COMPARE(m_desk->text(user, UserColumn::Licence), u"Licensed"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->hasEnded(), 20'000);

        m_desk->find<QAction>("shell.page.history")->trigger();
        auto *table = m_desk->find<RecordTable>("history.table");
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 1);
        table->setCurrentIndex(table->model()->index(0, 0));
        auto *undo = m_desk->find<QAction>("history.undo");
        QTRY_VERIFY(undo->isEnabled());
        undo->trigger();
        applyReview();
        QTRY_COMPARE(m_desk->text(user, UserColumn::Licence), u"Basic"_s);
    }

    void rowsThatWereChangedAreMarkedUntilSelected()
    {
        const QStringList users =
            m_desk->members(zoom::UserStatus::Active, zoom::UserType::Basic, 2);
        m_desk->select(users);
        m_desk->edits().deactivate->trigger();
        applyReview();
        UserMarks &marks = m_desk->controller().marks();
        for (const QString &user : users)
            QTRY_VERIFY(marks.isAltered(*m_desk->rowOf(user)));
        m_desk->controller().selection().clear();
        m_desk->select({users.first()});
        QVERIFY(!marks.isAltered(*m_desk->rowOf(users.first())));
        QVERIFY(marks.isAltered(*m_desk->rowOf(users.last())));
    }
};

QTEST_MAIN(TestBulkChanges)
#include "test_bulk_changes.moc"
