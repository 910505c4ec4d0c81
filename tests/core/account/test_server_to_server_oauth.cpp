#include "core/account/server_to_server_oauth.h"
#include "tests/support/await.h"
#include "tests/support/canaries.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sandbox_fixture.h"
#include "tests/support/scripted_server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

QByteArray grantOf(const QByteArray &token, int lifetime = 3600)
{
    return R"({"access_token":")" + token + R"(","token_type":"bearer","expires_in":)" +
           QByteArray::number(lifetime) +
           R"(,"scope":"user:read:list_users:admin user:read:user:admin",)"
           R"("api_url":"https://api-eu.zoom.us"})";
}

// Each answer grants another token: canary-1, canary-2, …
std::function<Script(const ReceivedRequest &)> grantsInTurn(int lifetime = 3600)
{
    return [lifetime, number = 0](const ReceivedRequest &) mutable {
        return answer(200, grantOf(canary::accessToken + QByteArray::number(++number), lifetime));
    };
}

QByteArray token(int number)
{
    return canary::accessToken + QByteArray::number(number);
}

AccountProfile profileAt(const QUrl &tokenUrl)
{
    AccountProfile profile;
    profile.tokenUrl = tokenUrl;
    profile.accountId = QStringLiteral("acct/+ =&1");
    profile.clientId = QStringLiteral("client_1");
    return profile;
}

// Everything that one token source needs.
struct Bench
{
    explicit Bench(const QUrl &url = {})
        : oauth(profileAt(url.isEmpty() ? server.url("/oauth/token") : url), canary::clientSecret,
                transport, clock)
    {
    }

    Result<QByteArray> ask() { return await(oauth.accessToken({})); }
    // Between two attempts, when nothing waits for a request's deadline.
    bool isPausing() { return clock.nextWakeIn().value_or(1h) < 10s; }

    ManualClock clock;
    ScriptedServer server;
    Transport transport{clock};
    ServerToServerOAuth oauth;
};

} // namespace

class TestServerToServerOAuth : public QObject
{
    Q_OBJECT

private:
    static bool saysNoSecret(const Error &error)
    {
        const QString everything = error.details() + error.zoomMessage + error.technical;
        return !everything.contains(QString::fromLatin1(canary::clientSecret)) &&
               !everything.contains(QString::fromLatin1(canary::accessToken)) &&
               !everything.contains(QStringLiteral("Basic "));
    }

private Q_SLOTS:
    void asksAsZoomWantsIt()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        QCOMPARE(*bench.ask(), token(1));

