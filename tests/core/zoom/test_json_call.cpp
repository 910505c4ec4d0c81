#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestJsonCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeMayAnswerWithNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("204") << 204 << QByteArray();
        QTest::newRow("200, empty") << 200 << QByteArray();
        QTest::newRow("201, an object") << 201 << QByteArray("{}");
        QTest::newRow("200, null") << 200 << QByteArray("{\"token\":null}");
    }
    void aChangeMayAnswerWithNothing()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        ScriptedZoom zoom(status, body);
        const Request request = requestFor(Operation::UpdateStatus, {"u"});
        QCOMPARE(trouble(await(tell(zoom.client, request, {}))), QString());
        QCOMPARE(trouble(await(askForObject(zoom.client, request, {}))), QString());
    }

    void anUnreadableAnswerLeavesAChangeOpen()
    {
        ScriptedZoom zoom(201, "[]");
        const auto change = await(askForObject(zoom.client, requestFor(Operation::CreateUser), {}));
        QCOMPARE(change.error().kind, ErrorKind::Transport);
        QCOMPARE(change.error().delivery, Delivery::Unknown);
        QCOMPARE(change.error().operation, QStringLiteral("POST /users"));
        QCOMPARE(zoom.server.requests(), 1);
    }

    void aReadNeedsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
    }
    void aReadNeedsAnAnswer()
    {
        QFETCH(const QByteArray, body);
        ScriptedZoom zoom(200, body);
        const auto read = await(askForObject(zoom.client, requestFor(Operation::GetZak), {}));
        QCOMPARE(read.error().kind, ErrorKind::Transport);
        QCOMPARE(read.error().delivery, Delivery::Answered);
    }

    void refusalsInside2xxAreErrors()
    {
        ScriptedZoom zoom(200, envelope(200));
        const auto plan = await(askForObject(zoom.client, requestFor(Operation::ListGroups), {}));
        QCOMPARE(plan.error().kind, ErrorKind::PlanTooLow);
        const auto change =
            await(tell(zoom.client, requestFor(Operation::UpdateStatus, {"u"}), {}));
        QCOMPARE(change.error().zoomCode, 200);
    }

    void numbersKeepAllTheirBits()
    {
        ScriptedZoom zoom(200, R"({"a":576460752303423489,"b":9007199254740993})");
        const auto read = await(askForObject(zoom.client, requestFor(Operation::GetZak), {}));
        QCOMPARE(read->value(u"a").toInteger(), 576460752303423489);
        Request request = requestFor(Operation::CreateUser);
        setJson(request, *read);
        QCOMPARE(request.body, R"({"a":576460752303423489,"b":9007199254740993})");
        QCOMPARE(request.contentType, "application/json");
    }
};

QTEST_GUILESS_MAIN(TestJsonCall)
#include "test_json_call.moc"
