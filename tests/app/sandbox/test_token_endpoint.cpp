#include "tests/app/sandbox/http_probe.h"
#include "tests/support/sandbox_fixture.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;

class TestTokenEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesATokenThatWorks()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        const Received received = probe.askForToken(probe.basicHeader(), probe.goodForm());
        QCOMPARE(received.status, 200);
        const QJsonObject json = received.json();
        QCOMPARE(json[QLatin1StringView("token_type")].toString(), QStringLiteral("bearer"));
        QCOMPARE(json[QLatin1StringView("expires_in")].toInt(), 3600);
        QVERIFY(json[QLatin1StringView("scope")].toString().split(u' ').contains(
            QStringLiteral("user:read:list_users:admin")));
        QCOMPARE(json[QLatin1StringView("api_url")].toString() + QStringLiteral("/v2"),
                 sandbox.address().baseUrl.toString());
        probe.setToken(json[QLatin1StringView("access_token")].toString().toLatin1());
        QCOMPARE(probe.get("/users").status, 200);
    }

    void takesTheParametersFromTheQueryToo()
    {
        SandboxFixture sandbox;
        sandbox::SandboxAddress address = sandbox.address();
        HttpProbe good(address);
        address.tokenUrl.setQuery(QString::fromLatin1(good.goodForm()));
        HttpProbe probe(address);
        QCOMPARE(probe.askForToken(good.basicHeader(), {}).status, 200);
    }

    void refusesInOAuthsShape_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QString>("error");
        const QByteArray form = "grant_type=account_credentials&account_id=ACCOUNT";
        QTest::newRow("wrong secret") << QByteArray("Basic YTpi") << form << "invalid_client";
        QTest::newRow("no header") << QByteArray() << form << "invalid_client";
        QTest::newRow("not base64") << QByteArray("Basic %%%") << form << "invalid_client";
        QTest::newRow("grant") << QByteArray("good") << QByteArray("grant_type=x")
                               << "unsupported_grant_type";
        QTest::newRow("no form") << QByteArray("good") << QByteArray() << "unsupported_grant_type";
        QTest::newRow("wrong account")
            << QByteArray("good") << QByteArray("grant_type=account_credentials&account_id=x")
            << "invalid_grant";
    }
    void refusesInOAuthsShape()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(QByteArray, form);
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        if (authorization == "good")
            authorization = probe.basicHeader();
        const Received received = probe.askForToken(authorization, form);
        QCOMPARE(received.status, 400);
        QTEST(received.json()[QLatin1StringView("error")].toString(), "error");
        QVERIFY(!received.json()[QLatin1StringView("reason")].toString().isEmpty());
        QVERIFY(!received.json().contains(QLatin1StringView("code")));
    }

    void isLoggedWithoutSecrets()
    {
        SandboxFixture sandbox;
        sandbox::SandboxAddress address = sandbox.address();
        address.tokenUrl.setQuery(QStringLiteral("client_secret=hush&a=1"));
        HttpProbe probe(address);
        QVERIFY(!probe.signIn().isEmpty());
        const auto requests = sandbox.server().requests();
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0].path, QStringLiteral("/oauth/token"));
        QCOMPARE(requests[0].query, QStringLiteral("client_secret=***&a=1"));
        QCOMPARE(requests[0].status, 200);
    }
};

QTEST_GUILESS_MAIN(TestTokenEndpoint)
#include "test_token_endpoint.moc"
