#include "core/zoom/plan_usage.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestPlanUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPlansInEitherShape()
    {
        ScriptedZoom zoom(
            200, R"({"plan_base":{"type":"bus","hosts":10,"usage":7},"plan_large_meeting":[)"
                 R"({"type":"large500","hosts":2,"usage":1},{"type":"large1000","hosts":1}],)"
                 R"("plan_recording":{"type":"cmr","plan_storage":"10 GB","free_storage":"1 GB",)"
                 R"("free_storage_usage":"0","plan_storage_usage":"3 GB",)"
                 R"("plan_storage_exceed":"0"},"plan_united":{"name":"Zoom One","type":"u",)"
                 R"("hosts":4,"usage":4}})");
        const auto result = await(getPlanUsage(zoom.client));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "GET /accounts/me/plans/usage");
        const QList<PlanSeats> seats{
            {QStringLiteral("plan_base"), QStringLiteral("bus"), {}, 10, 7},
            {QStringLiteral("plan_large_meeting"), QStringLiteral("large500"), {}, 2, 1},
            {QStringLiteral("plan_large_meeting"), QStringLiteral("large1000"), {}, 1, -1},
            {QStringLiteral("plan_united"), QStringLiteral("u"), QStringLiteral("Zoom One"), 4, 4}};
        QCOMPARE(result->seats, seats);
        QCOMPARE(result->recording->planStorage, QStringLiteral("10 GB"));
        QCOMPARE(result->recording->planStorageUsage, QStringLiteral("3 GB"));
        QCOMPARE(result->whole.size(), 4);
    }

    void accountsWithoutRecordingHaveNone()
    {
        ScriptedZoom zoom(200, R"({"plan_base":{"type":"free","hosts":1,"usage":1}})");
        const auto result = await(getPlanUsage(zoom.client));
        QCOMPARE(trouble(result), QString());
        QVERIFY(!result->recording);
    }

    void isForPaidAccounts()
    {
        ScriptedZoom zoom(400, envelope(200));
        QCOMPARE(await(getPlanUsage(zoom.client)).error().kind, ErrorKind::PlanTooLow);
    }
};

QTEST_GUILESS_MAIN(TestPlanUsage)
#include "test_plan_usage.moc"
