#include "core/zoom/user_token.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void types_data()
    {
        QTest::addColumn<UserTokenType>("type");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("token") << UserTokenType::Token << QByteArray("token");
        QTest::newRow("zak") << UserTokenType::Zak << QByteArray("zak");
        QTest::newRow("onbehalf") << UserTokenType::OnBehalf << QByteArray("onbehalf");
    }
    void types()
    {
        QFETCH(const UserTokenType, type);
        QFETCH(const QByteArray, word);
        ScriptedZoom zoom(200, R"({"token":"t0k"})");
        const auto result = await(
            getUserToken(zoom.client, {.userId = QStringLiteral("u"), .type = type, .ttl = 0}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(*result, UserToken("t0k"));
        QCOMPARE(zoom.line(), "GET /users/u/token?type=" + word + "&ttl=0");
    }

    void meetingIsNamed()
    {
        const Request request = getUserTokenRequest(
            {.userId = me, .type = UserTokenType::OnBehalf, .meetingId = QStringLiteral("123")});
        QCOMPARE(request.path, "/users/me/token");
        QCOMPARE(request.query.last(), (std::pair<QByteArray, QByteArray>("meeting_id", "123")));
    }

    void noTokenIsNoError()
    {
        ScriptedZoom zoom(200, R"({"token":null})");
        const auto result = await(getUserToken(zoom.client, {QStringLiteral("u")}));
        QCOMPARE(trouble(result), QString());
        QVERIFY(!result->has_value());
    }

    void ownZakHasItsOwnPath()
    {
        ScriptedZoom zoom(200, R"({"token":"zak"})");
        const auto result = await(getZak(zoom.client));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(*result, UserToken("zak"));
        QCOMPARE(zoom.line(), "GET /users/me/zak");
    }

    void revokes()
    {
        ScriptedZoom zoom(204);
        QCOMPARE(trouble(await(revokeSsoToken(zoom.client, {QStringLiteral("u")}))), QString());
        QCOMPARE(zoom.line(), "DELETE /users/u/token");
    }
};

QTEST_GUILESS_MAIN(TestUserToken)
#include "test_user_token.moc"
