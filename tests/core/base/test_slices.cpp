#include "core/base/slices.h"
#include "core/base/task_scope.h"

#include <QTest>
#include <QTimer>

using namespace rollcall;
using namespace std::chrono_literals;

class TestSlices : public QObject
{
    Q_OBJECT

    // So many shortest slices of steps; each says "s" and does this at its first.
    static std::function<bool()> stepsIn(int slices, QString &order, std::function<void()> first)
    {
        return [&order, first, step = 0, last = slices * stepsAtOnce]() mutable {
            if (step++ % stepsAtOnce == 0) {
                order += u's';
                first();
            }
            return step < last;
        };
    }

private Q_SLOTS:
    void shortWorkEndsAtOnce()
    {
        int left = stepsAtOnce;
        bool ended = false;
        TaskScope scope;
        scope.start(inSlices([&] { return --left > 0; }, scope.token(), 0ns),
                    [&](bool done) { ended = done; });
        QVERIFY(ended);
        QCOMPARE(left, 0);
    }

    void aSliceLastsAsLongAsItSays()
    {
        int left = 100 * stepsAtOnce;
        bool ended = false;
        TaskScope scope;
        scope.start(inSlices([&] { return --left > 0; }, scope.token(), 1h),
                    [&](bool done) { ended = done; });
        QVERIFY(ended);
    }

    // Slices of no length: the event loop has its turn after the fewest steps.
    void othersHaveTheirTurnBetweenSlices()
    {
        QString order;
        QTimer other;
        connect(&other, &QTimer::timeout, this, [&] { order += u'o'; });
        other.start(0);
        bool ended = false;
        TaskScope scope;
        scope.start(inSlices(stepsIn(4, order, [] {}), scope.token(), 0ns),
                    [&](bool done) { ended = done; });
        QCOMPARE(order, QStringLiteral("s"));
        QTRY_VERIFY(ended);
        QCOMPARE(order.count(u's'), 4);
        QVERIFY2(order.count(u'o') >= 2 && !order.contains(QStringLiteral("sss")),
                 qPrintable(order));
    }

    void postedEventsComeFirst()
    {
        QString order;
        const auto post = [this, &order] {
            QMetaObject::invokeMethod(
                this, [&order] { order += u'p'; }, Qt::QueuedConnection);
        };
        TaskScope scope;
        scope.start(inSlices(stepsIn(2, order, post), scope.token(), 0ns), [](bool) {});
        QTRY_COMPARE(order, QStringLiteral("spsp"));
    }

    // Nothing of a dead owner is touched: no further step is made.
    void cancelledWorkStops()
    {
        int steps = 0;
        bool wasTold = false;
        auto scope = std::make_unique<TaskScope>();
        const CancelToken token = scope->token();
        scope->start(inSlices([&] { return ++steps > 0; }, token, 0ns),
                     [&](bool) { wasTold = true; });
        QTRY_VERIFY(steps >= 3 * stepsAtOnce);
        const int before = steps;
        scope.reset();
        QTimer::singleShot(0, this, [this] { m_turns = 1; });
        QTRY_COMPARE(m_turns, 1);
        QCOMPARE(steps, before);
        QVERIFY(!wasTold);
    }

    void cancelledBeforeItBegan()
    {
        CancelSource source;
        source.cancel();
        int steps = 0;
        bool ended = true;
        TaskScope scope;
        scope.start(inSlices([&] { return ++steps < 5; }, source.token()),
                    [&](bool done) { ended = done; });
        QVERIFY(!ended);
        QCOMPARE(steps, 0);
    }

private:
    int m_turns = 0;
};

QTEST_GUILESS_MAIN(TestSlices)
#include "test_slices.moc"
