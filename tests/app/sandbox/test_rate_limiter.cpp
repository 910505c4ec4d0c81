#include "app/sandbox/access/rate_limiter.h"

#include <QTest>

using namespace rollcall::sandbox;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject
{
    Q_OBJECT

    const RateLimiter::Moment m_start{1000s};
    const RateLimiter::Day m_today{std::chrono::days(20'000)};

    int admitted(RateLimiter &limiter, RateLabel label, int calls, std::chrono::milliseconds at)
    {
        int count = 0;
        for (int call = 0; call < calls; ++call)
            count += limiter.admit(label, m_start + at, m_today).allowed;
        return count;
    }

private Q_SLOTS:
    void planAndLabelDecide_data()
    {
        QTest::addColumn<int>("plan");
        QTest::addColumn<QList<int>>("perLabel");
        QTest::newRow("free") << int(SandboxPlan::Free) << QList<int>{4, 2, 1, 10};
        QTest::newRow("pro") << int(SandboxPlan::Pro) << QList<int>{30, 20, 10, 10};
        QTest::newRow("business") << int(SandboxPlan::Business) << QList<int>{80, 60, 40, 20};
        QTest::newRow("unlimited") << int(SandboxPlan::Unlimited) << QList<int>{100, 100, 100, 100};
    }
    void planAndLabelDecide()
    {
        QFETCH(int, plan);
        QFETCH(QList<int>, perLabel);
        RateLimiter limiter(static_cast<SandboxPlan>(plan));
        for (int label = 0; label < perLabel.size(); ++label)
            QCOMPARE(admitted(limiter, static_cast<RateLabel>(label), 100, 0ms), perLabel[label]);
    }

    void anySecondHoldsNoMoreThanTheLimit()
    {
        RateLimiter limiter(SandboxPlan::Pro);
        QCOMPARE(admitted(limiter, RateLabel::Medium, 12, 0ms), 12);
        QCOMPARE(admitted(limiter, RateLabel::Medium, 12, 900ms), 8);
        QCOMPARE(admitted(limiter, RateLabel::Medium, 20, 999ms), 0);
        QCOMPARE(admitted(limiter, RateLabel::Medium, 20, 1000ms), 12);
        QCOMPARE(admitted(limiter, RateLabel::Medium, 20, 1899ms), 0);
        QCOMPARE(admitted(limiter, RateLabel::Medium, 20, 1900ms), 8);
    }

    void resourceIntensiveIsCountedByTheMinute()
    {
        RateLimiter limiter(SandboxPlan::Pro);
        QCOMPARE(admitted(limiter, RateLabel::ResourceIntensive, 11, 0ms), 10);
        QCOMPARE(admitted(limiter, RateLabel::ResourceIntensive, 11, 59'999ms), 0);
        QCOMPARE(admitted(limiter, RateLabel::ResourceIntensive, 11, 60'000ms), 10);
    }

    void theDayEndsAtMidnight()
    {
        RateLimiter limiter(SandboxPlan::Free);
        limiter.spend(RateLabel::Medium, 1999, m_today);
        QVERIFY(limiter.admit(RateLabel::Medium, m_start, m_today).allowed);
        const auto refused = limiter.admit(RateLabel::Medium, m_start, m_today);
        QVERIFY(!refused.allowed);
        QVERIFY(refused.daily);
        QCOMPARE(refused.limit, 2000);
        QVERIFY(limiter.admit(RateLabel::Medium, m_start, m_today + std::chrono::days(1)).allowed);
    }

    void refusedCallsDoNotCount()
    {
        RateLimiter limiter(SandboxPlan::Free);
        QCOMPARE(admitted(limiter, RateLabel::Heavy, 5000, 0ms), 1);
        QVERIFY(limiter.admit(RateLabel::Heavy, m_start + 1s, m_today).allowed);
    }

    void heavyLabelsShareADayOnPaidPlans()
    {
        RateLimiter pro(SandboxPlan::Pro);
        pro.spend(RateLabel::Heavy, 30'000, m_today);
        QVERIFY(!pro.admit(RateLabel::ResourceIntensive, m_start, m_today).allowed);
        RateLimiter free(SandboxPlan::Free);
        free.spend(RateLabel::Heavy, 30'000, m_today);
        QVERIFY(free.admit(RateLabel::ResourceIntensive, m_start, m_today).allowed);
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "test_rate_limiter.moc"
