#include "core/zoom/user_summary.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts()
    {
        ScriptedZoom zoom(200, R"({"licensed_users_count":5,"basic_users_count":"7",)"
                               R"("on_prem_users_count":0,"room_users_count":1,)"
                               R"("pending_users_count":2,"total_users_count":15})");
        const auto result = await(getUserSummary(zoom.client));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "GET /users/summary");
        const UserSummary expected{.licensed = 5,
                                   .basic = 7,
                                   .onPrem = 0,
                                   .rooms = 1,
                                   .pending = 2,
                                   .joinOnly = -1,
                                   .total = 15};
        QCOMPARE(*result, expected);
    }
};

QTEST_GUILESS_MAIN(TestUserSummary)
#include "test_user_summary.moc"
