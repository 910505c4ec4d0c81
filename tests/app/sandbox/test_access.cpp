#include "tests/app/sandbox/http_probe.h"
#include "tests/support/sandbox_fixture.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAndUnknownTokensAreInvalid()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        for (const char *token : {"", "nonsense"}) {
            probe.setToken(token);
            const Received received = probe.get("/users");
            QCOMPARE(received.status, 401);
            QCOMPARE(received.code(), 124);
            QCOMPARE(received.message(), QStringLiteral("Invalid access token."));
        }
    }

    void expiredTokensSaySo()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        sandbox.server().expireAccessTokens();
        const Received received = probe.get("/users");
        QCOMPARE(received.status, 401);
        QCOMPARE(received.code(), 124);
        QCOMPARE(received.message(), QStringLiteral("Access token is expired."));
        probe.signIn();
        QCOMPARE(probe.get("/users").status, 200);
    }

    void tokensGrowOld()
    {
        auto options = SandboxFixture::smallAccount();
        options.accessTokenTtlMs = 1;
        SandboxFixture sandbox(options);
        HttpProbe probe(sandbox.address());
        probe.signIn();
        QTRY_COMPARE(probe.get("/users").status, 401);
    }

    void olderTokensStayGood()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        const QByteArray first = probe.signIn();
        QVERIFY(probe.signIn() != first);
        probe.setToken(first);
        QCOMPARE(probe.get("/users").status, 200);
    }

    void missingScopeIsNamedInTheAppsSpelling_data()
    {
        QTest::addColumn<QStringList>("granted");
        QTest::addColumn<QString>("message");
        QTest::newRow("granular app")
            << QStringList{QStringLiteral("role:read:list_roles:admin")}
            << "Invalid access token, does not contain scopes:[user:read:list_users:admin].";
        QTest::newRow("classic app")
            << QStringList{QStringLiteral("role:read:admin")}
            << "Invalid access token, does not contain scopes:[user:read:admin].";
    }
    void missingScopeIsNamedInTheAppsSpelling()
    {
        QFETCH(QStringList, granted);
        auto options = SandboxFixture::smallAccount();
        options.scopes = granted;
        SandboxFixture sandbox(options);
        HttpProbe probe(sandbox.address());
        probe.signIn();
        const Received received = probe.get("/users");
        QCOMPARE(received.status, 400);
        QCOMPARE(received.code(), 4711);
        QTEST(received.message(), "message");
        QCOMPARE(probe.get("/roles").status, 200);
    }

    void newScopesNeedANewToken()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        sandbox.server().setScopes({QStringLiteral("role:read:admin")});
        QCOMPARE(probe.get("/users").status, 200);
        probe.signIn();
        QCOMPARE(probe.get("/users").code(), 4711);
        sandbox.server().setScopes({});
        probe.signIn();
        QCOMPARE(probe.get("/users").status, 200);
    }

    void tooManyASecondAreRefused()
    {
        auto options = SandboxFixture::smallAccount();
        options.plan = sandbox::SandboxPlan::Free; // two of this label a second
        SandboxFixture sandbox(options);
        HttpProbe probe(sandbox.address());
        probe.signIn();
        const Received first = probe.get("/users");
        QCOMPARE(first.headers.value("x-ratelimit-category"), "Medium");
        QCOMPARE(first.headers.value("x-ratelimit-type"), "QPS");
        QCOMPARE(first.headers.value("x-ratelimit-limit"), "2");
        QCOMPARE(first.headers.value("x-ratelimit-remaining"), "1");
        Received refused;
        for (int tries = 0; tries < 100 && refused.status != 429; ++tries)
            refused = probe.get("/users");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.code(), 429);
        QVERIFY(refused.message().contains(QStringLiteral("per-second")));
        QCOMPARE(refused.headers.value("x-ratelimit-remaining"), "0");
        QVERIFY(!refused.headers.contains("retry-after"));
        bool again = false; // QTRY_VERIFY looks once more after the success
        QTRY_VERIFY_WITH_TIMEOUT(again || (again = probe.get("/users").status == 200), 10'000);
    }

    void labelsAreCountedApart()
    {
        auto options = SandboxFixture::smallAccount();
        options.plan = sandbox::SandboxPlan::Free;
        SandboxFixture sandbox(options);
        HttpProbe probe(sandbox.address());
        probe.signIn();
        Received refused;
        for (int tries = 0; tries < 100 && refused.status != 429; ++tries)
            refused = probe.get("/roles");
        QCOMPARE(refused.status, 429);
        const Received other = probe.get("/users/me");
        QCOMPARE(other.status, 200);
        QCOMPARE(other.headers.value("x-ratelimit-category"), "Light");
    }

    void tooManyADayAreRefusedUntilMidnight()
    {
        auto options = SandboxFixture::smallAccount();
        options.plan = sandbox::SandboxPlan::Free;
        SandboxFixture sandbox(options);
        HttpProbe probe(sandbox.address());
        probe.signIn();
        QCOMPARE(
            probe.control("POST", "/sandbox/spend", R"({"label":"medium","calls":2000})").status,
            200);
        const Received refused = probe.get("/users");
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.message().contains(QStringLiteral("daily")));
        QCOMPARE(refused.headers.value("x-ratelimit-type"), "Daily-limit");
        QCOMPARE(refused.headers.value("x-ratelimit-limit"), "2000");
        const auto until = QDateTime::fromString(
            QString::fromLatin1(refused.headers.value("retry-after")), Qt::ISODate);
        QCOMPARE(until.time(), QTime(0, 0));
        QVERIFY(until > QDateTime::currentDateTimeUtc());
        QCOMPARE(probe.get("/users/me").status, 200);
    }

    void anUnlimitedPlanHasNoLimits()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        for (int call = 0; call < 200; ++call)
            QCOMPARE(probe.get("/users?page_size=1").status, 200);
        const Received last = probe.get("/users");
        QCOMPARE(last.headers.value("x-ratelimit-category"), "Medium");
        QVERIFY(!last.headers.contains("x-ratelimit-limit"));
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "test_access.moc"
