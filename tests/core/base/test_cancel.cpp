#include "core/base/cancel.h"

#include <QTest>

using namespace rollcall;

class TestCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultTokenIsNeverCancelled()
    {
        int calls = 0;
        const auto registration = CancelToken().onCancel([&] { ++calls; });
        QVERIFY(!CancelToken().isCancelled());
        QCOMPARE(calls, 0);
    }

    void callsOnceAndInOrder()
    {
        CancelSource source;
        QList<int> calls;
        const auto first = source.token().onCancel([&] { calls += 1; });
        const auto second = source.token().onCancel([&] { calls += 2; });
        source.cancel();
        source.cancel();
        QCOMPARE(calls, (QList<int>{1, 2}));
        QVERIFY(source.token().isCancelled());
    }

    void lateRegistrationIsCalledAtOnce()
    {
        CancelSource source;
        source.cancel();
        int calls = 0;
        const auto registration = source.token().onCancel([&] { ++calls; });
        QCOMPARE(calls, 1);
    }

    void droppedRegistrationIsNotCalled()
    {
        CancelSource source;
        int calls = 0;
        source.token().onCancel([&] { ++calls; }).reset();
        source.cancel();
        QCOMPARE(calls, 0);
    }

    void callbackMayDropItselfAndOthers()
    {
        CancelSource source;
        int calls = 0;
        CancelToken::Registration first, second;
        first = source.token().onCancel([&] {
            ++calls;
            first.reset();
            second.reset();
        });
        second = source.token().onCancel([&] { ++calls; });
        source.cancel();
        QCOMPARE(calls, 1);
    }

    void callbackMayDestroyTheSource()
    {
        auto source = std::make_unique<CancelSource>();
        int calls = 0;
        const auto first = source->token().onCancel([&] {
            ++calls;
            source.reset();
        });
        const auto second = source->token().onCancel([&] { ++calls; });
        source->cancel();
        QCOMPARE(calls, 2);
    }

    // One long-lived token serves thousands of short calls: what they leave behind is swept, and
    // what is still registered is not.
    void sweepingKeepsTheLiving()
    {
        CancelSource source;
        int calls = 0;
        std::vector<CancelToken::Registration> kept;
        for (int i = 0; i < 10'000; ++i) {
            auto registration = source.token().onCancel([&] { ++calls; });
            if (i % 100 == 0)
                kept.push_back(std::move(registration));
        }
        source.cancel();
        QCOMPARE(calls, 100);
    }

    void linkedTokenFollowsEither()
    {
        CancelSource caller, owner;
        const LinkedCancel first(caller.token(), owner.token());
        const LinkedCancel second({}, owner.token());
        caller.cancel();
        QVERIFY(first.isCancelled());
        QVERIFY(!second.isCancelled());
        owner.cancel();
        QVERIFY(second.token().isCancelled());
    }

    void linkedTokenOfACancelledOneIsCancelled()
    {
        CancelSource owner;
        owner.cancel();
        QVERIFY(LinkedCancel({}, owner.token()).isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestCancel)
#include "test_cancel.moc"
