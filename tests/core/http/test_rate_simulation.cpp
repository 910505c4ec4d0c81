#include "core/base/sleep.h"
#include "core/base/task_scope.h"
#include "core/http/rate_limiter.h"
#include "tests/support/manual_clock.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>

#include <deque>

using namespace rollcall;
using namespace std::chrono_literals;
using Moment = Clock::Moment;

namespace {

constexpr auto duration = 60s;
constexpr auto operation = "GET /users";

// How the server counts. Zoom does not say, so both usual ways are tried.
enum class Counting { FixedSeconds, AnySecond };

class ServerLimit
{
public:
    ServerLimit(int perSecond, Counting counting, Moment::duration phase)
        : m_perSecond(perSecond)
        , m_counting(counting)
        , m_phase(phase)
    {
    }

    bool accept(Moment now)
    {
        forget(now);
        if (int(m_taken.size()) >= m_perSecond)
            return false;
        m_taken.push_back(now);
        return true;
    }
    Response answer(bool accepted) const
    {
        return {accepted ? 200 : 429,
                {{"X-RateLimit-Type", "QPS"},
                 {"X-RateLimit-Category", "Medium"},
                 {"X-RateLimit-Limit", QByteArray::number(m_perSecond)},
                 {"X-RateLimit-Remaining", QByteArray::number(m_perSecond - int(m_taken.size()))}},
                {}};
    }

private:
    void forget(Moment now)
    {
        const auto second = [this](Moment when) {
            return std::chrono::floor<std::chrono::seconds>(when.time_since_epoch() + m_phase);
        };
        const auto isOld = [&](Moment when) {
            return m_counting == Counting::AnySecond ? now - when >= 1s
                                                     : second(when) != second(now);
        };
        while (!m_taken.empty() && isOld(m_taken.front()))
            m_taken.pop_front();
    }

    const int m_perSecond;
    const Counting m_counting;
    const Moment::duration m_phase;
    std::deque<Moment> m_taken;
};

// Rollcall's bulk work against the server, and perhaps another app of the same account.
struct World
{
    World(int limit, Counting counting, quint32 seed, std::chrono::milliseconds jitterMs)
        : random(seed)
        , jitter(jitterMs)
        , server(limit, counting, std::chrono::milliseconds(random.bounded(1000)))
        , limiter({{}, {double(limit), 0}, {}, {}}, clock)
        , end(clock.now() + duration)
    {
    }

    // One way through the network.
    Moment::duration way()
    {
        return 60ms + std::chrono::microseconds(random.bounded(int(jitter.count()) * 1000 + 1));
    }

    ManualClock clock;
    QRandomGenerator random;
    std::chrono::milliseconds jitter;
    ServerLimit server;
    RateLimiter limiter;
    Moment end;
    int sent = 0;
    int refused = 0;
    TaskScope scope;
};

QCoro::Task<void> work(World *world)
{
    while (world->clock.now() < world->end) {
        const auto pass =
            co_await world->limiter.pass(RateLabel::Medium, Lane::Background, operation, {});
        ++world->sent;
        co_await sleepUntil(world->clock, world->clock.now() + world->way(), {});
        const bool accepted = world->server.accept(world->clock.now());
        const Response response = world->server.answer(accepted);
        co_await sleepUntil(world->clock, world->clock.now() + world->way(), {});
        if (accepted) {
            world->limiter.answered(pass.value(), response);
        } else {
            ++world->refused;
            const auto pause = 1000ms + std::chrono::milliseconds(world->random.bounded(1000));
            world->limiter.refused(pass.value(), response, pause);
        }
    }
}

// Takes what it wants at its own pace and does not care about refusals.
QCoro::Task<void> rival(World *world, double perSecond)
{
    while (world->clock.now() < world->end) {
        world->server.accept(world->clock.now());
        const double next = (0.5 + world->random.generateDouble()) / perSecond;
        const std::chrono::duration<double> wait(next);
        co_await sleepUntil(world->clock,
                            world->clock.now() + std::chrono::ceil<Moment::duration>(wait), {});
    }
}

struct Figures
{
    double rate;    // accepted requests of ours, per second
    double refused; // share of ours
};

Figures run(World &world, double rivalRate)
{
    constexpr int workers = 40;
    for (int i = 0; i < workers; ++i)
        world.scope.start(work(&world), [] {});
    if (rivalRate > 0)
        world.scope.start(rival(&world, rivalRate), [] {});
    while (world.clock.advanceToNextWake()) {
    }
    const double seconds = double(std::chrono::seconds(duration).count());
    return {(world.sent - world.refused) / seconds, double(world.refused) / world.sent};
}

} // namespace

Q_DECLARE_METATYPE(Counting)

// Goal: 95 % of what is permitted and not one refusal when alone; at most 2 % refusals when another
// app takes half. A minute of bulk work in each of ten worlds a row, more with ROLLCALL_SEEDS, on
// a clock that does not wait.
class TestRateSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*=false")); }

    void pace_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<Counting>("counting");
        QTest::addColumn<bool>("shared");
        for (const int limit : {80, 60, 40, 20, 10}) {
            for (const bool shared : {false, true}) {
                const char *who = shared ? "shared" : "alone";
                QTest::addRow("%d, fixed seconds, %s", limit, who)
                    << limit << Counting::FixedSeconds << shared;
                QTest::addRow("%d, any second, %s", limit, who)
                    << limit << Counting::AnySecond << shared;
            }
        }
    }
    void pace()
    {
        QFETCH(int, limit);
        QFETCH(Counting, counting);
        QFETCH(bool, shared);
        const int seeds = qEnvironmentVariableIntValue("ROLLCALL_SEEDS") + 10;
        double worstRate = limit, worstRefused = 0, allRefused = 0;
        for (int seed = 1; seed <= seeds; ++seed) {
            World world(limit, counting, quint32(seed), 30ms);
            const Figures figures = run(world, shared ? limit / 2.0 : 0);
            worstRate = std::min(worstRate, figures.rate);
            worstRefused = std::max(worstRefused, figures.refused);
            allRefused += figures.refused / seeds;
        }
        qInfo("slowest %.1f/s (%.0f %%), refused %.2f %% on average, %.2f %% at worst", worstRate,
              100 * worstRate / limit, 100 * allRefused, 100 * worstRefused);
        if (shared) {
            // Where few are sent, each refusal weighs more.
            QVERIFY(allRefused <= (limit >= 20 ? 0.02 : 0.04));
            QVERIFY(worstRate >= 0.25 * limit);
        } else {
            QCOMPARE(worstRefused, 0.0);
            QVERIFY(worstRate >= 0.95 * limit);
        }
    }
};

QTEST_APPLESS_MAIN(TestRateSimulation)
#include "test_rate_simulation.moc"
