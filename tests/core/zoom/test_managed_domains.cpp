#include "core/zoom/managed_domains.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestManagedDomains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        ScriptedZoom zoom(200, R"({"domains":[{"domain":"x.example","status":"managed"}],)"
                               R"("total_records":1})");
        const auto result = await(listManagedDomains(zoom.client));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "GET /accounts/me/managed_domains");
        const QList<ManagedDomain> expected{
            {QStringLiteral("x.example"), QStringLiteral("managed")}};
        QCOMPARE(*result, expected);
    }

    void noSuchAccount()
    {
        ScriptedZoom zoom(404, envelope(2001));
        const auto result = await(listManagedDomains(zoom.client, {QStringLiteral("a/b")}));
        QCOMPARE(zoom.line(), "GET /accounts/a%2Fb/managed_domains");
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestManagedDomains)
#include "test_managed_domains.moc"
