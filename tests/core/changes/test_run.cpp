#include "core/changes/change_queue.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/run.h"
#include "core/changes/staged_changes.h"
#include "core/changes/user_turns.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;

namespace {

KnownUser user(const QString &id)
{
    return {{.userId = id, .email = id + QStringLiteral("@x.example"), .name = id},
            {{QLatin1String("dept"), QLatin1String("Old")}}};
}

Change dept(const QString &id, const QString &value)
{
    zoom::UserPatch patch;
    patch.dept = value;
    return updateUserChange(user(id), patch);
}

JournalledRun runOf(const QStringList &users)
{
    JournalledRun run;
    for (const QString &id : users)
        run.changes.append({qint64(run.changes.size() + 1), dept(id, QStringLiteral("New")), {}});
    return run;
}

ChangeState stateOf(Outcome outcome)
{
    ChangeState state;
    state.outcome = outcome;
    return state;
}

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatBecameOfEach()
    {
        Run run(runOf({u"a"_qs, u"b"_qs, u"c"_qs}), Run::Phase::Running);
        QSignalSpy changed(&run, &Run::stateChanged);
        QCOMPARE(run.count(Outcome::Waiting), 3);
        QCOMPARE(run.settledCount(), 0);
        run.setState(1, stateOf(Outcome::Sending));
        QCOMPARE(run.settledCount(), 0);
        run.setState(1, stateOf(Outcome::Done));
        QCOMPARE(run.settledCount(), 1);
        QCOMPARE(run.count(Outcome::Waiting), 2);
        QCOMPARE(run.positionsOf(Outcome::Done), QList<int>{1});
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.last().first().toInt(), 1);
    }

    void saysWhyItIsHeld()
    {
        Run run(runOf({u"a"_qs}), Run::Phase::Running);
        QSignalSpy changed(&run, &Run::phaseChanged);
        run.setHold(localError(ErrorKind::Offline, u"No network"_qs));
        run.setPhase(Run::Phase::Held);
        run.setPhase(Run::Phase::Held); // nothing new
        QCOMPARE(changed.size(), 2);
        QCOMPARE(run.hold()->kind, ErrorKind::Offline);
        QVERIFY(!run.timeLeft());
    }

    void queueKeepsThePlansOrderAndEachUsersTurn()
    {
        Run run(runOf({u"a"_qs, u"a"_qs, u"b"_qs, u"c"_qs}), Run::Phase::Running);
        ChangeQueue queue(run);
        UserTurns turns;
        for (const int position : {3, 1, 0, 2, 1})
            queue.add(position);
        QCOMPARE(queue.size(), 4);
        QCOMPARE(*queue.takeNext(turns), 0);
        turns.take(u"a"_qs);
        QCOMPARE(*queue.takeNext(turns), 2); // 1 waits for its user
        queue.add(2);
        QSignalSpy freed(&turns, &UserTurns::freed);
        turns.give(u"a"_qs);
        QCOMPARE(freed.size(), 1);
        QCOMPARE(*queue.takeNext(turns), 1);
        const auto rest = queue.takeWhere([](int position) { return position > 2; });
        QCOMPARE(rest, QList<int>{3});
        turns.take(u"b"_qs);
        QVERIFY(!queue.takeNext(turns));
        QCOMPARE(queue.size(), 1);
    }

    void stagedChangesOfOneUserAreMerged()
    {
        StagedChanges staged;
        QSignalSpy changed(&staged, &StagedChanges::changed);
        staged.stage({dept(u"a"_qs, u"New"_qs), dept(u"b"_qs, u"New"_qs)});
        zoom::UserPatch patch;
        patch.dept = u"Newer"_qs;
        patch.jobTitle = u"Chief"_qs;
        staged.stage({updateUserChange(user(u"a"_qs), patch)});
        staged.stage({statusChange(user(u"a"_qs), zoom::StatusAction::Deactivate)});
        QCOMPARE(staged.changes().size(), 3);
        const Change edit = staged.changesOf(u"a"_qs).value(0);
        QCOMPARE(edit.after.value(u"dept"_qs).toString(), u"Newer"_qs);
        QCOMPARE(edit.after.value(u"job_title"_qs).toString(), u"Chief"_qs);
        QCOMPARE(edit.before.value(u"dept"_qs).toString(), u"Old"_qs);
        QCOMPARE(staged.changesOf(u"a"_qs).size(), 2);
        QCOMPARE(changed.size(), 3);

        staged.discard(staged.changesOf(u"a"_qs));
        QCOMPARE(staged.changes().size(), 1);
        QCOMPARE(staged.changesOf(u"b"_qs).size(), 1);
        QVERIFY(staged.changesOf(u"a"_qs).isEmpty());
        staged.discard({edit}); // it is gone
        staged.discardAll();
        QVERIFY(staged.isEmpty());
        QCOMPARE(changed.size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "test_run.moc"
