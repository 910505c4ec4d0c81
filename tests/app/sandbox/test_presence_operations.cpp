#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

// The first active user who has signed in to a client; the owner is another.
QByteArray signedIn(SandboxWorld &world)
{
    const QJsonArray users = world.probe.get("/users?role_id=2").json()["users"_L1].toArray();
    for (const QJsonValue &user : users) {
        if (user["last_client_version"_L1].isString())
            return user["id"_L1].toString().toLatin1();
    }
    return {};
}

QByteArray set(SandboxWorld &world, const QByteArray &user, const QByteArray &json)
{
    return world.outcome("PUT", "/users/" + user + "/presence_status", json);
}

QString statusOf(SandboxWorld &world, const QByteArray &user)
{
    return world.user(user + "/presence_status")["status"_L1].toString();
}

} // namespace

class TestPresenceOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presenceIsSetAndRead_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QString>("given");
        QTest::newRow("away") << QByteArray("Away") << u"Away"_s;
        QTest::newRow("prose") << QByteArray("Do_Not_Disturb") << u"Do_Not_Disturb"_s;
        QTest::newRow("list") << QByteArray("Do_No_Disturb") << u"Do_Not_Disturb"_s;
        QTest::newRow("event") << QByteArray("In_Calendar_Event") << u"In_A_Calendar_Event"_s;
        QTest::newRow("meeting") << QByteArray("In_A_Zoom_Meeting") << u"In_A_Meeting"_s;
        QTest::newRow("call") << QByteArray("On_A_Call") << u"In_A_Call"_s;
    }
    void presenceIsSetAndRead()
    {
        QFETCH(QByteArray, sent);
        SandboxWorld world;
        const QByteArray id = signedIn(world);
        QCOMPARE(statusOf(world, id), u"Available"_s);
        QCOMPARE(set(world, id, "{\"status\": \"" + sent + "\"}"), "204");
        QTEST(statusOf(world, id), "given");
    }

    void oneSpellingOrTheOther()
    {
        SandboxWorld world;
        const QByteArray id = signedIn(world);
        world.setRules(R"({"disturb_spellings": ["Do_No_Disturb"]})");
        QCOMPARE(set(world, id, R"({"status": "Do_Not_Disturb"})"), "400/300");
        QCOMPARE(set(world, id, R"({"status": "Do_No_Disturb"})"), "204");
    }

    void onceAMinute()
    {
        SandboxWorld world;
        const QByteArray id = signedIn(world);
        QCOMPARE(set(world, id, R"({"status": "Busy"})"), "204");
        world.advance(55);
        QCOMPARE(set(world, id, R"({"status": "Away"})"), "429/429");
        QCOMPARE(statusOf(world, id), u"Busy"_s);
        world.advance(10);
        QCOMPARE(set(world, id, R"({"status": "Away"})"), "204");
    }

    void quietEndsByItself()
    {
        SandboxWorld world;
        const QByteArray id = signedIn(world);
        QCOMPARE(set(world, id, R"({"status": "Do_Not_Disturb", "duration": 2})"), "204");
        world.advance(110);
        QCOMPARE(statusOf(world, id), u"Do_Not_Disturb"_s);
        world.advance(20);
        QCOMPARE(statusOf(world, id), u"Available"_s);
        QCOMPARE(set(world, id, R"({"status": "Do_Not_Disturb"})"), "204");
        world.advance(19 * 60);
        QCOMPARE(statusOf(world, id), u"Do_Not_Disturb"_s);
        world.advance(2 * 60);
        QCOMPARE(statusOf(world, id), u"Available"_s);
    }

    void onlyOneselfIsToldTheEnd()
    {
        SandboxWorld world;
        const QByteArray quiet = R"({"status": "Do_Not_Disturb", "duration": 30})";
        const QByteArray id = signedIn(world);
        QCOMPARE(set(world, id, quiet), "204");
        QVERIFY(!world.user(id + "/presence_status").contains("end_time"_L1));
        QCOMPARE(set(world, "me", quiet), "204");
        const QJsonObject own = world.user("me/presence_status");
        QCOMPARE(own["remaining_time"_L1].toInt(), 30);
        QVERIFY(own["end_time"_L1].isString());
    }

    void durationHasBounds()
    {
        SandboxWorld world;
        const QByteArray id = signedIn(world);
        for (const char *duration : {"0", "1441", "\"5\""})
            QCOMPARE(
                set(world, id,
                    QByteArray(R"({"status": "Do_Not_Disturb", "duration": )") + duration + '}'),
                "400/300");
        QCOMPARE(set(world, id, R"({"status": "Do_Not_Disturb", "duration": 1440})"), "204");
    }

    void refusals()
    {
        SandboxWorld world;
        const QByteArray id = signedIn(world);
        QCOMPARE(set(world, id, R"({"status": "Offline"})"), "400/300");
        QCOMPARE(set(world, id, "{}"), "400/300");
        QCOMPARE(set(world, "nobody", R"({"status": "Away"})"), "404/1001");
        QCOMPARE(world.outcome("GET", "/users/nobody/presence_status"), "404/1001");
        const QByteArray added = world.addUser("a@practice.example"); // never signed in
        QCOMPARE(set(world, added, R"({"status": "Away"})"), "400/5301");
        QCOMPARE(statusOf(world, added), u"Offline"_s);
        world.setUser(id, R"({"marks": ["signed-out"]})");
        QCOMPARE(set(world, id, R"({"status": "Away"})"), "400/5301");
        QCOMPARE(statusOf(world, id), u"Offline"_s);
        world.setUser(id, R"({"marks": ["own-presence"]})");
        QCOMPARE(set(world, id, R"({"status": "Away"})"), "400/5411");
        world.setUser(id, R"({"marks": ["in-meeting"]})");
        QCOMPARE(statusOf(world, id), u"In_A_Meeting"_s);
    }
};

QTEST_GUILESS_MAIN(TestPresenceOperations)
#include "test_presence_operations.moc"
