#include "core/zoom/schedulers.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestSchedulers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        ScriptedZoom zoom(200, R"({"schedulers":[{"id":"a","email":"a@x.example",)"
                               R"("pmi":9876543210},{"id":"b"}]})");
        const auto result = await(listSchedulers(zoom.client, {QStringLiteral("u")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "GET /users/u/schedulers");
        const QList<Scheduler> expected{
            {QStringLiteral("a"), QStringLiteral("a@x.example"), 9876543210},
            {QStringLiteral("b"), QString(), 0}};
        QCOMPARE(*result, expected);
    }

    void removesOneOrAll()
    {
        ScriptedZoom zoom(204);
        QCOMPARE(trouble(await(
                     deleteScheduler(zoom.client, {QStringLiteral("u"), QStringLiteral("a/b")}))),
                 QString());
        QCOMPARE(zoom.line(0), "DELETE /users/u/schedulers/a%2Fb");
        QCOMPARE(trouble(await(deleteSchedulers(zoom.client, {QStringLiteral("u")}))), QString());
        QCOMPARE(zoom.line(1), "DELETE /users/u/schedulers");
    }

    void oneWithoutAnIdIsNotAll()
    {
        ScriptedZoom zoom(204);
        const auto result = await(deleteScheduler(zoom.client, {QStringLiteral("u"), QString()}));
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QCOMPARE(zoom.server.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSchedulers)
#include "test_schedulers.moc"
