#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QJsonArray permissionsOf(SandboxWorld &world, const QByteArray &user)
{
    return world.user(user + "/permissions")["permissions"_L1].toArray();
}

QString idOfRole(SandboxWorld &world, const QString &name)
{
    const QJsonArray roles = world.probe.get("/roles").json()["roles"_L1].toArray();
    for (const QJsonValue &role : roles) {
        if (role["name"_L1].toString() == name)
            return role["id"_L1].toString();
    }
    return {};
}

} // namespace

class TestAccountOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void permissionsComeFromTheRole()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        QVERIFY(permissionsOf(world, "me").contains(u"BillingSubscription:Edit"_s));
        QCOMPARE(permissionsOf(world, id), QJsonArray());
        const auto act = [&](const QString &roleId) {
            world.setUser(id, "{\"role_id\": \"" + roleId.toLatin1() + "\"}");
            return permissionsOf(world, id);
        };
        const QJsonArray admin = act(u"1"_s);
        QVERIFY(admin.contains(u"User:Edit"_s) && admin.contains(u"Group:Edit"_s));
        QVERIFY(!admin.contains(u"BillingSubscription:Edit"_s));
        QCOMPARE(act(idOfRole(world, u"Help desk"_s)),
                 (QJsonArray{u"User:Edit"_s, u"User:Read"_s}));
        const QJsonArray auditor = act(idOfRole(world, u"Auditor"_s));
        QVERIFY(auditor.contains(u"User:Read"_s) && !auditor.contains(u"User:Edit"_s));
        QCOMPARE(world.outcome("GET", "/users/nobody/permissions"), "404/1001");
    }

    void summaryCountsEachUserOnce()
    {
        SandboxWorld world;
        const auto count = [&](const char *kind) {
            return world.user("summary")[QLatin1StringView(kind)].toInt();
        };
        QCOMPARE(count("total_users_count"), 30);
        const int licensed = count("licensed_users_count");
        const int basic = count("basic_users_count");
        const int pending = count("pending_users_count");
        QCOMPARE(licensed + basic + pending + count("join_only_users_count"), 30);
        const QByteArray id = world.addUser("a@practice.example");
        QCOMPARE(count("licensed_users_count"), licensed + 1);
        world.setUser(id, R"({"marks": ["room"]})");
        QCOMPARE(count("licensed_users_count"), licensed);
        QCOMPARE(count("room_users_count"), 1);
        world.addUser("b@practice.example", 1);
        QCOMPARE(count("basic_users_count"), basic + 1);
        QCOMPARE(world.outcome("POST", "/users",
                               R"({"action": "create",
                                   "user_info": {"email": "c@practice.example", "type": 2}})"),
                 "201");
        QCOMPARE(count("pending_users_count"), pending + 1);
        QCOMPARE(count("total_users_count"), 33);
    }

    void groupsArePaged()
    {
        SandboxWorld world;
        const QJsonObject all = world.probe.get("/groups").json();
        const QJsonArray groups = all["groups"_L1].toArray();
        QCOMPARE(groups.size(), all["total_records"_L1].toInt());
        QCOMPARE(all["next_page_token"_L1], QJsonValue(QString()));
        const QJsonObject first = world.probe.get("/groups?page_size=10").json();
        QByteArray next = "/groups?page_size=10&next_page_token=" +
                          first["next_page_token"_L1].toString().toLatin1();
        QJsonArray paged = first["groups"_L1].toArray();
        QCOMPARE(paged.size(), 10);
        const QJsonArray rest = world.probe.get(next.constData()).json()["groups"_L1].toArray();
        for (const QJsonValue &group : rest)
            paged.append(group);
        QCOMPARE(paged, groups);
        QCOMPARE(world.outcome("GET", next.replace("=10", "=11")), "400/300");
        QCOMPARE(world.outcome("GET", "/groups?page_size=301"), "400/300");
        QCOMPARE(world.outcome("GET", "/groups?page_size=0"), "400/300");
    }

    void groupsCountTheirMembers()
    {
        SandboxWorld world;
        const auto first = [&world] {
            return world.probe.get("/groups").json()["groups"_L1][0].toObject();
        };
        const QByteArray id = first()["id"_L1].toString().toLatin1();
        const int members = first()["total_members"_L1].toInt();
        world.setRules("{\"default_group\": \"" + id + "\"}");
        world.addUser("a@practice.example");
        QCOMPARE(first()["total_members"_L1].toInt(), members + 1);
    }

    void managedDomainsAreTheRule()
    {
        SandboxWorld world;
        world.setRules(R"({"managed_domains": ["a.example", "b.example"]})");
        const QJsonObject json = world.probe.get("/accounts/me/managed_domains").json();
        QCOMPARE(json["total_records"_L1].toInt(), 2);
        QCOMPARE(json["domains"_L1][1]["domain"_L1], QJsonValue(u"b.example"_s));
        QCOMPARE(world.outcome("GET", "/accounts/other/managed_domains"), "404/2001");
    }

    void planUsageCountsSeats()
    {
        SandboxWorld world;
        const auto usage = [&world] { return world.probe.get("/accounts/me/plans/usage").json(); };
        const QJsonObject before = usage()["plan_base"_L1].toObject();
        QVERIFY(!before.contains("hosts"_L1)); // no end of them
        world.addUser("a@practice.example");
        world.setRules(R"({"licensed_seats": 40, "zoom_one_seats": 7})");
        const QJsonObject base = usage()["plan_base"_L1].toObject();
        QCOMPARE(base["usage"_L1].toInt(), before["usage"_L1].toInt() + 1);
        QCOMPARE(base["hosts"_L1].toInt(), 40);
        QCOMPARE(usage()["plan_united"_L1]["hosts"_L1].toInt(), 7);
        QCOMPARE(world.outcome("GET", "/accounts/other/plans/usage"), "400/300");
    }

    // Half of the refusals of free accounts look like success.
    void freeAccounts()
    {
        SandboxWorld world;
        world.setRules(R"({"paid": false})");
        QCOMPARE(world.probe.get("/groups").status, 200);
        QCOMPARE(world.probe.get("/groups").code(), 200);
        QCOMPARE(world.probe.get("/accounts/me/managed_domains").status, 200);
        QCOMPARE(world.probe.get("/accounts/me/managed_domains").code(), 200);
        QCOMPARE(world.outcome("GET", "/accounts/me/plans/usage"), "400/200");
        world.setRules(R"({"free_answer": 400})");
        QCOMPARE(world.outcome("GET", "/groups"), "400/200");
        world.setRules(R"({"paid": true})");
        QCOMPARE(world.probe.get("/groups").code(), 0);
        world.probe.control("POST", "/sandbox/settings", R"({"plan": "free"})");
        QCOMPARE(world.probe.get("/groups").code(), 200);
    }

    void planUsageIsHeavy()
    {
        SandboxWorld world;
        QCOMPARE(world.probe.get("/accounts/me/plans/usage").headers["x-ratelimit-category"],
                 "Heavy");
    }
};

QTEST_GUILESS_MAIN(TestAccountOperations)
#include "test_account_operations.moc"
