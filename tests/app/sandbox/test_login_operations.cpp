#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray passwordBody(const QByteArray &password)
{
    return "{\"password\": \"" + password + "\"}";
}

QByteArray emailBody(const QByteArray &email)
{
    return "{\"email\": \"" + email + "\"}";
}

// Somebody who signs in with address and password.
QByteArray addWorker(SandboxWorld &world)
{
    QByteArray id = world.addUser("ana.b@practice.example");
    world.setUser(id, R"({"login_type": 100})");
    return id;
}

} // namespace

class TestLoginOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordRules_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("good") << QByteArray("Tr33-house!") << QByteArray("204");
        QTest::newRow("short") << QByteArray("Tr33-ho") << QByteArray("400/1124");
        QTest::newRow("longest") << QByteArray("Tr33-house!Tr33-house!Tr33-hous")
                                 << QByteArray("204");
        QTest::newRow("long") << QByteArray("Tr33-house!Tr33-house!Tr33-house")
                              << QByteArray("400/300");
        QTest::newRow("no letter") << QByteArray("9283-7465!") << QByteArray("400/1125");
        QTest::newRow("no digit") << QByteArray("Tree-house!") << QByteArray("400/1126");
        QTest::newRow("no special") << QByteArray("Tr33house0") << QByteArray("400/1127");
        QTest::newRow("one case") << QByteArray("tr33-house!") << QByteArray("400/1128");
        QTest::newRow("one character") << QByteArray("aaaaaaaa") << QByteArray("400/1130");
        QTest::newRow("sequence") << QByteArray("Tr-12345-ee") << QByteArray("400/1131");
        QTest::newRow("letters down") << QByteArray("1!eDcBa-xy") << QByteArray("400/1131");
        QTest::newRow("common word") << QByteArray("Passw0rd!7") << QByteArray("400/1136");
        QTest::newRow("own name") << QByteArray("Ana.B-2026") << QByteArray("400/1136");
        QTest::newRow("empty") << QByteArray() << QByteArray("400/300");
    }
    void passwordRules()
    {
        QFETCH(QByteArray, password);
        SandboxWorld world;
        const QByteArray id = addWorker(world);
        QTEST(world.outcome("PUT", "/users/" + id + "/password", passwordBody(password)),
              "outcome");
    }

    void passwordsDoNotComeBack()
    {
        SandboxWorld world;
        world.setRules(R"({"password_changes_per_day": 4, "former_passwords": 2})");
        const QByteArray path = "/users/" + addWorker(world) + "/password";
        const auto put = [&](const char *password) {
            return world.outcome("PUT", path, passwordBody(password));
        };
        QCOMPARE(put("Tr33-house!"), "204");
        QCOMPARE(put("Tr33-house!"), "400/300");
        QCOMPARE(put("Tr33-mouse!"), "204");
        QCOMPARE(put("Tr33-house!"), "400/1129");
        QCOMPARE(put("Tr33-louse!"), "204");
        QCOMPARE(put("Tr33-house!"), "204"); // the third to last
        QCOMPARE(put("Tr33-grouse!"), "400/300");
        world.advance(86'400);
        QCOMPARE(put("Tr33-grouse!"), "204");
    }

    void passwordsOfOthersStay()
    {
        SandboxWorld world;
        const QByteArray body = passwordBody("Tr33-house!");
        QCOMPARE(world.outcome("PUT", "/users/me/password", body), "400/1117");
        const QByteArray sso = world.addUser("a@practice.example");
        QCOMPARE(world.outcome("PUT", "/users/" + sso + "/password", body), "400/1123");
        QCOMPARE(world.outcome("PUT", "/users/nobody/password", body), "404/1001");
    }

    void emailChangesInsideManagedDomains()
    {
        SandboxWorld world;
        const QByteArray id = addWorker(world);
        const QByteArray path = "/users/" + id + "/email";
        const auto put = [&](const char *email) {
            return world.outcome("PUT", path, emailBody(email));
        };
        QCOMPARE(put("x@practice.example"), "400/1116");
        QCOMPARE(put("x@blocked.example"), "400/1107");
        QCOMPARE(put("x"), "400/300");
        QCOMPARE(put("X@managed.practice.example"), "204");
        QCOMPARE(world.user("x@MANAGED.practice.example")["id"_L1].toString().toLatin1(), id);
        QCOMPARE(world.outcome("GET", "/users/ana.b@practice.example"), "404/1001");
        world.addUser("y@managed.practice.example");
        QCOMPARE(put("Y@managed.practice.example"), "400/300");
        QCOMPARE(put("x@managed.practice.example"), "204"); // another case, the same user
        QCOMPARE(put("z@managed.practice.example"), "204");
        QCOMPARE(put("a@managed.practice.example"), "429/429");
        world.advance(86'400);
        QCOMPARE(put("a@managed.practice.example"), "204");
        QCOMPARE(world.state(id)["email_changes"_L1].toInt(), 4);
    }

    void emailsOfSomeStay()
    {
        auto options = SandboxFixture::smallAccount();
        options.users = 100;
        SandboxWorld world(options);
        const QByteArray body = emailBody("x@managed.practice.example");
        const auto put = [&](const QByteArray &key) {
            return world.outcome("PUT", "/users/" + key + "/email", body);
        };
        QCOMPARE(put("nobody"), "404/1001");
        QCOMPARE(put("me"), "400/1000");
        QCOMPARE(put(world.emailOf("/users?role_id=1")), "400/1000");
        QCOMPARE(put(world.emailOf("/users?status=pending")), "400/1000");
        QCOMPARE(put(world.emailOf("/users?status=inactive")), "400/1000");
        const QByteArray id = addWorker(world);
        world.setUser(id, R"({"marks": ["locked"]})");
        QCOMPARE(put(id), "400/1000");
        world.setRules(R"({"admin_only": ["email"]})");
        QCOMPARE(put(id), "400/200");
    }

    void deactivationTakesTheLicence()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        const QByteArray path = "/users/" + id + "/status";
        QCOMPARE(world.outcome("PUT", path, R"({"action": "deactivate"})"), "204");
        const QJsonObject user = world.user(id);
        QCOMPARE(user["status"_L1].toString(), u"inactive"_s);
        QCOMPARE(user["type"_L1].toInt(), 1);
        QVERIFY(world.probe.get("/users?status=inactive&page_size=300").body.contains(id));
        QCOMPARE(world.outcome("PATCH", "/users/" + id, R"({"type": 2})"), "400/1108");
        world.setRules(R"({"basic_seats": 0, "status_answer": 200})");
        QCOMPARE(world.outcome("PUT", path, R"({"action": "activate"})"), "400/3412");
        world.setRules(R"({"basic_limit": 0})");
        QCOMPARE(world.outcome("PUT", path, R"({"action": "activate"})"), "400/2033");
        world.setRules(R"({"basic_limit": -1, "basic_seats": -1})");
        QCOMPARE(world.outcome("PUT", path, R"({"action": "activate"})"), "200");
        QCOMPARE(world.user(id)["status"_L1].toString(), u"active"_s);
    }

    void statusOfSomeStays()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        const auto put = [&](const QByteArray &key, const char *action) {
            return world.outcome("PUT", "/users/" + key + "/status",
                                 QByteArray("{\"action\": \"") + action + "\"}");
        };
        QCOMPARE(put("me", "deactivate"), "400/200");
        world.setUser(id, R"({"marks": ["room"]})");
        QCOMPARE(put(id, "deactivate"), "400/200");
        world.setUser(id, R"({"marks": ["locked"]})");
        QCOMPARE(put(id, "deactivate"), "400/1000");
        world.setUser(id, R"({"marks": ["upcoming-events"]})");
        QCOMPARE(put(id, "deactivate"), "400/300");
        QCOMPARE(put(id, "clock_in"), "204");
        QCOMPARE(put(id, "explode"), "400/300");
        QCOMPARE(world.user(id)["status"_L1].toString(), u"active"_s);
    }
};

QTEST_GUILESS_MAIN(TestLoginOperations)
#include "test_login_operations.moc"
