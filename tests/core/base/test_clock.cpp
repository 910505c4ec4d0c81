#include "core/base/clock.h"
#include "core/base/sleep.h"
#include "tests/support/await.h"
#include "tests/support/manual_clock.h"

#include <QTest>
#include <QTimer>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

QCoro::Task<bool> slept(Clock *clock, Clock::Moment when, CancelToken cancel)
{
    co_await sleepUntil(*clock, when, cancel);
    co_return true;
}

} // namespace

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemClockIsNeverEarly()
    {
        SystemClock clock;
        const auto when = clock.now() + 5ms;
        QVERIFY(await(slept(&clock, when, {})));
        QVERIFY(clock.now() >= when);
        QCOMPARE(clock.wallClock().timeSpec(), Qt::UTC);
    }

    void pastMomentWaitsForTheEventLoop()
    {
        SystemClock clock;
        QObject context;
        bool called = false;
        clock.callAt(clock.now() - 1h, &context, [&] { called = true; });
        QVERIFY(!called);
        QTRY_VERIFY(called);
    }

    void deadContextTakesItsTimerAlong()
    {
        SystemClock clock;
        auto context = std::make_unique<QObject>();
        const auto token = std::make_shared<int>();
        clock.callAt(clock.now() + 24h, context.get(), [token] { qFatal("called"); });
        QCOMPARE(token.use_count(), 2);
        context.reset();
        QCOMPARE(token.use_count(), 1);
    }

    void wakeMayDestroyItsContext()
    {
        SystemClock clock;
        auto *context = new QObject;
        bool called = false;
        clock.callAt(clock.now(), context, [&] {
            delete context;
            called = true;
        });
        QTRY_VERIFY(called);
    }

    void sleepEndsWhenCancelled()
    {
        SystemClock clock;
        CancelSource source;
        QTimer::singleShot(0, &m_context, [&] { source.cancel(); });
        QVERIFY(await(slept(&clock, clock.now() + 24h, source.token())));
    }

    void manualClockCallsInOrderOfTime()
    {
        ManualClock clock;
        QObject context;
        const auto start = clock.now();
        QList<int> calls;
        clock.callAt(start + 2s, &context, [&] { calls += 2; });
        clock.callAt(start + 1s, &context, [&] {
            calls += 1;
            clock.callAt(clock.now() + 500ms, &context, [&] { calls += 15; });
        });
        clock.advance(999ms);
        QVERIFY(calls.isEmpty());
        clock.advance(10s);
        QCOMPARE(calls, (QList<int>{1, 15, 2}));
        QCOMPARE(clock.now(), start + 10s + 999ms);
    }

private:
    QObject m_context;
};

QTEST_GUILESS_MAIN(TestClock)
#include "test_clock.moc"
