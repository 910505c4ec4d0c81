#include "core/changes/kind_blocks.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/trouble_watch.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace rollcall;
using Next = Verdict::Next;
using Reach = Verdict::Reach;
using Advice = TroubleWatch::Advice;

namespace {

Error error(ErrorKind kind, Delivery delivery, int zoomCode = 0)
{
    Error error;
    error.kind = kind;
    error.delivery = delivery;
    error.httpStatus = delivery == Delivery::Answered ? 400 : 0;
    error.zoomCode = zoomCode;
    return error;
}

KnownUser ann()
{
    return {{.userId = QStringLiteral("ann"),
             .email = QStringLiteral("ann@x.example"),
             .name = QStringLiteral("Ann")},
            {{QLatin1String("type"), 1}, {QLatin1String("status"), QLatin1String("active")}}};
}

Change deactivation()
{
    return statusChange(ann(), zoom::StatusAction::Deactivate);
}

Advice adviceOn(TroubleWatch &watch, const Error &trouble)
{
    return watch.refused(trouble, verdictOn(deactivation(), trouble));
}

} // namespace

// What errors mean for the change that met them and for those behind it.
class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<Error>("met");
        QTest::addColumn<Next>("next");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<Reach>("reach");
        const auto row = [](const char *name, const Error &met, Next next, Outcome outcome,
                            Reach reach) {
            QTest::newRow(name) << met << next << outcome << reach;
        };
        const auto unsent = Delivery::NotSent;
        const auto said = Delivery::Answered;
        const auto lost = Delivery::Unknown;
        row("no network", error(ErrorKind::Offline, unsent), Next::Again, Outcome::Failed,
            Reach::ThisChange);
        row("certificate", error(ErrorKind::Tls, unsent), Next::Again, Outcome::Failed,
            Reach::Everything);
        row("lost", error(ErrorKind::Transport, lost), Next::Look, Outcome::Failed,
            Reach::ThisChange);
        row("timeout", error(ErrorKind::Timeout, lost), Next::Look, Outcome::Failed,
            Reach::ThisChange);
        row("500", error(ErrorKind::Server, lost), Next::Look, Outcome::Failed, Reach::ThisChange);
        row("sign-in", error(ErrorKind::SignIn, said), Next::Again, Outcome::Failed,
            Reach::Everything);
        row("scope", error(ErrorKind::ScopeMissing, said), Next::Settle, Outcome::Blocked,
            Reach::ThisKind);
        row("day", error(ErrorKind::DailyLimit, unsent), Next::Settle, Outcome::Blocked,
            Reach::ThisKind);
        row("seats", error(ErrorKind::Invalid, said, 3412), Next::Settle, Outcome::Blocked,
            Reach::ThisKind);
        row("validation", error(ErrorKind::Invalid, said, 300), Next::Settle, Outcome::Failed,
            Reach::ThisChange);
        row("gone", error(ErrorKind::NotFound, said, 1001), Next::Settle, Outcome::Failed,
            Reach::ThisChange);
    }
    void verdicts()
    {
        QFETCH(Error, met);
        const Verdict verdict = verdictOn(deactivation(), met);
        QTEST(verdict.next, "next");
        QTEST(verdict.reach, "reach");
        if (verdict.next == Next::Settle)
            QTEST(verdict.outcome, "outcome");
    }

    void whoIsGoneNeedsNoDeleting()
    {
        const Change deletion = deleteUserChange(ann(), {});
        const Error gone = error(ErrorKind::NotFound, Delivery::Answered, 1001);
        QCOMPARE(verdictOn(deletion, gone).outcome, Outcome::Already);
        // But one whose invitation has expired is still in the list.
        const Error expired = error(ErrorKind::NotFound, Delivery::Answered, 1120);
        QCOMPARE(verdictOn(deletion, expired).outcome, Outcome::Failed);
    }

    void noSeatsOfOneKindBlockNoOthers()
    {
        ManualClock clock;
        KindBlocks blocks(clock);
        const Error noSeats = error(ErrorKind::Invalid, Delivery::Answered, 3412);
        blocks.add(licenceChange(ann(), 2), noSeats, {});
        QVERIFY(blocks.blocking(licenceChange(ann(), 2)));
        QVERIFY(!blocks.blocking(licenceChange(ann(), 1))); // frees a seat
        QVERIFY(!blocks.blocking(deactivation()));
    }

    void aMissingScopeBlocksTheOperation()
    {
        ManualClock clock;
        KindBlocks blocks(clock);
        blocks.add(licenceChange(ann(), 2), error(ErrorKind::ScopeMissing, Delivery::Answered), {});
        QVERIFY(blocks.blocking(licenceChange(ann(), 1)));
        QVERIFY(!blocks.blocking(deactivation()));
        blocks.clear();
        QVERIFY(!blocks.blocking(licenceChange(ann(), 1)));
    }

    void fiveTroublesInARowHold()
    {
        TroubleWatch watch;
        const Error offline = error(ErrorKind::Offline, Delivery::NotSent);
        for (int n = 0; n < 4; ++n)
            QCOMPARE(adviceOn(watch, offline), Advice::GoOn);
        watch.succeeded();
        for (int n = 0; n < 4; ++n)
            QCOMPARE(adviceOn(watch, offline), Advice::GoOn);
        QCOMPARE(adviceOn(watch, offline), Advice::HoldAndProbe);
    }

    void twentyEqualRefusalsAsk()
    {
        TroubleWatch watch;
        const Error one = error(ErrorKind::Invalid, Delivery::Answered, 300);
        const Error other = error(ErrorKind::Invalid, Delivery::Answered, 200);
        for (int n = 0; n < 19; ++n)
            QCOMPARE(adviceOn(watch, one), Advice::GoOn);
        QCOMPARE(adviceOn(watch, other), Advice::GoOn); // another one
        for (int n = 0; n < 19; ++n)
            QCOMPARE(adviceOn(watch, one), Advice::GoOn);
        QCOMPARE(adviceOn(watch, one), Advice::HoldAndAsk);
    }

    void whatConcernsAllHoldsAtOnce()
    {
        TroubleWatch watch;
        QCOMPARE(adviceOn(watch, error(ErrorKind::SignIn, Delivery::Answered)), Advice::HoldAndAsk);
        QCOMPARE(adviceOn(watch, error(ErrorKind::NotZoom, Delivery::Answered)),
                 Advice::HoldAndProbe);
        QCOMPARE(adviceOn(watch, error(ErrorKind::Cancelled, Delivery::NotSent)), Advice::GoOn);
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "test_verdict.moc"
