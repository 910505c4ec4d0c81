#include "tests/app/sandbox/http_probe.h"
#include "tests/app/sandbox/raw_client.h"
#include "tests/support/sandbox_fixture.h"

#include <QTest>

#include <deque>

using namespace rollcall;
using namespace rollcall::test;

class TestHttpFront : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodylessVerbsAreAnsweredAtOnce_data()
    {
        QTest::addColumn<QByteArray>("request");
        for (const char *verb : {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
            QTest::newRow(verb) << QByteArray(verb) + " /v2/x HTTP/1.1\r\nHost: x\r\n\r\n";
        QTest::newRow("length 0") << QByteArray(
            "DELETE /v2/x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    }
    void bodylessVerbsAreAnsweredAtOnce()
    {
        QFETCH(QByteArray, request);
        SandboxFixture sandbox;
        RawClient client(sandbox.address());
        client.send(request);
        QCOMPARE(client.readAnswer().status(), 401);
        client.send(request); // and the connection is good for more
        QCOMPARE(client.readAnswer().status(), 401);
        QCOMPARE(sandbox.server().requests().size(), 2);
    }

    void headHasNoBody()
    {
        SandboxFixture sandbox;
        RawClient client(sandbox.address());
        client.send("HEAD /v2/users HTTP/1.1\r\nHost: x\r\n\r\n"
                    "GET /v2/users HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.readFor(10'000).startsWith("HTTP/1.1 401"));
    }

    void pipelinedRequestsAreAllAnswered()
    {
        SandboxFixture sandbox;
        RawClient client(sandbox.address());
        QByteArray requests;
        for (int i = 0; i < 5; ++i)
            requests += "GET /v2/users?n=" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
        client.send(requests);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(client.readAnswer().status(), 401);
        const auto logged = sandbox.server().requests();
        QCOMPARE(logged.size(), 5);
        QCOMPARE(logged[4].query, QStringLiteral("n=4"));
        QCOMPARE(logged[4].connection, logged[0].connection);
    }

    void chunkedBodiesAreReadWhole()
    {
        SandboxFixture sandbox;
        RawClient client(sandbox.address());
        client.send("POST /v2/users HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                    "5\r\nhello\r\n");
        QCOMPARE(sandbox.server().requests().size(), 0); // not before it is whole
        client.send("3\r\nyou\r\n0\r\n\r\n");
        QCOMPARE(client.readAnswer().status(), 401);
        QCOMPARE(sandbox.server().requests().constLast().bodyBytes, 8);
    }

    void halfARequestIsNotLogged()
    {
        SandboxFixture sandbox;
        {
            RawClient client(sandbox.address());
            client.send("POST /v2/users HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
        }
        RawClient other(sandbox.address());
        other.send("GET /v2/x HTTP/1.1\r\nHost: x\r\n\r\n");
        other.readAnswer();
        QCOMPARE(sandbox.server().requests().size(), 1);
    }

    void connectionCloseIsHonoured()
    {
        SandboxFixture sandbox;
        RawClient client(sandbox.address());
        client.send("GET /v2/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QCOMPARE(client.readAnswer().status(), 401);
        QCOMPARE(client.readAnswer().ending, RawClient::Ending::Closed);
    }

    void nonsenseIsRefusedAndTheConnectionEnds()
    {
        SandboxFixture sandbox;
        RawClient client(sandbox.address());
        client.send("\x16\x03\x01 no http\r\n\r\n");
        QCOMPARE(client.readAnswer().status(), 400);
        QCOMPARE(client.readAnswer().ending, RawClient::Ending::Closed);
        QCOMPARE(sandbox.server().requests().size(), 0);
    }

    void rangesAreIgnored()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        RawClient client(sandbox.address());
        client.sendGet("/v2/users", probe.signIn(), "Range: bytes=0-9\r\n");
        const auto answer = client.readAnswer();
        QCOMPARE(answer.status(), 200);
        QVERIFY(answer.body.size() > 1000);
    }

    void manyConnectionsAreServedAtOnce()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        QCOMPARE(sandbox.server().setFaults(R"({"faults":[{"path":"/hang","do":"hang"}]})"),
                 QString());
        std::deque<RawClient> hanging;
        for (int i = 0; i < 60; ++i)
            hanging.emplace_back(sandbox.address()).send("GET /hang HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(sandbox.count("GET", "/hang"), 60);
        QCOMPARE(probe.get("/users").status, 200);
    }

    void stopEndsIdleConnections()
    {
        SandboxFixture sandbox;
        RawClient client(sandbox.address());
        client.send("GET /v2/x HTTP/1.1\r\nHost: x\r\n\r\n");
        client.readAnswer();
        sandbox.server().stop();
        QVERIFY(client.readAnswer().ending != RawClient::Ending::StillOpen);
    }

    void aTakenPortIsAnError()
    {
        SandboxFixture first;
        auto options = SandboxFixture::smallAccount();
        options.port = first.address().baseUrl.port();
        sandbox::SandboxServer second(options);
        QVERIFY(!second.start());
        QVERIFY(second.errorString().contains(QString::number(options.port)));
    }

    void onlyTheLoopbackAddressListens()
    {
        SandboxFixture sandbox;
        QCOMPARE(sandbox.address().baseUrl.host(), QStringLiteral("127.0.0.1"));
    }
};

QTEST_GUILESS_MAIN(TestHttpFront)
#include "test_http_front.moc"