        const QList<ReceivedRequest> received = bench.server.received();
        QCOMPARE(received.size(), 1);
        const ReceivedRequest &request = received.first();
        QCOMPARE(request.verb, "POST");
        QCOMPARE(request.target, "/oauth/token");
        QCOMPARE(request.body, "grant_type=account_credentials&account_id=acct%2F%2B%20%3D%261");
        QCOMPARE(request.headers.value("content-type"), "application/x-www-form-urlencoded");
        QCOMPARE(request.headers.value("authorization"),
                 "Basic " + ("client_1:" + canary::clientSecret).toBase64());
    }

    // The real exchange, and proof that the search for leaks looks for the right things.
    void practiceAccountGrantsAToken()
    {
        const test::SandboxFixture sandbox;
        const sandbox::SandboxAddress address = sandbox.address();
        QVERIFY(address.clientSecret.toUtf8() == canary::practiceSecret);
        AccountProfile profile = profileAt(address.tokenUrl);
        profile.accountId = address.accountId;
        profile.clientId = address.clientId;
        ManualClock clock;
        Transport transport(clock);

        ServerToServerOAuth oauth(profile, address.clientSecret.toUtf8(), transport, clock);
        const auto got = await(oauth.accessToken({}));
        QVERIFY(got);
        QVERIFY(got->startsWith(canary::practiceToken));
        QVERIFY(!oauth.grantedScopes().isEmpty());

        ServerToServerOAuth wrong(profile, canary::clientSecret, transport, clock);
        QCOMPARE(await(wrong.accessToken({})).error().kind, ErrorKind::SignIn);
    }

    void keepsScopesAndRegion()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        QVERIFY(bench.oauth.grantedScopes().isEmpty());
        QVERIFY(bench.oauth.regionalApiUrl().isEmpty());
        QVERIFY(bench.ask());
        QCOMPARE(bench.oauth.grantedScopes(),
                 (QStringList{QStringLiteral("user:read:list_users:admin"),
                              QStringLiteral("user:read:user:admin")}));
        QCOMPARE(bench.oauth.regionalApiUrl(), QUrl(QStringLiteral("https://api-eu.zoom.us")));
    }

    void twentyCallersShareOneRequest()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        TaskScope scope;
        int served = 0;
        for (int i = 0; i < 20; ++i) {
            scope.start(bench.oauth.accessToken({}), [&](const Result<QByteArray> &got) {
                QCOMPARE(*got, token(1));
                ++served;
            });
        }
        QTRY_COMPARE(served, 20);
        QCOMPARE(bench.server.requests(), 1);
    }

    void oneTokenServesCallAfterCall()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(*bench.ask(), token(1));
        QCOMPARE(bench.server.requests(), 1);
    }

    void failureIsSharedToo()
    {
        Bench bench;
        bench.server.play({answer(400, R"({"reason":"no","error":"invalid_client"})")});
        TaskScope scope;
        int refused = 0;
        for (int i = 0; i < 20; ++i) {
            scope.start(bench.oauth.accessToken({}), [&](const Result<QByteArray> &got) {
                QCOMPARE(got.error().kind, ErrorKind::SignIn);
                ++refused;
            });
        }
        QTRY_COMPARE(refused, 20);
        QCOMPARE(bench.server.requests(), 1);
        QVERIFY(!bench.ask());
        QCOMPARE(bench.server.requests(), 2);
    }

    void requestOutlivesTheCallerThatGivesUp()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        CancelSource impatient;
        TaskScope scope;
        std::optional<Result<QByteArray>> first;
        std::optional<Result<QByteArray>> second;
        scope.start(bench.oauth.accessToken(impatient.token()),
                    [&](Result<QByteArray> got) { first = std::move(got); });
        scope.start(bench.oauth.accessToken({}),
                    [&](Result<QByteArray> got) { second = std::move(got); });
        impatient.cancel();
        QVERIFY(first);
        QCOMPARE(first->error().kind, ErrorKind::Cancelled);
        QVERIFY(!second);
        QTRY_VERIFY(second);
        QCOMPARE(**second, token(1));
        QCOMPARE(bench.server.requests(), 1);
    }

    void cancelledCallerAsksForNothing()
    {
        Bench bench;
        CancelSource source;
        source.cancel();
        QCOMPARE(await(bench.oauth.accessToken(source.token())).error().kind, ErrorKind::Cancelled);
        QCOMPARE(bench.server.requests(), 0);
    }

    void destructionEndsEveryWait()
    {
        ManualClock clock;
        ScriptedServer server;
        server.play({hangs()});
        Transport transport(clock);
        auto oauth = std::make_unique<ServerToServerOAuth>(profileAt(server.url()),
                                                           canary::clientSecret, transport, clock);
        TaskScope scope;
        std::optional<Result<QByteArray>> got;
        scope.start(oauth->accessToken({}), [&](Result<QByteArray> result) { got = result; });
        QTRY_COMPARE(server.requests(), 1);
        oauth.reset();
        QVERIFY(got);
        QCOMPARE(got->error().kind, ErrorKind::Cancelled);
    }

    void destructionEndsThePauseBeforeARetry()
    {
        ManualClock clock;
        ScriptedServer server;
        server.play({answer(503, "{}")});
        Transport transport(clock);
        auto oauth = std::make_unique<ServerToServerOAuth>(profileAt(server.url()),
                                                           canary::clientSecret, transport, clock);
        TaskScope scope;
        std::optional<Result<QByteArray>> got;
        scope.start(oauth->accessToken({}), [&](Result<QByteArray> result) { got = result; });
        QTRY_VERIFY(clock.nextWakeIn().value_or(1h) < 10s);
        oauth.reset();
        QVERIFY(got);
        QCOMPARE(got->error().kind, ErrorKind::Cancelled);
        QVERIFY(!clock.nextWakeIn());
        QCOMPARE(server.requests(), 1);
    }

    void isRenewedAMinuteEarly()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        QCOMPARE(*bench.ask(), token(1));
        bench.clock.advance(3539s);
        QCOMPARE(*bench.ask(), token(1));
        bench.clock.advance(1s);
        QCOMPARE(*bench.ask(), token(2));
        QCOMPARE(bench.server.requests(), 2);
    }

    void wallClockHasNoSay()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        QVERIFY(bench.ask());
        bench.clock.setWallOffset(24h);
        QCOMPARE(*bench.ask(), token(1));
        bench.clock.setWallOffset(-24h);
        bench.clock.advance(3600s);
        QCOMPARE(*bench.ask(), token(2));
    }

    void shortLivedTokenIsUsedAllTheSame()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn(20));
        QVERIFY(bench.ask());
        bench.clock.advance(14s);
        QCOMPARE(*bench.ask(), token(1));
        bench.clock.advance(1s);
        QCOMPARE(*bench.ask(), token(2));
    }

    void rejectedTokenIsReplacedOnce()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        QVERIFY(bench.ask());
        bench.clock.advance(60s);
        bench.oauth.rejectToken(token(1));
        QCOMPARE(*bench.ask(), token(2));
        // Late refusals of the old one, by requests that were under way.
        bench.oauth.rejectToken(token(1));
        bench.oauth.rejectToken(token(1));
        bench.oauth.rejectToken({});
        QCOMPARE(*bench.ask(), token(2));
        QCOMPARE(bench.server.requests(), 2);
    }

    void tokensThatAreNeverAcceptedStopTheAsking()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        for (int number = 1; number <= 2; ++number) {
            QCOMPARE(*bench.ask(), token(number));
            bench.oauth.rejectToken(token(number));
        }
        const auto refused = bench.ask();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::SignIn);
        QVERIFY(!refused.error().sentence.isEmpty());
        bench.clock.advance(29s);
        QVERIFY(!bench.ask());
        QCOMPARE(bench.server.requests(), 2);
        bench.clock.advance(1s);
        QCOMPARE(*bench.ask(), token(3));
    }

    // A token that ends every hour is no reason for suspicion, nor is one cut short by its server.
    void tokensThatServedForAWhileDoNot()
    {
        Bench bench;
        bench.server.answerBy(grantsInTurn());
        for (int number = 1; number <= 5; ++number) {
            QCOMPARE(*bench.ask(), token(number));
            bench.clock.advance(10s);
            bench.oauth.rejectToken(token(number));
        }
        QVERIFY(bench.ask());
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("names"); // what the admin is told to look at
        QTest::addColumn<QString>("zoomMessage");
        const auto row = [](const char *name, int status, const QByteArray &body, const char *names,
                            const char *message) {
            QTest::newRow(name) << status << body << QString::fromLatin1(names)
                                << QString::fromLatin1(message);
        };
        row("client", 400,
            R"({"reason":"Invalid client_id or client_secret","error":"invalid_client"})",
            "client secret", "Invalid client_id or client_secret");
        row("grant", 400, R"({"reason":"Invalid Token!","error":"invalid_grant"})", "account ID",
            "Invalid Token!");
        row("bare grant", 400, R"({"error":"invalid_grant"})", "account ID", "");
        row("type", 400, R"({"reason":"unsupported grant type","error":"unsupported_grant_type"})",
            "Server-to-Server OAuth", "unsupported grant type");
        row("request", 400, R"({"reason":"Bad Request","error":"invalid_request"})", "account ID",
            "Bad Request");
        row("unknown error", 400, R"({"reason":"Nope","error":"something_new"})", "activated",
            "Nope");
        row("401 without a body", 401, "", "client ID", "");
        row("401 client", 401, R"({"error":"invalid_client"})", "client secret", "");
        row("code: disabled", 400, R"({"code":4717,"message":"App disabled"})", "switched off",
            "App disabled");
        row("code: owner", 400, R"({"errorCode":4735,"errorMessage":"Owner gone"})",
            "no longer in the account", "Owner gone");
        row("refusal in a 200", 200, R"({"reason":"x","error":"invalid_client"})", "client secret",
            "x");
        row("description", 403, R"({"error":"access_denied","error_description":"No."})",
            "activated", "No.");
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, names);
        QFETCH(QString, zoomMessage);
        Bench bench;
        bench.server.play(
            {answer(status, body, {"Content-Type: application/json", "x-zm-trackingid: v=2.0;1"})});
        const auto got = bench.ask();
        QVERIFY(!got);
        const Error &error = got.error();
        QCOMPARE(error.kind, ErrorKind::SignIn);
        QCOMPARE(error.delivery, Delivery::Answered);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.zoomMessage, zoomMessage);
        QCOMPARE(error.operation, QStringLiteral("POST /oauth/token"));
        QCOMPARE(error.trackingId, QStringLiteral("v=2.0;1"));
        QVERIFY2(error.sentence.contains(names), qPrintable(error.sentence));
        QVERIFY(saysNoSecret(error));
        QCOMPARE(bench.server.requests(), 1);
    }

    void otherAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("requests");
        const QByteArray html = "text/html";
        const QByteArray json = "application/json";
        const QByteArray page = "<html>Welcome to the hotel</html>";
        QTest::newRow("portal") << 200 << html << page << ErrorKind::NotZoom << 1;
        QTest::newRow("portal 401") << 401 << html << page << ErrorKind::NotZoom << 1;
        QTest::newRow("portal 403") << 403 << html << page << ErrorKind::NotZoom << 1;
        QTest::newRow("not found") << 404 << html << page << ErrorKind::NotZoom << 1;
        QTest::newRow("not found, empty") << 404 << json << QByteArray() << ErrorKind::NotZoom << 1;
        QTest::newRow("no token") << 200 << json << QByteArray("{}") << ErrorKind::NotZoom << 1;
        QTest::newRow("empty token") << 200 << json << grantOf({}) << ErrorKind::NotZoom << 1;
        QTest::newRow("header in the token")
            << 200 << json << grantOf("a\\r\\nX-Injected: 1") << ErrorKind::NotZoom << 1;
        QTest::newRow("not JSON") << 200 << json << page << ErrorKind::Transport << 3;
        QTest::newRow("cut JSON") << 200 << json << grantOf(token(1)).chopped(5)
                                  << ErrorKind::Transport << 3;
        QTest::newRow("server") << 503 << html << page << ErrorKind::Server << 3;
        QTest::newRow("rate limit")
            << 429 << json << QByteArray("{}") << ErrorKind::RateLimited << 1;
    }
    void otherAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        QFETCH(int, requests);
        Bench bench;
        bench.server.play(
            {answer(status, body, {"Content-Type: " + contentType, "Retry-After: 7"})});
        TaskScope scope;
        std::optional<Result<QByteArray>> got;
        scope.start(bench.oauth.accessToken({}), [&](Result<QByteArray> result) { got = result; });
        for (int retries = 1; retries < requests; ++retries) {
            QTRY_VERIFY(bench.isPausing());
            bench.clock.advanceToNextWake();
        }
        QTRY_VERIFY(got);
        QCOMPARE(got->error().kind, kind);
        QVERIFY(!got->error().sentence.isEmpty());
        QVERIFY(saysNoSecret(got->error()));
        QCOMPARE(bench.server.requests(), requests);
        if (kind == ErrorKind::RateLimited)
            QCOMPARE(got->error().retryAfter, std::chrono::milliseconds(7s));
    }

    void lostAnswerIsAskedForAgain()
    {
        Bench bench;
        bench.server.play({resets(), closes(), answer(200, grantOf(token(1)))});
        TaskScope scope;
        std::optional<Result<QByteArray>> got;
        scope.start(bench.oauth.accessToken({}), [&](Result<QByteArray> result) { got = result; });
        for (int retries = 0; retries < 2; ++retries) {
            QTRY_VERIFY(bench.isPausing());
            bench.clock.advanceToNextWake();
        }
        QTRY_VERIFY(got);
        QCOMPARE(**got, token(1));
        QCOMPARE(bench.server.requests(), 3);
    }

    void redirectIsNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectIsNotFollowed()
    {
        QFETCH(int, status);
        Bench bench;
        ScriptedServer other;
        other.answerBy(grantsInTurn());
        bench.server.play(
            {answer(status, {}, {"Location: " + other.url("/oauth/token").toEncoded()})});
        const auto got = bench.ask();
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::Redirected);
        QCOMPARE(bench.server.requests(), 1);
        QCOMPARE(other.requests(), 0);
    }

    void silenceEndsAtTheDeadline()
    {
        Bench bench;
        bench.server.play({hangs()});
        TaskScope scope;
        std::optional<Result<QByteArray>> got;
        scope.start(bench.oauth.accessToken({}), [&](Result<QByteArray> result) { got = result; });
        QTRY_COMPARE(bench.server.requests(), 1);
        bench.clock.advance(30s);
        QTRY_VERIFY(got);
        QCOMPARE(got->error().kind, ErrorKind::Timeout);
        QCOMPARE(bench.server.requests(), 1);
    }

    void unreachableHostIsOffline()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        const QUrl nobody(
            QStringLiteral("http://127.0.0.1:%1/oauth/token").arg(listener.serverPort()));
        listener.close();
        Bench bench(nobody);
        const auto got = bench.ask();
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::Offline);
        QCOMPARE(got.error().delivery, Delivery::NotSent);
        QVERIFY(got.error().sentence.contains(QStringLiteral("127.0.0.1")));
        QCOMPARE(got.error().operation, QStringLiteral("POST /oauth/token"));
    }

    void serverWithoutTlsIsAnErrorOfTls()
    {
        QTcpServer plain;
        connect(&plain, &QTcpServer::newConnection, &plain,
                [&plain] { plain.nextPendingConnection()->write("HTTP/1.1 400 Bad\r\n\r\n"); });
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        Bench bench(QUrl(QStringLiteral("https://127.0.0.1:%1/token").arg(plain.serverPort())));
        const auto got = bench.ask();
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::Tls);
        QVERIFY(got.error().sentence.contains(QStringLiteral("127.0.0.1")));
    }
};

QTEST_GUILESS_MAIN(TestServerToServerOAuth)
#include "test_server_to_server_oauth.moc"
