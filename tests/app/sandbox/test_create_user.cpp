#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray request(const QByteArray &action, const QByteArray &email, const QByteArray &more = {},
                   int type = 1)
{
    return "{\"action\": \"" + action + "\", \"user_info\": {\"email\": \"" + email +
           "\", \"type\": " + QByteArray::number(type) + more + "}}";
}

int total(SandboxWorld &world, const char *status)
{
    return world.probe.control("GET", "/sandbox/account").json()[QLatin1StringView(status)].toInt();
}

sandbox::SandboxOptions onPlan(sandbox::SandboxPlan plan)
{
    auto options = SandboxFixture::smallAccount();
    options.plan = plan;
    return options;
}

} // namespace

class TestCreateUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invitedUserIsPending()
    {
        SandboxWorld world;
        const int pending = total(world, "pending");
        const Received received =
            world.probe.send("POST", "/users",
                             request("create", "Ana.New@practice.example",
                                     R"(, "first_name": "Ana", "last_name": "New")", 2));
        QCOMPARE(received.status, 201);
        const QString id = received.json()["id"_L1].toString();
        QCOMPARE(id.size(), 22);
        const QJsonObject user = world.user("ana.new@practice.example");
        QCOMPARE(user["id"_L1].toString(), id);
        QCOMPARE(user["status"_L1].toString(), u"pending"_s);
        QCOMPARE(user["display_name"_L1].toString(), u"Ana New"_s);
        QCOMPARE(user["role_id"_L1].toString(), u"2"_s);
        QCOMPARE(total(world, "pending"), pending + 1);
        QCOMPARE(world.state(id.toLatin1())["email"_L1].toString(), u"Ana.New@practice.example"_s);
    }

    void othersAreActiveAtOnce_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("loginType");
        QTest::newRow("auto") << request("autoCreate", "a@managed.practice.example",
                                         R"(, "password": "Tr33-house!")")
                              << 100;
        QTest::newRow("auto, no password")
            << request("autoCreate", "a@managed.practice.example") << 100;
        QTest::newRow("cust") << request("custCreate", "a@practice.example") << 99;
        QTest::newRow("sso") << request("ssoCreate", "a@practice.example", {}, 99) << 101;
    }
    void othersAreActiveAtOnce()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, loginType);
        SandboxWorld world;
        const Received received = world.probe.send("POST", "/users", body);
        QCOMPARE(received.status, 201);
        const QJsonObject user = world.user(received.json()["id"_L1].toString().toLatin1());
        QCOMPARE(user["status"_L1].toString(), u"active"_s);
        QCOMPARE(user["login_types"_L1], QJsonArray{loginType});
        QVERIFY(user.contains("created_at"_L1));
    }

    void idsComeBackAfterARestartAndAreNewAfterADeletion()
    {
        SandboxWorld world;
        const QByteArray first = world.addUser("a@practice.example");
        QCOMPARE(SandboxWorld().addUser("a@practice.example"), first);
        QCOMPARE(world.outcome("DELETE", "/users/" + first + "?action=delete"), "204");
        QVERIFY(world.addUser("a@practice.example") != first);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char *name, const char *rules, const QByteArray &body,
                            const char *outcome) {
            QTest::newRow(name) << QByteArray(rules) << body << QByteArray(outcome);
        };
        const auto at = [](const char *domain) {
            return request("create", QByteArray("a@") + domain);
        };
        const QByteArray plain = at("practice.example");
        const QByteArray licensed = request("create", "a@practice.example", {}, 2);
        const QByteArray sso = request("ssoCreate", "a@practice.example");
        row("used", "{}", at("used.example"), "409/1005");
        row("active elsewhere", "{}", at("elsewhere.example"), "400/1009");
        row("blocked", "{}", at("Blocked.example"), "400/1107");
        row("unsafe", "{}", at("unsafe.example"), "400/11321");
        row("call queue", "{}", at("call-queue.example"), "400/1000");
        row("cluster", "{}", at("cluster.example"), "400/1135");
        row("gpa owner", "{}", at("gpa-owner.example"), "400/2036");
        row("forbidden", "{}", at("forbidden.example"), "400/2037");
        row("blocked here", R"({"blocked_domains": ["x.example"]})", at("x.example"), "400/1107");
        row("limited", R"({"limited_domains": ["x.example"]})", plain, "400/1116");
        row("not managed", "{}", request("autoCreate", "a@practice.example"), "400/1116");
        row("gpa", R"({"gpa": true})", plain, "400/2035");
        row("suspended", R"({"suspended": true})", plain, "400/2016");
        row("no sso", R"({"sso": false})", sso, "400/2002");
        row("no pre-provision", R"({"sso_pre_provision": false})", sso, "400/2032");
        row("no api users", R"({"cust_create": false})",
            request("custCreate", "a@practice.example"), "400/200");
        row("no auto", R"({"auto_create": false})",
            request("autoCreate", "a@managed.practice.example"), "400/200");
        row("role", R"({"app_permissions": ["User:Read"]})", plain, "400/200");
        row("bad password", "{}",
            request("autoCreate", "a@managed.practice.example", R"(, "password": "short")"),
            "400/300");
        row("forbidden word", "{}",
            request("create", "a@practice.example", R"(, "last_name": "Forbidden Words")"),
            "400/300");
        row("on-prem", "{}", request("create", "a@practice.example", {}, 3), "400/300");
        row("none without sso", "{}", request("create", "a@practice.example", {}, 99), "400/300");
        row("no address", "{}", request("create", "practice.example"), "400/300");
        row("no info", "{}", R"({"action": "create"})", "400/300");
        row("no json", "{}", "{", "400/300");
        row("basic seats", R"({"basic_seats": 0})", plain, "400/3412");
        row("licensed seats", R"({"licensed_seats": 1})", licensed, "400/3412");
        row("basic limit", R"({"basic_limit": 0})", plain, "400/2033");
        row("licensed limit", R"({"licensed_limit": 0})", licensed, "400/2034");
        row("licensing", R"({"assign_licenses": false})", licensed, "400/1108");
        row("group", R"({"default_group": "nothing"})", plain, "404/4130");
        row("phone", R"({"phone_seats": 0})",
            request("create", "a@practice.example", R"(, "feature": {"zoom_phone": true})"),
            "404/1102");
        row("zoom one", R"({"zoom_one_seats": 0})",
            request("create", "a@practice.example", R"(, "feature": {"zoom_one_type": 16})"),
            "400/2038");
        row("subscription", R"({"subscriptions": ["S1"]})",
            request("create", "a@practice.example",
                    R"(, "license_info_list": [{"license_type": "MEETING", "license_option": 2,
                                                "subscription_id": "S2"}])"),
            "400/300");
    }
    void refusals()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, body);
        SandboxWorld world;
        world.setRules(rules);
        const int pending = total(world, "pending");
        QTEST(world.outcome("POST", "/users", body), "outcome");
        QCOMPARE(total(world, "pending"), pending);
    }

    void addressIsUsedOnce()
    {
        SandboxWorld world;
        QCOMPARE(world.outcome("POST", "/users", request("create", "ana@practice.example")), "201");
        QCOMPARE(world.outcome("POST", "/users", request("create", "ANA@Practice.example")),
                 "409/1005");
    }

    void seatsAreFreedByThoseWhoLeave()
    {
        SandboxWorld world;
        int licensed = 0;
        for (const char *status : {"active", "pending"}) {
            const QByteArray path = QByteArray("/users?page_size=300&status=") + status;
            licensed +=
                static_cast<int>(world.probe.get(path.constData()).body.count(R"("type":2,)"));
        }
        world.setRules("{\"licensed_seats\": " + QByteArray::number(licensed + 1) + "}");
        const QByteArray id = world.addUser("a@practice.example");
        const QByteArray body = request("ssoCreate", "b@practice.example", {}, 2);
        QCOMPARE(world.outcome("POST", "/users", body), "400/3412");
        QCOMPARE(world.outcome("PUT", "/users/" + id + "/status", R"({"action": "deactivate"})"),
                 "204");
        QCOMPARE(world.outcome("POST", "/users", body), "201");
        QCOMPARE(world.outcome("POST", "/users", request("create", "c@practice.example", {}, 2)),
                 "400/3412");
    }

    void invitationExpires()
    {
        SandboxWorld world;
        const QByteArray body = request("create", "a@practice.example");
        QCOMPARE(world.outcome("POST", "/users", body), "201");
        QCOMPARE(world.outcome("POST", "/users", body), "409/1005");
        world.advance(31 * 86'400);
        QCOMPARE(world.outcome("GET", "/users/a@practice.example"), "400/1120");
        QCOMPARE(world.outcome("PATCH", "/users/a@practice.example", "{}"), "400/1120");
        QCOMPARE(world.outcome("DELETE", "/users/a@practice.example"), "400/1120");
        QCOMPARE(world.outcome("POST", "/users", body), "201"); // invited anew
        QCOMPARE(world.outcome("GET", "/users/a@practice.example"), "200");
    }

    void invitationsOfADayAreLimited_data()
    {
        QTest::addColumn<sandbox::SandboxPlan>("plan");
        QTest::addColumn<int>("quota");
        QTest::newRow("free") << sandbox::SandboxPlan::Free << 50;
        QTest::newRow("pro") << sandbox::SandboxPlan::Pro << 1'500;
        QTest::newRow("business") << sandbox::SandboxPlan::Business << 10'000;
    }
    void invitationsOfADayAreLimited()
    {
        QFETCH(sandbox::SandboxPlan, plan);
        QFETCH(int, quota);
        SandboxWorld world(onPlan(plan));
        const QByteArray spent = "{\"invitations\": " + QByteArray::number(quota - 1) + "}";
        world.probe.control("POST", "/sandbox/spend", spent);
        const Received last =
            world.probe.send("POST", "/users", request("create", "a@practice.example"));
        QCOMPARE(last.status, 201);
        QCOMPARE(last.headers.value("x-ratelimit-limit"), QByteArray::number(quota));
        QCOMPARE(last.headers.value("x-ratelimit-remaining"), "0");
        QCOMPARE(last.headers.value("x-ratelimit-category"), "Light");
        QVERIFY(!last.headers.contains("x-ratelimit-type"));
        const Received refused =
            world.probe.send("POST", "/users", request("create", "b@practice.example"));
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.message(),
                 u"You have exceeded the daily rate limit (%1) of user invite requests permitted "
                 "for this account. You may resume these requests at GMT 00:00:00."_s.arg(quota));
        QVERIFY(refused.headers.value("retry-after").endsWith("T00:00:00Z"));
        QCOMPARE(world.outcome("POST", "/users", request("ssoCreate", "b@practice.example")),
                 "201"); // nobody is invited
        world.advance(86'400);
        QCOMPARE(world.outcome("POST", "/users", request("create", "c@practice.example")), "201");
    }
};

QTEST_GUILESS_MAIN(TestCreateUser)
#include "test_create_user.moc"
