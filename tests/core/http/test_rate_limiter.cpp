#include "core/base/task_scope.h"
#include "core/http/rate_limiter.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr RateLimits sixtyPerSecond{{60, 0}, {60, 0}, {60, 0}, {60, 0}};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

Response response(int status, const Headers &headers)
{
    return {status, headers, {}};
}

Response tooMany(const Headers &headers = {})
{
    return response(429, headers);
}

// Asks for passes and notes when each was given.
class Asker
{
public:
    explicit Asker(const RateLimits &limits)
        : limiter(std::make_unique<RateLimiter>(limits, clock))
    {
    }

    void ask(const QByteArray &name, RateLabel label = RateLabel::Medium,
             Lane lane = Lane::Background, CancelToken cancel = {})
    {
        scope.start(limiter->pass(label, lane, name, cancel),
                    [this, name](Result<RateLimiter::Pass> result) {
                        if (result.ok())
                            passes.append(result.value());
                        else
                            errors.append(result.error());
                        order.append(result.ok() ? name : "no " + name);
                    });
    }
    void askMany(int count, RateLabel label = RateLabel::Medium, Lane lane = Lane::Background)
    {
        for (int i = 0; i < count; ++i)
            ask("bulk", label, lane);
    }
    RateState state(RateLabel label = RateLabel::Medium) const
    {
        return limiter->state(label, order.value(0, "bulk"));
    }
    // The most requests that left in any one second.
    int busiestSecond() const
    {
        qsizetype most = 0;
        for (qsizetype first = 0, last = 0; last < passes.size(); ++last) {
            while (passes[last].sentAt - passes[first].sentAt >= 1s)
                ++first;
            most = std::max(most, last - first + 1);
        }
        return int(most);
    }

