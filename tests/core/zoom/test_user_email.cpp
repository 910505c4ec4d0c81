#include "core/zoom/user_email.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserEmail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("exists");
        QTest::newRow("yes") << QByteArray(R"({"existed_email":true})") << true;
        QTest::newRow("no") << QByteArray(R"({"existed_email":false})") << false;
        QTest::newRow("as a text") << QByteArray(R"({"existed_email":"true"})") << true;
        QTest::newRow("says nothing") << QByteArray("{}") << false;
    }
    void checks()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const bool, exists);
        ScriptedZoom zoom(200, body);
        const auto result = await(checkEmail(zoom.client, {QStringLiteral("a+b@x.example")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(*result, exists);
        QCOMPARE(zoom.line(), "GET /users/email?email=a%2Bb%40x.example");
    }

    void updates()
    {
        ScriptedZoom zoom(204);
        const auto result =
            await(updateEmail(zoom.client, {.userId = QStringLiteral("old@x.example"),
                                            .email = QStringLiteral("new+1@x.example")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "PUT /users/old%40x.example/email");
        QCOMPARE(zoom.body(), R"({"email":"new+1@x.example"})");
    }

    void foreignDomain()
    {
        ScriptedZoom zoom(400, envelope(1116));
        const auto result = await(updateEmail(zoom.client, {QStringLiteral("u"), {}}));
        QCOMPARE(result.error().zoomCode, 1116);
    }
};

QTEST_GUILESS_MAIN(TestUserEmail)
#include "test_user_email.moc"
