#include "tests/support/fake_change_desk.h"
#include "tests/support/sample_plans.h"
#include "ui/shell/leave_guard.h"

#include <QAction>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestLeaveGuard : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeChangeDesk> m_desk;
    std::unique_ptr<LeaveGuard> m_guard;
    int m_left = 0;

    void ask()
    {
        m_guard->ask(u"Stop and close"_s, [this] { ++m_left; });
    }
    void trigger(const char *action) const
    {
        m_guard->findChild<QAction *>(QLatin1String(action))->trigger();
    }

private Q_SLOTS:
    void init()
    {
        m_left = 0;
        m_desk = std::make_unique<FakeChangeDesk>();
        m_guard = std::make_unique<LeaveGuard>();
        m_guard->setDesk(m_desk.get());
    }
    void cleanup()
    {
        m_guard.reset();
        m_desk.reset();
    }

    void letsGoWhatDoesNothing_data()
    {
        QTest::addColumn<Run::Phase>("phase");
        QTest::newRow("interrupted") << Run::Phase::Interrupted;
        QTest::newRow("paused") << Run::Phase::Paused;
        QTest::newRow("verifying") << Run::Phase::Verifying;
        QTest::newRow("ended") << Run::Phase::Ended;
    }
    void letsGoWhatDoesNothing()
    {
        QFETCH(Run::Phase, phase);
        m_desk->addRun(deactivations(3), phase);
        QVERIFY(!m_guard->isNeeded());
        ask();
        QCOMPARE(m_left, 1);
        QVERIFY(m_desk->asked.isEmpty());
    }

    void asksInPlaceAndWaits()
    {
        Run &run = m_desk->addRun(deactivations(3), Run::Phase::Running);
        ask();
        QCOMPARE(m_left, 0);
        QVERIFY(!m_guard->isHidden());
        QVERIFY(m_guard->notice().title.contains(u"Deactivate 3 users"));
        trigger("leave.stop");
        QCOMPARE(m_desk->asked, QStringList(u"stop %1"_s.arg(run.id())));
        run.setPhase(Run::Phase::Stopping);
        QCOMPARE(m_left, 0);
        run.setPhase(Run::Phase::Ended);
        QTRY_COMPARE(m_left, 1);
        QVERIFY(m_guard->isHidden());
    }

    void keepsRunning()
    {
        m_desk->addRun(deactivations(3), Run::Phase::Running);
        ask();
        trigger("leave.stay");
        QVERIFY(m_guard->isHidden());
        QVERIFY(m_desk->asked.isEmpty());
        QCOMPARE(m_left, 0);
    }

    // Row 40 of the fault matrix.
    void aSecondRequestWaitsNoLonger()
    {
        m_desk->addRun(deactivations(3), Run::Phase::Running);
        m_guard->stop([this] { ++m_left; });
        QCOMPARE(m_desk->asked.size(), 1);
        QCOMPARE(m_left, 0);
        ask();
        QCOMPARE(m_left, 1);
    }

    void waitsFiveSecondsAtMost()
    {
        m_desk->addRun(deactivations(3), Run::Phase::Running);
        m_guard->stop([this] { ++m_left; });
        QTRY_COMPARE_WITH_TIMEOUT(m_left, 1, 6000);
    }
};

QTEST_MAIN(TestLeaveGuard)
#include "test_leave_guard.moc"
