#include "tests/app/sandbox/sandbox_world.h"

#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

class TestUpdateUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsKept()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        const QByteArray body = R"({"first_name": "Åsa", "last_name": "B", "display_name": "ÅB",
            "pmi": 9999999999, "use_pmi": true, "timezone": "Asia/Tokyo", "language": "de-DE",
            "dept": "Crew", "cms_user_id": "c", "job_title": "J", "company": "Co",
            "location": "L", "manager": "m@x.example", "cost_center": "CC", "pronouns": "she",
            "pronouns_option": 2, "division_ids": ["d"],
            "phone_numbers": [{"country": "SE", "code": "+46", "number": "1", "label": "Home"}],
            "custom_attributes": [{"key": "k", "name": "n", "value": "v"}],
            "license_info_list": [{"license_type": "ZOOM_WORKPLACE_BUNDLE",
                "license_option": 576460752303423488, "subscription_id": "S"}]})";
        QCOMPARE(world.outcome("PATCH", "/users/" + id, body), "204");
        const QJsonObject sent = QJsonDocument::fromJson(body).object();
        const QJsonObject user = world.user(id);
        for (auto member = sent.begin(); member != sent.end(); ++member) {
            QJsonValue value = user[member.key()];
            if (member.key() == u"phone_numbers"_s) { // Zoom adds whether they were verified
                QJsonObject phone = value[0].toObject();
                phone.remove(u"verified"_s);
                value = QJsonArray{phone};
            }
            QCOMPARE(value, member.value());
        }
    }

    void fieldsThatAreNotSentStay()
    {
        SandboxWorld world;
        const QByteArray email = world.emailOf("/users?role_id=2");
        QJsonObject expected = world.user(email);
        QCOMPARE(world.outcome("PATCH", "/users/" + email, R"({"dept": "Crew"})"), "204");
        expected["dept"_L1] = u"Crew"_s;
        QCOMPARE(world.user(email), expected);
        QCOMPARE(world.outcome("PATCH", "/users/" + email, R"({"dept": ""})"), "204");
        expected.remove(u"dept"_s);
        QCOMPARE(world.user(email), expected);
    }

    void listingShowsTheChange()
    {
        SandboxWorld world;
        const QByteArray email = world.emailOf("/users");
        QCOMPARE(world.outcome("PATCH", "/users/" + email, R"({"dept": "Crew"})"), "204");
        const QJsonObject json = world.probe.get("/users").json();
        QCOMPARE(json["users"_L1][0]["dept"_L1].toString(), u"Crew"_s);
    }

    void pendingUsersTakeAGroup()
    {
        auto options = SandboxFixture::smallAccount();
        options.users = 100;
        SandboxWorld world(options);
        const QByteArray email = world.emailOf("/users?status=pending");
        const QString group = world.probe.get("/groups").json()["groups"_L1][0]["id"_L1].toString();
        const QByteArray body =
            QJsonDocument({{u"dept"_s, u"Crew"_s}, {u"group_id"_s, group}}).toJson();
        QCOMPARE(world.outcome("PATCH", "/users/" + email, body), "204");
        const QJsonObject user = world.user(email);
        QVERIFY(user["group_ids"_L1].toArray().contains(group));
        QVERIFY(user["dept"_L1].toString() != u"Crew"_s);
        QCOMPARE(world.outcome("PATCH", "/users/" + email, R"({"group_id": "none-such"})"), "204");
        QCOMPARE(world.user(email), user);
    }

    void pendingUsersIgnoreAll()
    {
        auto options = SandboxFixture::smallAccount();
        options.users = 100;
        SandboxWorld world(options);
        const QByteArray email = world.emailOf("/users?status=pending");
        const QJsonObject before = world.user(email);
        QCOMPARE(world.outcome("PATCH", "/users/" + email, R"({"dept": "Crew", "type": 2})"),
                 "204");
        QCOMPARE(world.user(email), before);
    }

    void emailIsIgnored()
    {
        SandboxWorld world;
        const QByteArray email = world.emailOf("/users");
        QCOMPARE(
            world.outcome("PATCH", "/users/" + email, R"({"email": "x@managed.practice.example"})"),
            "204");
        QCOMPARE(world.user(email)["email"_L1].toString(), QString::fromUtf8(email));
        const QJsonObject ignored =
            world.probe.control("GET", "/sandbox/account").json()["ignored"_L1].toObject();
        QCOMPARE(ignored["PATCH /users/{userId} email"_L1].toInt(), 1);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("marks");
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char *name, const char *rules, const char *marks, int type,
                            const char *body, const char *outcome) {
            QTest::newRow(name) << QByteArray(rules) << QByteArray(marks) << type
                                << QByteArray(body) << QByteArray(outcome);
        };
        row("name", R"({"admin_only": ["name"]})", "", 2, R"({"first_name": "x"})", "400/200");
        row("key", R"({"admin_only": ["host_key"]})", "", 2, R"({"host_key": "123456"})",
            "400/200");
        row("pmi", R"({"admin_only": ["pmi"]})", "", 2, R"({"pmi": 1234567890})", "400/200");
        row("room to basic", "{}", R"("room")", 2, R"({"type": 1})", "400/200");
        row("room to none", "{}", R"("room")", 2, R"({"type": 4})", "400/200");
        row("pmi without meetings", "{}", "", 4, R"({"pmi": 1234567890})", "400/200");
        row("together", "{}", "", 2, R"({"type": 1, "zoom_one_type": 16})", "400/300");
        row("word", "{}", "", 2, R"({"last_name": "forbidden word"})", "400/300");
        row("events", "{}", R"("upcoming-events")", 2, R"({"type": 1})", "400/300");
        row("meeting", "{}", R"("in-meeting")", 2, R"({"host_key": "123456"})", "400/300");
        row("letters", "{}", "", 2, R"({"host_key": "abcdef"})", "400/300");
        row("about", "{}", "", 2, R"({"about_me": "see http:x"})", "400/300");
        row("linkedin", "{}", "", 2, R"({"linkedin_url": "x.example"})", "400/300");
        row("plan", "{}", "", 2, R"({"plan_united_type": "3"})", "400/300");
        row("on-prem", "{}", "", 2, R"({"type": 3})", "400/300");
        row("long", "{}", "", 2, R"({"about_me": 7, "use_pmi": "yes"})", "400/300");
        row("licensing", R"({"assign_licenses": false})", "", 2, R"({"type": 1})", "400/1108");
        row("not paid", "{}", "", 1, R"({"vanity_name": "me"})", "400/1109");
        row("basic limit", R"({"basic_limit": 0})", "", 2, R"({"type": 1})", "400/2033");
        row("licensed limit", R"({"licensed_limit": 0})", "", 1, R"({"type": 2})", "400/2034");
        row("zoom one", R"({"zoom_one_seats": 0})", "", 2, R"({"zoom_one_type": 16})", "400/2038");
        row("basic seats", R"({"basic_seats": 0})", "", 2, R"({"type": 1})", "400/3412");
        row("licensed seats", R"({"licensed_seats": 0})", "", 1, R"({"type": 2})", "400/3412");
        row("seats without meetings", R"({"no_meetings_seats": 0})", "", 2, R"({"type": 4})",
            "400/3412");
        row("same type", R"({"licensed_seats": 0})", "", 2, R"({"type": 2})", "204");
    }
    void refusals()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, marks);
        QFETCH(int, type);
        QFETCH(QByteArray, body);
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example", type);
        world.setRules(rules);
        world.setUser(id, "{\"marks\": [" + marks + "]}");
        const QJsonObject before = world.user(id);
        QTEST(world.outcome("PATCH", "/users/" + id, body), "outcome");
        QCOMPARE(world.user(id), before);
    }

    void personalLinksAreTakenOnce()
    {
        SandboxWorld world;
        const QByteArray first = world.addUser("a@practice.example");
        const QByteArray second = world.addUser("b@practice.example");
        const QByteArray body = R"({"vanity_name": "my.room"})";
        QCOMPARE(world.outcome("PATCH", "/users/" + first, body), "204");
        QCOMPARE(world.outcome("PATCH", "/users/" + first, body), "204");
        QCOMPARE(world.outcome("PATCH", "/users/" + second, body), "400/4100");
        QVERIFY(world.user(first)["vanity_url"_L1].toString().endsWith(u"/my/my.room"_s));
        const char *taken = "/users/vanity_name?vanity_name=my.room";
        const char *free = "/users/vanity_name?vanity_name=your.room";
        QCOMPARE(world.probe.get(taken).json()["existed"_L1], QJsonValue(true));
        QCOMPARE(world.probe.get(free).json()["existed"_L1], QJsonValue(false));
        QCOMPARE(world.outcome("GET", "/users/vanity_name"), "400/300");
        QCOMPARE(world.outcome("PATCH", "/users/" + first, R"({"vanity_name": ""})"), "204");
        QCOMPARE(world.outcome("PATCH", "/users/" + second, body), "204");
        QCOMPARE(world.outcome("DELETE", "/users/" + second), "204");
        QCOMPARE(world.probe.get(taken).json()["existed"_L1], QJsonValue(false));
    }

    void zoomOneNeedsABasicSeatToFallBackTo()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        QCOMPARE(world.outcome("PATCH", "/users/" + id, R"({"zoom_one_type": 16})"), "204");
        QCOMPARE(world.user(id)["zoom_one_type"_L1].toInt(), 16);
        world.setRules(R"({"basic_seats": 0})");
        QCOMPARE(world.outcome("PATCH", "/users/" + id, R"({"zoom_one_type": 0})"), "400/2039");
    }
};

QTEST_GUILESS_MAIN(TestUpdateUser)
#include "test_update_user.moc"
