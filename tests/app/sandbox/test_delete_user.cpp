#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

class TestDeleteUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void userIsGone_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("disassociated") << QByteArray();
        QTest::newRow("deleted") << QByteArray("?action=delete");
    }
    void userIsGone()
    {
        QFETCH(QByteArray, query);
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        QCOMPARE(world.outcome("DELETE", "/users/A@practice.example" + query), "204");
        QCOMPARE(world.outcome("GET", "/users/" + id), "404/1001");
        QCOMPARE(world.outcome("GET", "/users/a@practice.example"), "404/1001");
        QVERIFY(!world.probe.get("/users?page_size=300").body.contains(id));
        QCOMPARE(world.outcome("DELETE", "/users/" + id), "404/1001");
    }

    void pendingUserIsDisassociatedByEmail()
    {
        auto options = SandboxFixture::smallAccount();
        options.users = 100;
        SandboxWorld world(options);
        const QByteArray email = world.emailOf("/users?status=pending");
        QCOMPARE(world.outcome("DELETE", "/users/" + email), "204");
        QCOMPARE(world.outcome("GET", "/users/" + email), "404/1001");
    }

    void thingsGoToTheReceiver()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        const QByteArray receiver = world.addUser("b@practice.example");
        world.setUser(id, R"({"meetings": 3, "webinars": 2, "recordings": 5, "notes": 7})");
        world.setUser(receiver, R"({"meetings": 10, "recordings": 1, "webinar_seats": 500})");
        QCOMPARE(world.outcome("DELETE", "/users/" + id +
                                             "?action=delete&transfer_email=B@practice.example"
                                             "&transfer_meeting=true&transfer_webinar=true"
                                             "&transfer_recording=false"),
                 "204");
        const QJsonObject state = world.state(receiver);
        QCOMPARE(state["meetings"_L1].toInt(), 13);
        QCOMPARE(state["webinars"_L1].toInt(), 2);
        QCOMPARE(state["recordings"_L1].toInt(), 1);
        QCOMPARE(state["notes"_L1].toInt(), 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("receiver");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char *name, const char *user, const char *receiver,
                            const char *query, const char *outcome) {
            QTest::newRow(name) << QByteArray(user) << QByteArray(receiver) << QByteArray(query)
                                << QByteArray(outcome);
        };
        const char *to = "?transfer_email=b@practice.example";
        row("owner", R"({"role_id": "0"})", "{}", "?action=delete", "400/1117");
        row("admin", R"({"role_id": "1"})", "{}", "?action=delete", "400/1117");
        row("room", R"({"marks": ["room"]})", "{}", "?action=delete", "400/200");
        row("frozen", R"({"marks": ["frozen"]})", "{}", "?action=delete", "400/200");
        row("call queue", R"({"marks": ["call-queue"]})", "{}", "", "400/1000");
        row("api user", R"({"login_type": 99})", "{}", "", "400/300");
        row("deleted api user", R"({"login_type": 99})", "{}", "?action=delete", "204");
        row("to self", "{}", "{}", "?transfer_email=A@practice.example", "400/300");
        row("to a stranger", "{}", "{}", "?transfer_email=x@practice.example", "404/1001");
        row("to nobody", "{}", "{}", "?transfer_meeting=true", "400/300");
        row("to a room", "{}", R"({"marks": ["room"]})", to, "400/200");
        row("no webinars", "{}", "{}", "?transfer_email=b@practice.example&transfer_webinar=true",
            "400/300");
        row("events, nobody", R"({"marks": ["published-events"]})", "{}", "", "400/300");
        row("events, no licence", R"({"marks": ["published-events"]})", "{}", to, "400/300");
        row("events", R"({"marks": ["published-events"]})", R"({"marks": ["events-licence"]})", to,
            "204");
        row("wrong action", "{}", "{}", "?action=remove", "400/300");
        row("wrong flag", "{}", "{}", "?transfer_meeting=yes", "400/300");
    }
    void refusals()
    {
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, receiver);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, outcome);
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        const QByteArray receiverId = world.addUser("b@practice.example");
        world.setUser(id, user);
        world.setUser(receiverId, receiver);
        QCOMPARE(world.outcome("DELETE", "/users/" + id + query), outcome);
        QCOMPARE(world.outcome("GET", "/users/" + id), outcome == "204" ? "404/1001" : "200");
    }

    void recordingsNeedALicensedReceiver()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        world.addUser("b@practice.example", 1);
        QCOMPARE(world.outcome("DELETE", "/users/" + id +
                                             "?transfer_email=b@practice.example"
                                             "&transfer_recording=true"),
                 "400/300");
    }

    void managedUsersCannotBeUnlinked()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@managed.practice.example");
        QCOMPARE(world.outcome("DELETE", "/users/" + id), "400/1107");
        QCOMPARE(world.outcome("DELETE", "/users/" + id + "?action=delete"), "204");
    }

    void ownerStaysWhateverTheRole()
    {
        SandboxWorld world;
        QCOMPARE(world.outcome("DELETE", "/users/me?action=delete"), "400/1117");
    }

    void oneDeletionAtATime()
    {
        SandboxWorld world;
        world.setRules(R"({"deletion_s": 60})");
        const QByteArray id = world.addUser("a@practice.example");
        QCOMPARE(world.outcome("DELETE", "/users/" + id), "204");
        const Received again = world.probe.send("DELETE", ("/users/" + id).constData());
        QCOMPARE(again.status, 429);
        QCOMPARE(again.message(), u"Too many concurrent requests. A request to disassociate this "
                                  "user has already been made."_s);
        QCOMPARE(world.outcome("DELETE", "/users/A@practice.example"), "429/429");
        world.advance(61);
        QCOMPARE(world.outcome("DELETE", "/users/" + id), "404/1001");
    }
};

QTEST_GUILESS_MAIN(TestDeleteUser)
#include "test_delete_user.moc"
