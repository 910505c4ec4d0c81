#include "core/zoom/assistants.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestAssistants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        ScriptedZoom zoom(200, R"({"assistants":[{"id":"a","email":"a@x.example"},)"
                               R"({"id":"b","email":"b@x.example",)"
                               R"("can_manage_host_private_event":false}]})");
        const auto result = await(listAssistants(zoom.client, {QStringLiteral("u")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "GET /users/u/assistants");
        const QList<Assistant> expected{
            {QStringLiteral("a"), QStringLiteral("a@x.example"), std::nullopt},
            {QStringLiteral("b"), QStringLiteral("b@x.example"), false}};
        QCOMPARE(*result, expected);
    }

    void addsByIdOrAddress()
    {
        ScriptedZoom zoom(201, R"({"ids":"a,b","add_at":"2026-01-31T08:15:00Z"})");
        const auto result = await(addAssistants(
            zoom.client, {.userId = QStringLiteral("u"),
                          .assistants = {{.id = QStringLiteral("a"),
                                          .email = QStringLiteral("a@x.example"),
                                          .managesPrivateEvents = false},
                                         {.id = {}, .email = QStringLiteral("b@x")}}}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "POST /users/u/assistants");
        QCOMPARE(zoom.body(), R"({"assistants":[{"can_manage_host_private_event":false,"id":"a"},)"
                              R"({"email":"b@x"}]})");
        QCOMPARE(result->ids, words("a b"));
        QCOMPARE(result->addedAt, QStringLiteral("2026-01-31T08:15:00Z"));
    }

    void atMost30AtOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("sent");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("30") << 30 << true;
        QTest::newRow("31") << 31 << false;
    }
    void atMost30AtOnce()
    {
        QFETCH(const int, count);
        QFETCH(const bool, sent);
        ScriptedZoom zoom(201);
        AssistantsAddition addition{.userId = QStringLiteral("u")};
        addition.assistants.fill({.id = QStringLiteral("a")}, count);
        const auto result = await(addAssistants(zoom.client, addition));
        QCOMPARE(result.ok(), sent);
        QCOMPARE(zoom.server.requests(), sent ? 1 : 0);
        if (!sent)
            QCOMPARE(result.error().kind, ErrorKind::Usage);
    }

    void removesOneOrAll()
    {
        ScriptedZoom zoom(204);
        QCOMPARE(trouble(await(deleteAssistant(
                     zoom.client, {QStringLiteral("u"), QStringLiteral("a+b@x.example")}))),
                 QString());
        QCOMPARE(zoom.line(0), "DELETE /users/u/assistants/a%2Bb%40x.example");
        QCOMPARE(trouble(await(deleteAssistants(zoom.client, {QStringLiteral("u")}))), QString());
        QCOMPARE(zoom.line(1), "DELETE /users/u/assistants");
    }

    // An id that is missing must not turn "one" into "all".
    void oneWithoutAnIdIsNotAll()
    {
        ScriptedZoom zoom(204);
        const auto result = await(deleteAssistant(zoom.client, {QStringLiteral("u"), QString()}));
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QCOMPARE(zoom.server.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAssistants)
#include "test_assistants.moc"
