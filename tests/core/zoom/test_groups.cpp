#include "core/zoom/groups.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAllPages()
    {
        ScriptedZoom zoom({answer(200, R"({"groups":[{"id":"g1","name":"Ops","total_members":3}],)"
                                       R"("next_page_token":"t+1"})"),
                           answer(200, R"({"groups":[{"id":"g2","name":"HR"}]})")});
        const auto result = await(listAllGroups(zoom.client));
        QCOMPARE(trouble(result), QString());
        const QList<Group> expected{{QStringLiteral("g1"), QStringLiteral("Ops"), 3},
                                    {QStringLiteral("g2"), QStringLiteral("HR"), 0}};
        QCOMPARE(*result, expected);
        QCOMPARE(zoom.line(0), "GET /groups");
        QCOMPARE(zoom.line(1), "GET /groups?next_page_token=t%2B1");
    }

    void onePageHasASize()
    {
        const Request request = listGroupsRequest({.pageSize = 300});
        QCOMPARE(request.query, (Request::Query{{"page_size", "300"}}));
    }

    void neverAPartOfTheList()
    {
        ScriptedZoom zoom({answer(200, R"({"groups":[{"id":"g1"}],"next_page_token":"t"})"),
                           answer(400, envelope(300))});
        QCOMPARE(await(listAllGroups(zoom.client)).error().kind, ErrorKind::PageToken);
    }

    void freeAccountsHaveNone_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("inside a 200") << 200;
        QTest::newRow("400") << 400;
    }
    void freeAccountsHaveNone()
    {
        QFETCH(const int, status);
        ScriptedZoom zoom(status, envelope(200));
        QCOMPARE(await(listAllGroups(zoom.client)).error().kind, ErrorKind::PlanTooLow);
    }
};

QTEST_GUILESS_MAIN(TestGroups)
#include "test_groups.moc"
