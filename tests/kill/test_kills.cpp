#include "core/changes/change_kind.h"
#include "tests/kill/kill_series.h"

#include <QSet>
#include <QTest>

using namespace rollcall;
using namespace rollcall::kill;
using namespace Qt::StringLiterals;

// Rows 29 and 30 of the fault matrix: a process that applies a plan is killed, and the next one
// goes on. `./dev bench kills` does the same at every point and far more often.
class TestKills : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_files;
    QList<KillPlan> m_plans;

    const KillPlan &plan(const char *name) const
    {
        for (const KillPlan &plan : m_plans) {
            if (plan.name == name)
                return plan;
        }
        qFatal("no plan %s", name);
    }

    static void isGood(const Tally &tally)
    {
        qInfo("%s", qPrintable(tally.line()));
        QVERIFY2(tally.good(), qPrintable(tally.what.mid(0, 12).join(u'\n')));
    }

private Q_SLOTS:
    void initTestCase() { m_plans = killPlans(m_files); }

    void plansHoldEveryKind()
    {
        QSet<zoom::Operation> planned;
        for (const KillPlan &plan : std::as_const(m_plans)) {
            for (const Change &change : plan.plan.changes)
                planned.insert(change.operation);
        }
        for (const ChangeKind *kind : changeKinds())
            QVERIFY2(planned.contains(kind->operation), kind->name.data());
    }

    // Without a kill everything is Done, so that what the others show is the kills' doing.
    void undisturbed_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < m_plans.size(); ++i)
            QTest::newRow(m_plans[i].name.constData()) << i;
    }
    void undisturbed()
    {
        QFETCH(int, number);
        KillTrial trial(m_plans[number]);
        const auto end = trial.live();
        qInfo("%d steps, %d disk calls, %d us", end.steps, end.diskCalls, end.microseconds);
        const Tally tally = trial.judge();
        isGood(tally);
        QCOMPARE(tally.requests, tally.changes);
        QCOMPARE(tally.attempts, tally.changes);
        QCOMPARE(tally.done, tally.changes);
        trial.keepJournal();
    }

    void row29_killedAtSteps_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("stride");
        QTest::newRow("people") << QByteArray("people") << 2;
        QTest::newRow("things") << QByteArray("things") << 4;
        QTest::newRow("leavers") << QByteArray("leavers") << 11;
        QTest::newRow("many") << QByteArray("many") << 7;
    }
    void row29_killedAtSteps()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, stride);
        const Tally tally = killedAtEach(plan(name.constData()), &KillPoint::step, stride);
        QVERIFY(tally.trials > 12);
        isGood(tally);
    }
    // In the midst of a commit, of making the journal, of taking the pen.
    void row29_killedAtDiskCalls()
    {
        const Tally tally = killedAtEach(plan("people"), &KillPoint::diskCall, 29);
        QVERIFY(tally.trials > 10);
        isGood(tally);
    }
    void row29_killedAtRandomMoments() { isGood(killedAtRandom(plan("many"), 24, 4711)); }

    void row30_killedWhileRecovering()
    {
        isGood(recoveryKilledAtEach(plan("many"), {.step = 40}, &KillPoint::step, 9));
        isGood(recoveryKilledAtEach(plan("people"), {.step = 21}, &KillPoint::diskCall, 43));
    }

    // All this can fail: where intents are not kept, changes are made twice.
    void withoutIntentsChangesAreDoubled()
    {
        const Tally tally = killedWithoutIntents(plan("many"), &KillPoint::step, 12);
        qInfo("%s", qPrintable(tally.line()));
        QVERIFY(tally.doubled > 0);
        QVERIFY(tally.mismatched > 0);
    }
};

int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], childWord) == 0)
        return runKillChild(argc, argv);
    QCoreApplication app(argc, argv);
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_kills.moc"
