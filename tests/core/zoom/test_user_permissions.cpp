#include "core/zoom/user_permissions.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        ScriptedZoom zoom(200, R"({"permissions":["User:Edit","User:Read"]})");
        const auto result = await(getPermissions(zoom.client, {QStringLiteral("u")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(*result, words("User:Edit User:Read"));
        QCOMPARE(zoom.line(), "GET /users/u/permissions");
    }

    void aRoleMayAllowNothing()
    {
        ScriptedZoom zoom(200, R"({"permissions":[]})");
        const auto result = await(getPermissions(zoom.client, {me}));
        QCOMPARE(trouble(result), QString());
        QVERIFY(result->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUserPermissions)
#include "test_user_permissions.moc"
