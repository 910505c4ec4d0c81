#include "tests/support/sample_plans.h"
#include "ui/models/cell_roles.h"
#include "ui/models/run_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestRunModel : public QObject
{
    Q_OBJECT

    static QString cell(const RunModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    // What the model must show under a filter, found the simple way.
    static QList<int> expected(const Run &run, RunModel::Filter filter, Outcome outcome)
    {
        QList<int> positions;
        for (int at = 0; at < run.size(); ++at) {
            const Outcome is = run.state(at).outcome;
            if (filter == RunModel::Filter::All ||
                (filter == RunModel::Filter::OneOutcome && is == outcome) ||
                (filter == RunModel::Filter::Problems && isProblem(is))) {
                positions += at;
            }
        }
        return positions;
    }

private Q_SLOTS:
    void showsWhatBecameOfEach()
    {
        Run run(journalled(deactivations(3)), Run::Phase::Running);
        RunModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRun(&run);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(cell(model, 0, RunModel::User), u"User 0"_s);
        QCOMPARE(cell(model, 0, RunModel::Action), u"Deactivate"_s);
        QCOMPARE(cell(model, 0, RunModel::What), u"Status: Active → Inactive"_s);
        QCOMPARE(cell(model, 0, RunModel::Result), u"Waiting"_s);

        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        run.setState(1, stateOf(Outcome::Failed, u"Zoom said no."_s));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
        QCOMPARE(cell(model, 1, RunModel::Result), u"Failed"_s);
        QCOMPARE(cell(model, 1, RunModel::Reason), u"Zoom said no."_s);
        QCOMPARE(model.index(1, RunModel::Result).data(CellIconRole).toString(), u"error"_s);
    }

    void newsAreGathered()
    {
        Run run(journalled(deactivations(1000)), Run::Phase::Running);
        RunModel model;
        model.setRun(&run);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy gathered(&model, &RunModel::gathered);
        for (int at = 0; at < 1000; ++at)
            run.setState(at, stateOf(Outcome::Done));
        QCOMPARE(changed.count(), 0);
        QTRY_COMPARE(gathered.count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 999);
    }

    void filterFollowsTheRun_data()
    {
        QTest::addColumn<RunModel::Filter>("filter");
        QTest::newRow("all") << RunModel::Filter::All;
        QTest::newRow("problems") << RunModel::Filter::Problems;
        QTest::newRow("done") << RunModel::Filter::OneOutcome;
    }
    void filterFollowsTheRun()
    {
        QFETCH(RunModel::Filter, filter);
        Run run(journalled(deactivations(300)), Run::Phase::Running);
        RunModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRun(&run);
        model.setFilter(filter, Outcome::Done);
        QRandomGenerator random(7);
        QSignalSpy gathered(&model, &RunModel::gathered);
        // Few at a time are told as differences, many as a reset.
        for (const int changes : {1, 3, 40, 300, 2}) {
            for (int i = 0; i < changes; ++i) {
                run.setState(int(random.bounded(300)),
                             stateOf(Outcome(random.bounded(int(Outcome::Dropped) + 1))));
            }
            gathered.clear();
            QTRY_COMPARE(gathered.count(), 1);
            QCOMPARE(model.shownPositions(), expected(run, filter, Outcome::Done));
        }
    }

    void selectionStaysWhileRowsComeAndGo()
    {
        Run run(journalled(deactivations(50)), Run::Phase::Running);
        RunModel model;
        model.setRun(&run);
        for (const int at : {10, 20, 30})
            run.setState(at, stateOf(Outcome::Failed));
        model.setFilter(RunModel::Filter::Problems);
        const QPersistentModelIndex kept = model.index(1, 0);
        QCOMPARE(kept.data().toString(), u"User 20"_s);
        QSignalSpy gathered(&model, &RunModel::gathered);
        run.setState(10, stateOf(Outcome::Waiting)); // is sent once more
        run.setState(15, stateOf(Outcome::Failed));
        run.setState(16, stateOf(Outcome::Unknown));
        QTRY_VERIFY(!gathered.isEmpty());
        QCOMPARE(model.shownPositions(), (QList{15, 16, 20, 30}));
        QCOMPARE(kept.data().toString(), u"User 20"_s);
    }

    void anEndedRunLeavesNothing()
    {
        auto run = std::make_unique<Run>(journalled(deactivations(3)), Run::Phase::Running);
        RunModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRun(run.get());
        run->setState(0, stateOf(Outcome::Done));
        run.reset();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.run());
    }

    void halfOfAHundredThousandFailAtOnce()
    {
        Run run(journalled(deactivations(100'000)), Run::Phase::Running);
        RunModel model;
        model.setRun(&run);
        model.setFilter(RunModel::Filter::Problems);
        for (int at = 0; at < run.size(); at += 2)
            run.setState(at, stateOf(Outcome::Failed));
        const QSignalSpy gathered(&model, &RunModel::gathered);
        QTRY_COMPARE(gathered.count(), 1);
        QCOMPARE(model.rowCount(), 50'000);
    }
};

QTEST_MAIN(TestRunModel)
#include "test_run_model.moc"
