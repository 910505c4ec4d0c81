#include "core/zoom/vanity_name.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestVanityName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks()
    {
        ScriptedZoom zoom(
            {answer(200, R"({"existed":true})"), answer(200, R"({"existed":false})")});
        const auto taken = await(checkVanityName(zoom.client, {QStringLiteral("my room/1")}));
        QCOMPARE(trouble(taken), QString());
        QVERIFY(*taken);
        QCOMPARE(zoom.line(), "GET /users/vanity_name?vanity_name=my%20room%2F1");
        const auto vacant = await(checkVanityName(zoom.client, {QStringLiteral("mine")}));
        QCOMPARE(trouble(vacant), QString());
        QVERIFY(!*vacant);
    }
};

QTEST_GUILESS_MAIN(TestVanityName)
#include "test_vanity_name.moc"
