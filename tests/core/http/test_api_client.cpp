#include "core/http/api_client.h"
#include "core/http/retry_budget.h"
#include "core/http/transport.h"
#include "tests/support/await.h"
#include "tests/support/fast_clock.h"
#include "tests/support/fixed_tokens.h"
#include "tests/support/manual_clock.h"
#include "tests/support/scripted_server.h"

#include <QLoggingCategory>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

const QByteArray expired = R"({"code":124,"message":"Access token is expired."})";
const QByteArray tooFast = R"({"code":429,"message":"Too fast."})";

Request call(Verb verb, const QByteArray &path = "/users")
{
    Request request;
    request.verb = verb;
    request.path = path;
    request.operation = verbNames.name(verb).toByteArray() + " /users";
    request.deadline = 1h;
    if (verb != Verb::Get) {
        request.body = "{}";
        request.contentType = "application/json";
    }
    return request;
}

struct Door
{
    explicit Door(const RateLimits &limits = noRateLimits())
        : client(std::make_unique<ApiClient>(ApiClient::Setup{server.url("/v2/"), limits, 7},
                                             transport, tokens, clock))
    {
    }
    Result<Response> send(Request request) { return await(client->send(std::move(request))); }
    Error refusal(Request request)
    {
        const auto result = send(std::move(request));
        return result.ok() ? Error{} : result.error();
    }

    ScriptedServer server;
    FastClock clock;
    FixedTokens tokens;
    Transport transport{clock};
    std::unique_ptr<ApiClient> client;
};

} // namespace

Q_DECLARE_METATYPE(rollcall::Script)

class TestApiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*=false")); }

    void asksAndAnswers()
    {
        Door door;
        door.server.play({answer(200, R"({"users":[]})")});
        Request request = call(Verb::Get, "/users/" + encodedSegment("a+b/c@x.example"));
        request.query = {{"next_page_token", "a+b&c=d e"}, {"status", "active"}};
        const auto result = door.send(request);
        QVERIFY(result.ok());
        QCOMPARE(result->body, QByteArray(R"({"users":[]})"));
        const auto received = door.server.received().value(0);
        QCOMPARE(received.verb, QByteArray("GET"));
        QCOMPARE(received.target, QByteArray("/v2/users/a%2Bb%2Fc%40x.example?next_page_token="
                                             "a%2Bb%26c%3Dd%20e&status=active"));
        QCOMPARE(received.headers.value("authorization"), QByteArray("Bearer token-1"));
    }

    void sendsTheBodyAsItIs()
    {
        Door door;
        door.server.play({answer(201, R"({"id":"x"})")});
        Request request = call(Verb::Post);
        request.body = QByteArray("--seam\r\n\0\xff--seam--", 19);
        request.contentType = "multipart/form-data; boundary=seam";
        QVERIFY(door.send(request).ok());
        QCOMPARE(door.server.received().value(0).body, request.body);
        QCOMPARE(door.server.received().value(0).headers.value("content-type"),
                 request.contentType);
    }

    void oddPathsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"users", "/users/..", "/users/../accounts", "/users/.", "/users/", "/users//settings",
              "/users?x=y", "/users#x", "@evil.example/", ""})
            QTest::newRow(path) << QByteArray(path);
    }
    void oddPathsAreRefused()
    {
        QFETCH(QByteArray, path);
        Door door;
        QCOMPARE(door.refusal(call(Verb::Get, path)).kind, ErrorKind::Usage);
        QCOMPARE(door.server.connections(), 0);
    }

    // How many requests one call makes, and how it ends.
    void attempts_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QList<Script>>("scripts");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("kind"); // of the error; -1 for none
        const auto row = [](const char *name, Verb verb, const QList<Script> &scripts, int requests,
                            int kind) {
            QTest::newRow(name) << verb << scripts << requests << kind;
        };
        const auto error = [](ErrorKind kind) { return int(kind); };
        const Script good = answer(200, "{}"), bad = answer(500, ""), cut = closes();
        const Script old = answer(401, expired), old400 = answer(400, expired);
        const Script fast = answer(429, tooFast, {"Retry-After: 1"});
        const Script fastSilent = answer(429, tooFast);
        row("read, good", Verb::Get, {good}, 1, -1);
        row("read, 500 once", Verb::Get, {bad, good}, 2, -1);
        row("read, lost twice", Verb::Get, {cut, cut, good}, 3, -1);
        row("read, 500 for ever", Verb::Get, {bad}, 3, error(ErrorKind::Server));
        row("read, reset for ever", Verb::Get, {resets()}, 3, error(ErrorKind::Transport));
        row("read, cut JSON", Verb::Get, {answer(200, R"({"users":[)"), good}, 2, -1);
        row("read, web page", Verb::Get, {answer(200, "<html>")}, 1, error(ErrorKind::NotZoom));
        row("read, refused", Verb::Get, {answer(404, "")}, 1, error(ErrorKind::NotFound));
        row("read, redirected", Verb::Get, {answer(302, "")}, 1, error(ErrorKind::Redirected));
        for (const Verb verb : {Verb::Post, Verb::Patch, Verb::Put, Verb::Delete}) {
            row("change, good", verb, {good}, 1, -1);
            row("change, 500", verb, {bad, good}, 1, error(ErrorKind::Server));
            row("change, lost", verb, {cut, good}, 1, error(ErrorKind::Transport));
            row("change, rubbish", verb, {answer(200, "?"), good}, 1, error(ErrorKind::Transport));
            row("change, token expired", verb, {old, good}, 2, -1);
            row("change, too fast", verb, {fast, good}, 2, -1);
        }
        row("token expired", Verb::Get, {old, good}, 2, -1);
        row("token expired, under 400", Verb::Get, {old400, good}, 2, -1);
        row("token refused twice", Verb::Get, {old, old, good}, 2, error(ErrorKind::SignIn));
        row("too fast twice", Verb::Get, {fast, fast, good}, 3, -1);
        row("too fast, no time told", Verb::Get, {fastSilent, fastSilent, good}, 3, -1);
        row("too fast for ever", Verb::Get, {fast}, 7, error(ErrorKind::RateLimited));
        row("too fast, then expired, then 500", Verb::Get, {fast, old, bad, good}, 4, -1);
        row("daily limit", Verb::Get,
            {answer(429, tooFast, {"X-RateLimit-Type: Daily-limit", "Retry-After: 3600"})}, 1,
            error(ErrorKind::DailyLimit));
    }
    void attempts()
    {
        QFETCH(Verb, verb);
        QFETCH(QList<Script>, scripts);
        QFETCH(int, requests);
        QFETCH(int, kind);
        Door door;
        door.server.play(scripts);
        const auto result = door.send(call(verb));
        QCOMPARE(result.ok() ? -1 : int(result.error().kind), kind);
        QCOMPARE(door.server.requests(), requests);
        if (!result.ok())
            QVERIFY(result.error().operation.endsWith(QStringLiteral("/users")));
    }

    void unclearChangesAreUnknown()
    {
        for (const Script &script : {answer(500, ""), closes(), resets(), answer(200, "<html>"),
                                     answer(200, "?"), answer(504, "")}) {
            Door door;
            door.server.play({script});
            QCOMPARE(door.refusal(call(Verb::Post)).delivery, Delivery::Unknown);
            QCOMPARE(door.server.requests(), 1);
        }
    }

    void replayUsesAFreshToken()
    {
        Door door;
        door.server.play({answer(401, expired), answer(200, "{}")});
        QVERIFY(door.send(call(Verb::Delete)).ok());
        QCOMPARE(door.tokens.rejected, QList<QByteArray>{"token-1"});
        QCOMPARE(door.server.received().value(1).headers.value("authorization"),
                 QByteArray("Bearer token-2"));
    }

    void tokenThatCannotBeHadSendsNothing()
    {
        Door door;
        door.tokens.failure = localError(ErrorKind::Keyring, QStringLiteral("locked"));
        QCOMPARE(door.refusal(call(Verb::Post)).kind, ErrorKind::Keyring);
        QCOMPARE(door.tokens.asked, 1);
        QCOMPARE(door.server.connections(), 0);
    }

    void tokenNeverGoesToAnotherOrigin()
    {
        Door door;
        ScriptedServer other;
        other.play({answer(200, "{}")});
        for (const int status : {301, 302, 303, 307, 308}) {
            door.server.play({answer(status, "", {"Location: " + other.url("/x").toEncoded()})});
            for (const Verb verb : {Verb::Get, Verb::Post})
                QCOMPARE(door.refusal(call(verb)).kind, ErrorKind::Redirected);
        }
        QCOMPARE(other.connections(), 0);
    }

    void unsafeBaseUrlSendsNothing()
    {
        Door door;
        ApiClient client({QUrl(QStringLiteral("http://api.zoom.us/v2")), noRateLimits(), 1},
                         door.transport, door.tokens, door.clock);
        QCOMPARE(await(client.send(call(Verb::Get))).error().kind, ErrorKind::Usage);
    }

    // A storm must not be answered with one: all calls together spend one quota of retries.
    void retriesAreRationed()
    {
        Door door;
        door.server.play({answer(500, "")});
        constexpr int calls = 200;
        for (int i = 0; i < calls; ++i)
            QCOMPARE(door.refusal(call(Verb::Get)).kind, ErrorKind::Server);
        const int retries = RetryBudget::fullQuota / RetryBudget::retryCost;
        QCOMPARE(door.server.requests(), calls + retries);
    }

    void dailyLimitHoldsItsLabelOnly()
    {
        Door door;
        door.server.play(
            {answer(429, tooFast, {"X-RateLimit-Type: Daily-limit", "Retry-After: 3600"}),
             answer(200, "{}")});
        QCOMPARE(door.refusal(call(Verb::Get)).retryAfter, std::chrono::milliseconds(1h));
        QVERIFY(door.client->rateState(call(Verb::Get)).dailyLimit);
        const Error again = door.refusal(call(Verb::Get));
        QCOMPARE(again.kind, ErrorKind::DailyLimit);
        QCOMPARE(again.delivery, Delivery::NotSent);
        Request medium = call(Verb::Get);
        medium.label = RateLabel::Medium;
        QVERIFY(door.send(medium).ok());
        QCOMPARE(door.server.requests(), 2);
    }

    // In each phase of a call: waiting for the limit, on the wire, between two attempts.
    void cancelAndDestructionEndACall_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<bool>("limited");
        QTest::addColumn<bool>("destroy");
        for (const bool destroy : {false, true}) {
            const char *how = destroy ? "destroyed" : "cancelled";
            QTest::addRow("%s on the wire", how) << hangs() << false << destroy;
            QTest::addRow("%s before a retry", how) << answer(500, "") << false << destroy;
            QTest::addRow("%s while held", how)
                << answer(429, tooFast, {"Retry-After: 200"}) << true << destroy;
        }
    }
    void cancelAndDestructionEndACall()
    {
        QFETCH(Script, script);
        QFETCH(bool, limited);
        QFETCH(bool, destroy);
        ScriptedServer server;
        server.play({script});
        ManualClock clock; // stands still, so the call stays in its phase
        FixedTokens tokens;
        Transport transport(clock);
        auto client = std::make_unique<ApiClient>(
            ApiClient::Setup{server.url("/v2"), noRateLimits(), 7}, transport, tokens, clock);
        CancelSource source;
        std::optional<Error> error;
        TaskScope scope;
        scope.start(client->send(call(Verb::Get), source.token()), [&](Result<Response> result) {
            if (!result.ok())
                error = result.error();
        });
        QTRY_COMPARE(server.requests(), 1);
        if (limited)
            QTRY_VERIFY(client->rateState(call(Verb::Get)).waiting);
        QVERIFY(!error);
        if (destroy)
            client.reset();
        else
            source.cancel();
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Cancelled);
        QCOMPARE(server.requests(), 1);
    }

    void answerMayDestroyTheClient()
    {
        Door door;
        door.server.answerBy([](const ReceivedRequest &request) {
            return request.target.contains("first") ? answer(200, "{}") : hangs();
        });
        TaskScope scope;
        int ended = 0;
        for (int i = 0; i < 3; ++i)
            scope.start(door.client->send(call(Verb::Post)), [&](Result<Response>) { ++ended; });
        scope.start(door.client->send(call(Verb::Get, "/first")), [&](Result<Response>) {
            door.client.reset();
            ++ended;
        });
        QTRY_COMPARE(ended, 4);
    }
};

QTEST_GUILESS_MAIN(TestApiClient)
#include "test_api_client.moc"
