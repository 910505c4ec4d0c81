#include "core/zoom/user_password.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sets()
    {
        ScriptedZoom zoom(204);
        const auto result =
            await(updatePassword(zoom.client, {.userId = QStringLiteral("u"),
                                               .password = QStringLiteral("p\"ä\\1234")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "PUT /users/u/password");
        QCOMPARE(zoom.body(), QByteArray("{\"password\":\"p\\\"ä\\\\1234\"}"));
    }

    void refusalsDoNotRepeatThePassword()
    {
        ScriptedZoom zoom(400, envelope(1126));
        const auto result = await(updatePassword(
            zoom.client, {.userId = QStringLiteral("u"), .password = QStringLiteral("s3cret-p")}));
        QCOMPARE(result.error().zoomCode, 1126);
        QVERIFY(!result.error().details().contains(QStringLiteral("s3cret-p")));
    }
};

QTEST_GUILESS_MAIN(TestUserPassword)
#include "test_user_password.moc"
