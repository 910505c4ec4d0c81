#include "core/zoom/user_status.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actions_data()
    {
        QTest::addColumn<StatusAction>("action");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("on") << StatusAction::Activate << QByteArray("activate");
        QTest::newRow("off") << StatusAction::Deactivate << QByteArray("deactivate");
        QTest::newRow("in") << StatusAction::ClockIn << QByteArray("clock_in");
        QTest::newRow("out") << StatusAction::ClockOut << QByteArray("clock_out");
    }
    void actions()
    {
        QFETCH(const StatusAction, action);
        QFETCH(const QByteArray, word);
        ScriptedZoom zoom(204);
        const auto result =
            await(updateStatus(zoom.client, {.userId = QStringLiteral("u"), .action = action}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "PUT /users/u/status");
        QCOMPARE(zoom.body(), "{\"action\":\"" + word + "\"}");
    }

    void newerClustersAnswer200()
    {
        ScriptedZoom zoom(200);
        QCOMPARE(trouble(await(updateStatus(zoom.client, {QStringLiteral("u")}))), QString());
    }

    void noSeatLeft()
    {
        ScriptedZoom zoom(400, envelope(2033));
        const auto result = await(updateStatus(zoom.client, {QStringLiteral("u")}));
        QCOMPARE(result.error().zoomCode, 2033);
        QCOMPARE(result.error().delivery, Delivery::Answered);
    }
};

QTEST_GUILESS_MAIN(TestUserStatus)
#include "test_user_status.moc"
