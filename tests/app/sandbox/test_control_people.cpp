#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject rulesOf(SandboxWorld &world)
{
    return world.probe.control("GET", "/sandbox/account").json()["rules"_L1].toObject();
}

int membersOf(SandboxWorld &world, const char *roleId)
{
    const QJsonArray roles = world.probe.get("/roles").json()["roles"_L1].toArray();
    for (const QJsonValue &role : roles) {
        if (role["id"_L1] == QLatin1String(roleId))
            return role["total_members"_L1].toInt();
    }
    return -1;
}

sandbox::SandboxOptions withPendingUsers()
{
    auto options = SandboxFixture::smallAccount();
    options.users = 100;
    return options;
}

} // namespace

class TestControlPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesAreToldAndChanged()
    {
        SandboxWorld world;
        const QJsonObject before = rulesOf(world);
        QCOMPARE(before["licensed_seats"_L1].toInt(), -1);
        QCOMPARE(before["managed_domains"_L1], QJsonArray{u"managed.practice.example"_s});
        world.setRules(R"({"licensed_seats": 7, "sso": false, "default_group": "g",
                           "managed_domains": ["a.example", "b.example"]})");
        QJsonObject expected = before;
        expected["licensed_seats"_L1] = 7;
        expected["sso"_L1] = false;
        expected["default_group"_L1] = u"g"_s;
        expected["managed_domains"_L1] = QJsonArray{u"a.example"_s, u"b.example"_s};
        QCOMPARE(rulesOf(world), expected);
    }

    void wrongRulesChangeNothing()
    {
        SandboxWorld world;
        const QJsonObject before = rulesOf(world);
        const Received received =
            world.probe.control("POST", "/sandbox/account", R"({"gpa": true, "seats": 7})");
        QCOMPARE(received.status, 400);
        QCOMPARE(received.json()["error"_L1].toString(),
                 u"The request: \"seats\" means nothing here."_s);
        QCOMPARE(rulesOf(world), before);
    }

    void usersAreMarked()
    {
        SandboxWorld world;
        const QByteArray email = world.emailOf("/users");
        world.setUser(email, R"({"marks": ["locked", "in-meeting"], "meetings": 9,
                                 "webinar_seats": 500})");
        const QJsonObject state = world.state(email);
        QCOMPARE(state["marks"_L1], (QJsonArray{u"locked"_s, u"in-meeting"_s}));
        QCOMPARE(state["meetings"_L1].toInt(), 9);
        QCOMPARE(state["webinar_seats"_L1].toInt(), 500);
        QCOMPARE(
            world.probe
                .control("POST", ("/sandbox/users/" + email).constData(), R"({"marks": ["tall"]})")
                .status,
            400);
        QCOMPARE(world.state(email), state);
        QCOMPARE(world.probe.control("GET", "/sandbox/users/nobody").status, 404);
    }

    void roleShowsInListings()
    {
        SandboxWorld world;
        const QByteArray email = world.emailOf("/users?role_id=2");
        const int before = membersOf(world, "1");
        world.setUser(email, R"({"role_id": "1"})");
        QCOMPARE(world.user(email)["role_name"_L1].toString(), u"Admin"_s);
        QCOMPARE(membersOf(world, "1"), before + 1);
        const QJsonObject admins = world.probe.get("/users?role_id=1").json();
        QCOMPARE(admins["users"_L1].toArray().last()["email"_L1].toString(),
                 QString::fromUtf8(email));
    }

    void messagesAreLocalised()
    {
        SandboxWorld world;
        const Received english = world.probe.get("/users?page_size=0");
        world.probe.control("POST", "/sandbox/settings", R"({"language": "ja"})");
        const Received japanese = world.probe.get("/users?page_size=0");
        QCOMPARE(japanese.status, english.status);
        QCOMPARE(japanese.code(), english.code());
        QCOMPARE(japanese.json()["errors"_L1][0]["field"_L1].toString(), u"page_size"_s);
        QCOMPARE(japanese.json()["errors"_L1][0]["message"_L1].toString(),
                 u"フィールドが無効です。"_s);
        QCOMPARE(world.probe.get("/users/nobody").message(), u"ユーザーが存在しません。"_s);
        QCOMPARE(world.probe.get("/users/me").status, 200);
        world.probe.control("POST", "/sandbox/settings", R"({"language": "en"})");
        QCOMPARE(world.probe.get("/users?page_size=0").body, english.body);
    }

    void secondTokenVoidsTheFirst()
    {
        SandboxWorld world;
        world.probe.control("POST", "/sandbox/settings", R"({"single_access_token": true})");
        HttpProbe other(world.sandbox.address());
        other.signIn();
        QCOMPARE(other.get("/users/me").status, 200);
        const Received refused = world.probe.get("/users/me");
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.message(), u"Invalid access token."_s);
        world.probe.signIn();
        QCOMPARE(other.get("/users/me").status, 401);
        world.probe.control("POST", "/sandbox/settings", R"({"single_access_token": false})");
        other.signIn();
        QCOMPARE(world.probe.get("/users/me").status, 200);
    }

    void invitedUserAccepts()
    {
        SandboxWorld world(withPendingUsers());
        const QByteArray email = world.emailOf("/users?status=pending");
        const QByteArray path = "/sandbox/users/" + email + "/accept";
        QCOMPARE(world.probe.control("POST", path.constData(), "{}").status, 200);
        const QJsonObject user = world.user(email);
        QCOMPARE(user["status"_L1].toString(), u"active"_s);
        QVERIFY(user["pmi"_L1].toInteger() >= 1'000'000'000);
        QVERIFY(world.emailOf("/users?status=pending") != email);
        QCOMPARE(world.probe.control("POST", path.constData(), "{}").status, 400);
    }
};

QTEST_GUILESS_MAIN(TestControlPeople)
#include "test_control_people.moc"
