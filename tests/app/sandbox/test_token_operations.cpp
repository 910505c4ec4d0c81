#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

class TestTokenOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zakIsSecretAndNew()
    {
        SandboxWorld world;
        const QString first = world.user("me/zak")["token"_L1].toString();
        QVERIFY(first.size() > 100);
        QVERIFY(world.user("me/zak")["token"_L1].toString() != first);
        world.setRules(R"({"me_is_known": false})");
        QCOMPARE(world.outcome("GET", "/users/me/zak"), "400/1001");
        QCOMPARE(world.outcome("GET", "/users/me"), "404/1001");
    }

    void tokensAreForActiveUsers()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        QVERIFY(world.user(id + "/token?type=zak&ttl=60")["token"_L1].isString());
        world.outcome("PUT", "/users/" + id + "/status", R"({"action": "deactivate"})");
        QCOMPARE(world.user(id + "/token?type=zak")["token"_L1], QJsonValue(QJsonValue::Null));
    }

    void tokenRefusals()
    {
        SandboxWorld world;
        QCOMPARE(world.outcome("GET", "/users/me/token"), "200");
        QCOMPARE(world.outcome("GET", "/users/me/token?type=onbehalf"), "400/300");
        QCOMPARE(world.outcome("GET", "/users/me/token?type=onbehalf&meeting_id=1"), "200");
        QCOMPARE(world.outcome("GET", "/users/me/token?ttl=31536001"), "400/300");
        QCOMPARE(world.outcome("GET", "/users/me/token?type=other"), "400/300");
        QCOMPARE(world.outcome("GET", "/users/nobody/token"), "404/1001");
        world.setRules(R"({"legacy_tokens": false})");
        QCOMPARE(world.probe.get("/users/me/token").message(),
                 u"Token is no longer supported. Please use ZAK token instead."_s);
        QCOMPARE(world.outcome("GET", "/users/me/token?type=zak"), "200");
    }

    void revokedTokensAreCounted()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        QCOMPARE(world.outcome("DELETE", "/users/" + id + "/token"), "204");
        QCOMPARE(world.outcome("DELETE", "/users/a@practice.example/token"), "204");
        QCOMPARE(world.state(id)["revoked_tokens"_L1].toInt(), 2);
        QCOMPARE(world.outcome("DELETE", "/users/nobody/token"), "404/1001");
    }

    void emailIsKnownOfThoseWhoSignInWithIt()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        const auto existed = [&](const char *email) {
            return world.user(QByteArray("email?email=") + email).value("existed_email"_L1);
        };
        QCOMPARE(existed("a@practice.example"), QJsonValue(false)); // by SSO
        world.setUser(id, R"({"login_type": 100})");
        QCOMPARE(existed("A@practice.example"), QJsonValue(true));
        QCOMPARE(existed("x@practice.example"), QJsonValue(false));
        QCOMPARE(world.probe.get("/users/email").message(), u"Email is required."_s);
    }

    void userGoesToAnotherAccount()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        const QByteArray account = world.probe.control("GET", "/sandbox/account")
                                       .json()["account_id"_L1]
                                       .toString()
                                       .toLatin1();
        const auto put = [&](const QByteArray &from, const QByteArray &user, const QByteArray &to) {
            return world.outcome("PUT", "/accounts/" + from + "/users/" + user + "/account",
                                 "{\"account_id\": \"" + to + "\"}");
        };
        QCOMPARE(put("other", id, "next"), "404/1010");
        QCOMPARE(put("me", "nobody", "next"), "404/1001");
        QCOMPARE(put("me", "me", "next"), "400/1117");
        QCOMPARE(put("me", id, account), "400/300");
        QCOMPARE(put("me", id, ""), "400/300");
        QCOMPARE(put(account, id, "next"), "204");
        QCOMPARE(put("me", id, "next"), "404/1010");
        QCOMPARE(world.outcome("GET", "/users/" + id), "400/1010");
        QCOMPARE(world.outcome("GET", "/users/a@practice.example"), "400/1010");
    }

    void expiredInvitationsDoNotMove()
    {
        SandboxWorld world;
        world.setRules(R"({"invitation_s": 0})");
        QCOMPARE(world.outcome("POST", "/users",
                               R"({"action": "create",
                                   "user_info": {"email": "a@practice.example", "type": 1}})"),
                 "201");
        const QByteArray path = "/accounts/me/users/a@practice.example/account";
        QCOMPARE(world.outcome("PUT", path, R"({"account_id": "x"})"), "404/1120");
        QCOMPARE(
            world.outcome("PUT", "/users/a@practice.example/status", R"({"action": "activate"})"),
            "404/1001");
    }

    void usersAreFoundByEmployeeIdAndLogin()
    {
        SandboxWorld world;
        const QJsonArray users = world.probe.get("/users").json()["users"_L1].toArray();
        QByteArray id;
        QByteArray employee;
        for (const QJsonValue &user : users) {
            id = user["id"_L1].toString().toLatin1();
            employee = user["employee_unique_id"_L1].toString().toLatin1();
            if (!employee.isEmpty())
                break;
        }
        QCOMPARE(world.user(employee + "?search_by_unique_id=true")["id"_L1].toString().toLatin1(),
                 id);
        QCOMPARE(world.outcome("GET", "/users/" + id + "?search_by_unique_id=true"), "404/1001");
        QCOMPARE(world.outcome("GET", "/users/" + id + "?login_type=24"), "404/1001");
    }
};

QTEST_GUILESS_MAIN(TestTokenOperations)
#include "test_token_operations.moc"
