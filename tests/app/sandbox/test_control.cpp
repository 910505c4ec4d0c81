#include "tests/app/sandbox/http_probe.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;

class TestControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestIsCounted()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        probe.get("/users?page_size=5&role_id=2");
        probe.get("/users?page_size=5&access_token=hush");
        probe.send("PATCH", "/roles/a%40b", "{\"type\":2}");
        const QJsonObject json = probe.control("GET", "/sandbox/requests").json();
        QCOMPARE(json[QLatin1StringView("count")].toInt(), 4);
        const QJsonValue totals = json[QLatin1StringView("totals")];
        QCOMPARE(totals[QLatin1StringView("GET /v2/users")].toInt(), 2);
        QCOMPARE(totals[QLatin1StringView("PATCH /v2/roles/a%40b")].toInt(), 1);
        const QJsonArray requests = json[QLatin1StringView("requests")].toArray();
        QCOMPARE(requests.size(), 4);
        const QJsonValue list = requests[1];
        QCOMPARE(list[QLatin1StringView("number")].toInt(), 2);
        QCOMPARE(list[QLatin1StringView("method")].toString(), QStringLiteral("GET"));
        QCOMPARE(list[QLatin1StringView("query")].toString(),
                 QStringLiteral("page_size=5&role_id=2"));
        QCOMPARE(list[QLatin1StringView("status")].toInt(), 200);
        QVERIFY(list[QLatin1StringView("connection")].toInt() >= 1);
        QVERIFY(list[QLatin1StringView("received_us")].toDouble() > 0);
        QCOMPARE(requests[2][QLatin1StringView("query")].toString(),
                 QStringLiteral("page_size=5&access_token=***"));
        QCOMPARE(requests[3][QLatin1StringView("body_bytes")].toInt(), 10);
    }

    void logHoldsNoSecret()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        const QByteArray token = probe.signIn();
        probe.get("/users");
        const QByteArray log = probe.control("GET", "/sandbox/requests").body;
        QVERIFY(log.contains("/oauth/token"));
        QVERIFY(!log.contains(token));
        QVERIFY(!log.contains(sandbox.address().clientSecret.toLatin1()));
        QVERIFY(!log.contains(probe.basicHeader().mid(6)));
    }

    void clearedLogCountsFromOne()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        QCOMPARE(probe.control("DELETE", "/sandbox/requests").status, 200);
        QCOMPARE(sandbox.server().requests().size(), 0);
        probe.get("/roles");
        const auto requests = sandbox.server().requests();
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0].number, 1U);
        QCOMPARE(requests[0].path, QStringLiteral("/v2/roles"));
        sandbox.server().clearRequests();
        QCOMPARE(sandbox.server().requests().size(), 0);
    }

    void faultsComeAndGo()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.expectAnything();
        probe.signIn();
        QCOMPARE(probe
                     .control("POST", "/sandbox/faults",
                              R"({"faults":[{"do":"refuse","name":"once","count":1}]})")
                     .status,
                 200);
        QCOMPARE(probe.get("/roles").status, 500);
        QCOMPARE(probe.get("/roles").status, 200);
        const QJsonValue tally =
            probe.control("GET", "/sandbox/faults").json()[QLatin1StringView("faults")][0];
        QCOMPARE(tally[QLatin1StringView("name")].toString(), QStringLiteral("once"));
        QCOMPARE(tally[QLatin1StringView("seen")].toInt(), 2);
        QCOMPARE(tally[QLatin1StringView("struck")].toInt(), 1);
        QCOMPARE(probe.control("DELETE", "/sandbox/faults").status, 200);
        QVERIFY(probe.control("GET", "/sandbox/faults")
                    .json()[QLatin1StringView("faults")]
                    .toArray()
                    .isEmpty());
    }

    void tokensExpireOnCommand()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        const QString next =
            probe.get("/users?page_size=5").json()[QLatin1StringView("next_page_token")].toString();
        probe.control("POST", "/sandbox/page-tokens/expire");
        const QByteArray second = "/users?page_size=5&next_page_token=" + next.toLatin1();
        QCOMPARE(probe.get(second.constData()).code(), 300);
        probe.control("POST", "/sandbox/access-tokens/expire");
        QCOMPARE(probe.get("/users").status, 401);
    }

    void usersComeAndGo()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        const auto total = [](const QJsonObject &account) {
            return account[QLatin1StringView("active")].toInt() +
                   account[QLatin1StringView("inactive")].toInt() +
                   account[QLatin1StringView("pending")].toInt();
        };
        QCOMPARE(total(probe.control("GET", "/sandbox/account").json()), 30);
        QCOMPARE(total(probe.control("POST", "/sandbox/users", R"({"add":5})").json()), 35);
        QCOMPARE(total(probe.control("POST", "/sandbox/users", R"({"add":2,"remove":4})").json()),
                 33);
        const QJsonObject rest =
            probe.control("POST", "/sandbox/users", R"({"remove":1000})").json();
        QCOMPARE(rest[QLatin1StringView("active")].toInt(), 1); // the owner
    }

    void settingsChangeAtRunTime()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        QCOMPARE(probe
                     .control("POST", "/sandbox/settings",
                              R"({"plan":"free","scopes":["role:read:admin"],"latency_ms":50,
                                   "access_token_ttl_ms":7200000,"page_token_ttl_ms":1})")
                     .status,
                 200);
        const Received token = probe.askForToken(probe.basicHeader(), probe.goodForm());
        QCOMPARE(token.json()[QLatin1StringView("expires_in")].toInt(), 7200);
        QCOMPARE(token.json()[QLatin1StringView("scope")].toString(),
                 QStringLiteral("role:read:admin"));
        probe.signIn();
        QCOMPARE(probe.get("/users").code(), 4711);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(probe.get("/roles").headers.value("x-ratelimit-limit"), "2");
        QVERIFY(timer.elapsed() >= 49);
    }

    void mistakesAreExplained_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *path, const char *body, int status, const char *part) {
            QTest::addRow("%s %s", path, body)
                << QByteArray(path) << QByteArray(body) << status << QString::fromLatin1(part);
        };
        row("/sandbox/nothing", "{}", 404, "no such call");
        row("/sandbox/faults", "x", 400, "Not JSON");
        row("/sandbox/settings", "latency", 400, "not a JSON object");
        row("/sandbox/users", R"({"add":-1})", 400, "\"add\"");
        row("/sandbox/users", R"({"plus":1})", 400, "\"plus\" means nothing");
        row("/sandbox/settings", R"({"plan":"gold"})", 400, "unlimited, free, pro, business");
        row("/sandbox/spend", R"({"label":"tiny"})", 400, "light, medium");
    }
    void mistakesAreExplained()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, part);
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        const Received received = probe.control("POST", path.constData(), body);
        QTEST(received.status, "status");
        const QString error = received.json()[QLatin1StringView("error")].toString();
        QVERIFY2(error.contains(part), qPrintable(error));
    }

    void controlIsNeitherLoggedNorFaulty()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        QCOMPARE(sandbox.server().setFaults(R"({"faults":[{"do":"drop"}]})"), QString());
        QCOMPARE(probe.control("GET", "/sandbox/account").status, 200);
        QCOMPARE(sandbox.server().requests().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestControl)
#include "test_control.moc"
