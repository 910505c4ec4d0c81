#include "core/base/deferred.h"
#include "core/base/task_scope.h"

#include <QTest>

using namespace rollcall;

namespace {

QCoro::Task<int> answer(Deferred<int> bell, int *ended = nullptr)
{
    const int value = co_await bell;
    if (ended)
        ++*ended;
    co_return value;
}

QCoro::Task<void> silent(Deferred<int> bell)
{
    co_await bell;
}

// As calls of core do: ends early once it is cancelled.
QCoro::Task<int> obedient(CancelToken cancel, int *ended)
{
    const Deferred<int> bell;
    const auto registration = cancel.onCancel([bell] { bell.set(-1); });
    const int value = co_await bell;
    ++*ended;
    co_return value;
}

// A page that owns what it started. ASan tells if it is touched after its death.
struct Page
{
    int answers = 0;
    TaskScope scope;
};

} // namespace

class TestTaskScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void continuationGetsTheResult()
    {
        const Deferred<int> bell;
        TaskScope scope;
        int got = 0;
        scope.start(answer(bell), [&](int value) { got = value; });
        QCOMPARE(got, 0);
        bell.set(42);
        QCOMPARE(got, 42);
    }

    void endedTaskContinuesAtOnce()
    {
        const Deferred<int> bell;
        bell.set(42);
        TaskScope scope;
        int got = 0;
        scope.start(answer(bell), [&](int value) { got = value; });
        QCOMPARE(got, 42);
    }

    void takesTasksWithoutResult()
    {
        const Deferred<int> bell;
        TaskScope scope;
        int calls = 0;
        scope.start(silent(bell), [&] { ++calls; });
        bell.set(1);
        QCOMPARE(calls, 1);
    }

    void deathOfTheOwnerEndsTheTaskAndCallsNothing()
    {
        int ended = 0;
        auto page = std::make_unique<Page>();
        Page *raw = page.get();
        page->scope.start(obedient(page->scope.token(), &ended), [raw](int) { ++raw->answers; });
        page.reset();
        QCOMPARE(ended, 1);
    }

    void lateAnswerToADeadOwnerIsDropped()
    {
        const Deferred<int> bell;
        int ended = 0;
        auto page = std::make_unique<Page>();
        Page *raw = page.get();
        page->scope.start(answer(bell, &ended), [raw](int) { ++raw->answers; });
        page.reset();
        QCOMPARE(ended, 0); // it does not listen to its token, so it goes on by itself
        bell.set(1);
        QCOMPARE(ended, 1);
    }

    void continuationMayDestroyTheOwner()
    {
        const Deferred<int> bell;
        auto page = std::make_unique<Page>();
        int calls = 0;
        page->scope.start(answer(bell), [&](int) {
            ++calls;
            page.reset();
        });
        bell.set(1);
        QCOMPARE(calls, 1);
        QVERIFY(!page);
    }

    void cancelDropsOldWorkAndTakesNew()
    {
        const Deferred<int> first, second;
        TaskScope scope;
        QList<int> got;
        scope.start(answer(first), [&](int) { got += 1; });
        const CancelToken old = scope.token();
        scope.cancel();
        QVERIFY(old.isCancelled());
        QVERIFY(!scope.token().isCancelled());
        scope.start(answer(second), [&](int) { got += 2; });
        first.set(0);
        second.set(0);
        QCOMPARE(got, QList<int>{2});
    }

    void firstValueOfADeferredWins()
    {
        const Deferred<int> bell;
        int got = 0;
        TaskScope scope;
        scope.start(answer(bell), [&](int value) { got = value; });
        bell.set(1);
        bell.set(2);
        QCOMPARE(got, 1);
    }
};

QTEST_GUILESS_MAIN(TestTaskScope)
#include "test_task_scope.moc"