    ManualClock clock;
    QList<RateLimiter::Pass> passes;
    QList<Error> errors;
    QList<QByteArray> order;
    std::unique_ptr<RateLimiter> limiter;
    TaskScope scope;
};

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutLimitsNothingWaits()
    {
        Asker asker(noRateLimits());
        asker.askMany(10'000);
        QCOMPARE(asker.passes.size(), 10'000);
        QVERIFY(!asker.clock.advanceToNextWake());
    }

    void neverMoreThanTheLimitInAnySecond_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::addColumn<RateLabel>("label");
        QTest::addColumn<Lane>("lane");
        for (const auto &named : planNames.rows) {
            const Plan plan = named.value;
            const QByteArray planName = named.name.toByteArray();
            for (const Lane lane : {Lane::Foreground, Lane::Background}) {
                const char *laneName = lane == Lane::Foreground ? "foreground" : "background";
                const auto row = [&](RateLabel label, const char *name) {
                    QTest::addRow("%s, %s, %s", planName.constData(), name, laneName)
                        << plan << label << lane;
                };
                row(RateLabel::Light, "light");
                row(RateLabel::Medium, "medium");
                row(RateLabel::Heavy, "heavy");
                row(RateLabel::ResourceIntensive, "resource-intensive");
            }
        }
    }
    void neverMoreThanTheLimitInAnySecond()
    {
        QFETCH(Plan, plan);
        QFETCH(RateLabel, label);
        QFETCH(Lane, lane);
        Asker asker(rateLimitsOf(plan));
        const double limit = rateLimitsOf(plan).of(label).perSecond;
        const int wanted = int(std::max(3.0, limit * 20));
        asker.askMany(wanted, label, lane);
        const auto start = asker.clock.now();
        while (asker.clock.advanceToNextWake()) {
        }
        QCOMPARE(asker.passes.size(), wanted);
        QVERIFY(asker.busiestSecond() <= std::max(1, int(limit)));
        const std::chrono::duration<double> took = asker.passes.last().sentAt - start;
        const double rate = (wanted - 1) / took.count();
        QVERIFY2(rate >= 0.95 * limit, qPrintable(QString::number(rate)));
    }

    void foregroundGoesFirstAndNeedNotWaitForEvenSlots()
    {
        Asker asker(sixtyPerSecond);
        asker.askMany(30);
        asker.clock.advance(100ms);
        const auto bulkSoFar = asker.passes.size();
        QVERIFY(bulkSoFar < 30);
        asker.ask("click", RateLabel::Medium, Lane::Foreground);
        QCOMPARE(asker.order.last(), QByteArray("click"));
        QCOMPARE(asker.passes.size(), bulkSoFar + 1);
    }

    void foregroundOvertakesAWaitingQueue()
    {
        Asker asker(sixtyPerSecond);
        asker.askMany(60, RateLabel::Medium, Lane::Foreground); // uses the second up
        asker.ask("bulk");
        asker.ask("click", RateLabel::Medium, Lane::Foreground);
        QCOMPARE(asker.passes.size(), 60);
        while (asker.clock.advanceToNextWake()) {
        }
        QCOMPARE(asker.order.mid(60), (QList<QByteArray>{"click", "bulk"}));
    }

    void labelsDoNotWaitForEachOther()
    {
        Asker asker(sixtyPerSecond);
        asker.askMany(100, RateLabel::Medium, Lane::Foreground);
        asker.ask("light", RateLabel::Light, Lane::Foreground);
        QCOMPARE(asker.order.last(), QByteArray("light"));
    }

    // Every form of Retry-After. Times are seconds after 2026-03-01 12:00 UTC.
    void holdsTheLabelAsLongAsTold_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<milliseconds>("expected");
        const auto row = [](const char *name, Headers headers, milliseconds expected) {
            QTest::newRow(name) << headers << expected;
        };
        const milliseconds otherwise = 1500ms;
        row("seconds", {{"Retry-After", "2"}}, 2s);
        row("none at all", {{"Retry-After", "0"}}, 0s);
        row("other case", {{"retry-after", " 3 "}}, 3s);
        row("HTTP date", {{"Retry-After", "Sun, 01 Mar 2026 12:00:07 GMT"}}, 7s);
        row("ISO date", {{"Retry-After", "2026-03-01T12:00:05Z"}}, 5s);
        row("ISO date without zone", {{"Retry-After", "2026-03-01T12:00:05"}}, 5s);
        row("ISO date with zone", {{"Retry-After", "2026-03-01T14:00:05+02:00"}}, 5s);
        row("date by the server's clock",
            {{"Retry-After", "Sun, 01 Mar 2026 15:00:04 GMT"},
             {"Date", "Sun, 01 Mar 2026 15:00:00 GMT"}},
            4s);
        row("absent", {}, otherwise);
        row("empty", {{"Retry-After", ""}}, otherwise);
        row("garbage", {{"Retry-After", "soon"}}, otherwise);
        row("negative", {{"Retry-After", "-5"}}, otherwise);
        row("too many digits", {{"Retry-After", "99999999999999"}}, otherwise);
        row("in the past", {{"Retry-After", "2026-03-01T11:00:00Z"}}, otherwise);
        row("over 25 hours", {{"Retry-After", "2026-03-03T12:00:00Z"}}, otherwise);
    }
    void holdsTheLabelAsLongAsTold()
    {
        QFETCH(Headers, headers);
        QFETCH(milliseconds, expected);
        Asker asker(sixtyPerSecond);
        asker.ask("first");
        const auto refusal = asker.limiter->refused(asker.passes.first(), tooMany(headers), 1500ms);
        QVERIFY(!refusal.daily);
        QVERIFY(refusal.wait == expected);

        const auto refusedAt = asker.clock.now();
        asker.ask("again", RateLabel::Medium, Lane::Foreground);
        asker.ask("light", RateLabel::Light);
        while (asker.clock.advanceToNextWake()) {
        }
        QCOMPARE(asker.order, (QList<QByteArray>{"first"} +
                               (expected == 0s ? QList<QByteArray>{"again", "light"}
                                               : QList<QByteArray>{"light", "again"})));
        const auto again = *std::find_if(asker.passes.begin(), asker.passes.end(),
                                         [](const auto &p) { return p.operation == "again"; });
        QVERIFY(again.sentAt - refusedAt >= expected);
        QVERIFY(again.sentAt - refusedAt <= expected + 50ms);
    }

    void unlimitedLabelIsHeldToo()
    {
        Asker asker(noRateLimits());
        asker.ask("first");
        asker.limiter->refused(asker.passes.first(), tooMany({{"Retry-After", "2"}}), 1s);
        asker.ask("again");
        QCOMPARE(asker.passes.size(), 1);
        QVERIFY(asker.state().waiting);
        asker.clock.advance(2s);
        QCOMPARE(asker.passes.size(), 2);
        QVERIFY(!asker.state().waiting);
    }

    void oneLabelDoesNotSpeakForAnother()
    {
        Asker asker(sixtyPerSecond);
        asker.askMany(200, RateLabel::Light);
        QVERIFY(asker.state(RateLabel::Light).waiting);
        QVERIFY(!asker.state(RateLabel::Medium).waiting);
    }

    void refusalHalvesTheRateOnceAndItComesBack()
    {
        ManualClock clock;
        RateBucket bucket(60);
        const auto start = clock.now();
        for (int i = 0; i < 5; ++i) // five of one burst
            bucket.refused(start - 100ms, start, start + 1s);
        QCOMPARE(bucket.rate(start), 30.0);
        bucket.refused(start + 10s, start + 10s, start + 11s);
        QVERIFY(bucket.rate(start + 10s) < 30.0);
        QVERIFY(bucket.rate(start + 30s) < 60.0);
        QCOMPARE(bucket.rate(start + 40s), 60.0);
        QVERIFY(bucket.earliest(Lane::Foreground, start) >= start + 11s);
    }

    void dailyLimitFailsItsLabelAtOnceAndOthersGoOn()
    {
        Asker asker(sixtyPerSecond);
        asker.ask("first");
        asker.askMany(59, RateLabel::Medium, Lane::Foreground); // uses the second up
        asker.askMany(3);
        const auto refusal = asker.limiter->refused(
            asker.passes.first(),
            tooMany({{"X-RateLimit-Type", "Daily-limit"}, {"Retry-After", "2026-03-02T00:00:00Z"}}),
            1s);
        QVERIFY(refusal.daily);
        QVERIFY(refusal.wait == 12h);
        QCOMPARE(asker.errors.size(), 3);
        asker.ask("later");
        QCOMPARE(asker.errors.last().kind, ErrorKind::DailyLimit);
        QCOMPARE(asker.errors.last().delivery, Delivery::NotSent);
        QVERIFY(asker.errors.last().retryAfter == milliseconds(12h));
        QVERIFY(asker.state().dailyLimit);
        asker.ask("light", RateLabel::Light);
        QCOMPARE(asker.order.last(), QByteArray("light"));
        asker.clock.advance(12h);
        asker.ask("next day");
        QCOMPARE(asker.order.last(), QByteArray("next day"));
        QVERIFY(!asker.state().dailyLimit);
    }

    // Zoom's limit of invitations a day comes under the category Light, without a type.
    void dailyLimitOfOneOperationLeavesItsLabelAlone()
    {
        Asker asker(sixtyPerSecond);
        asker.ask("POST /users", RateLabel::Light);
        asker.limiter->refused(asker.passes.first(),
                               tooMany({{"X-RateLimit-Limit", "10000"},
                                        {"X-RateLimit-Category", "Light"},
                                        {"Retry-After", "2026-03-02T00:00:00Z"}}),
                               1s);
        asker.ask("POST /users", RateLabel::Light);
        QCOMPARE(asker.order.last(), QByteArray("no POST /users"));
        asker.ask("GET /users/{userId}", RateLabel::Light, Lane::Foreground);
        QCOMPARE(asker.order.last(), QByteArray("GET /users/{userId}"));
    }

    void dailyLimitWithoutATimeHoldsAMinute_data()
    {
        QTest::addColumn<QByteArray>("told");
        for (const char *told : {"", "0", "later", "2026-01-01T00:00:00Z"})
            QTest::newRow(told) << QByteArray(told);
    }
    void dailyLimitWithoutATimeHoldsAMinute()
    {
        QFETCH(QByteArray, told);
        Asker asker(sixtyPerSecond);
        asker.ask("first");
        const auto refusal = asker.limiter->refused(
            asker.passes.first(),
            tooMany({{"X-RateLimit-Type", "Daily-limit"}, {"Retry-After", told}}), 1s);
        QVERIFY(refusal.daily);
        asker.clock.advance(59s);
        asker.ask("early");
        asker.clock.advance(1s);
        asker.ask("in time");
        QCOMPARE(asker.order.mid(1), (QList<QByteArray>{"no early", "in time"}));
    }

    void learnsLimitAndCategory()
    {
        Asker asker(rateLimitsOf(Plan::Free)); // the account is in fact larger
        asker.ask("GET /plan", RateLabel::Light);
        asker.limiter->answered(asker.passes.first(),
                                response(200, {{"X-RateLimit-Category", "Heavy"},
                                               {"X-RateLimit-Type", "QPS"},
                                               {"X-RateLimit-Limit", "40"},
                                               {"X-RateLimit-Remaining", "39"}}));
        asker.askMany(30, RateLabel::Heavy, Lane::Foreground);
        QCOMPARE(asker.passes.size(), 31);
        asker.ask("GET /plan", RateLabel::Light);
        QCOMPARE(asker.passes.last().label, RateLabel::Heavy);
    }

    void dailyFiguresAreNotTakenForRates()
    {
        for (const Headers &headers :
             {Headers{{"X-RateLimit-Limit", "10000"}, {"X-RateLimit-Remaining", "0"}},
              Headers{{"X-RateLimit-Limit", "500"}, {"X-RateLimit-Type", "Daily-limit"}},
              Headers{{"X-RateLimit-Limit", "1000000"}, {"X-RateLimit-Type", "QPS"}},
              Headers{{"X-RateLimit-Limit", "0"}, {"X-RateLimit-Type", "QPS"}},
              Headers{{"X-RateLimit-Limit", "many"}, {"X-RateLimit-Type", "QPS"}}}) {
            Asker asker(sixtyPerSecond);
            asker.ask("first");
            asker.limiter->answered(asker.passes.first(), response(200, headers));
            asker.askMany(200, RateLabel::Medium, Lane::Foreground);
            QCOMPARE(asker.passes.size(), 60);
        }
    }

    void cancelledRequestLeavesTheQueue()
    {
        Asker asker(sixtyPerSecond);
        asker.askMany(60, RateLabel::Medium, Lane::Foreground);
        CancelSource source;
        asker.ask("given up", RateLabel::Medium, Lane::Foreground, source.token());
        source.cancel();
        QCOMPARE(asker.order.last(), QByteArray("no given up"));
        QCOMPARE(asker.errors.last().kind, ErrorKind::Cancelled);
        QVERIFY(!asker.state().waiting);
        asker.ask("next", RateLabel::Medium, Lane::Foreground);
        while (asker.clock.advanceToNextWake()) {
        }
        QCOMPARE(asker.order.last(), QByteArray("next"));
        QCOMPARE(asker.passes.size(), 61);
    }

    void destructionTellsThoseThatWait()
    {
        Asker asker(sixtyPerSecond);
        asker.askMany(70, RateLabel::Medium, Lane::Foreground);
        asker.limiter.reset();
        QCOMPARE(asker.errors.size(), 10);
        QCOMPARE(asker.errors.first().kind, ErrorKind::Cancelled);
    }

    void passMayDestroyTheLimiter()
    {
        Asker asker(sixtyPerSecond);
        asker.askMany(60, RateLabel::Medium, Lane::Foreground);
        CancelSource closing;
        bool gone = false;
        asker.scope.start(
            asker.limiter->pass(RateLabel::Medium, Lane::Foreground, "last", closing.token()),
            [&](Result<RateLimiter::Pass>) {
                closing.cancel();
                asker.limiter.reset();
                gone = true;
            });
        asker.ask("never", RateLabel::Medium, Lane::Foreground, closing.token());
        asker.clock.advance(2s);
        QVERIFY(gone);
        QCOMPARE(asker.order.last(), QByteArray("no never"));
    }
};

QTEST_APPLESS_MAIN(TestRateLimiter)
#include "test_rate_limiter.moc"
