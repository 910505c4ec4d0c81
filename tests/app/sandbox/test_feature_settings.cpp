#include "tests/app/sandbox/sandbox_world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray settingsPath(const QByteArray &user, const QByteArray &option = {})
{
    return "/users/" + user + "/settings" + (option.isEmpty() ? option : "?option=" + option);
}

QJsonObject settings(SandboxWorld &world, const QByteArray &user, const QByteArray &option = {})
{
    return world.probe.get(settingsPath(user, option).constData()).json();
}

QJsonValue feature(SandboxWorld &world, const QByteArray &user, QLatin1StringView name)
{
    return settings(world, user)["feature"_L1][name];
}

QByteArray patchFeature(SandboxWorld &world, const QByteArray &user, const QByteArray &members)
{
    return world.outcome("PATCH", settingsPath(user), "{\"feature\": {" + members + "}}");
}

QByteArray patchWay(SandboxWorld &world, const QByteArray &option, const QByteArray &members)
{
    return world.outcome("PATCH", settingsPath("me", option),
                         "{\"authentication_option\": {" + members + "}}");
}

} // namespace

// Parts of the settings that hang together with other things: licences, seats, ways to sign in.
class TestFeatureSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void featuresNeedALicence_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char *members, const char *outcome) {
            QTest::newRow(members) << QByteArray(members) << QByteArray(outcome);
        };
        row(R"("large_meeting": true)", "400/1108");
        row(R"("large_meeting": false)", "204");
        row(R"("webinar": true)", "400/1122");
        row(R"("zoom_events": true)", "400/1206");
        row(R"("concurrent_meeting": "Plus")", "400/1207");
        row(R"("concurrent_meeting": "None")", "204");
        row(R"("zoom_phone": true)", "204");
    }
    void featuresNeedALicence()
    {
        QFETCH(QByteArray, members);
        SandboxWorld world;
        const QByteArray basic = world.addUser("basic@practice.example", 1);
        QTEST(patchFeature(world, basic, members), "outcome");
        const QByteArray licensed = world.addUser("licensed@practice.example", 2);
        QCOMPARE(patchFeature(world, licensed, members), "204");
    }

    void webinarSeatsAreTheUsers()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        QCOMPARE(feature(world, id, "webinar"_L1), false);
        QCOMPARE(patchFeature(world, id, R"("webinar": true, "webinar_capacity": 1000)"), "204");
        QCOMPARE(world.state(id)["webinar_seats"_L1].toInt(), 1000);
        QCOMPARE(feature(world, id, "webinar_capacity"_L1), 1000);
        QCOMPARE(patchFeature(world, id, R"("webinar_capacity": 2)"), "400/300");
        QCOMPARE(patchFeature(world, id, R"("zoom_events": true)"), "400/1205");
        QCOMPARE(patchFeature(world, id, R"("zoom_events": true, "webinar": true)"), "400/300");
        QCOMPARE(patchFeature(world, id, R"("zoom_events": true, "webinar": false)"), "204");
        QCOMPARE(feature(world, id, "webinar"_L1), false);
        QCOMPARE(feature(world, id, "zoom_events"_L1), true);
        QCOMPARE(patchFeature(world, id, R"("webinar": true)"), "400/1204");
    }

    void deactivationTakesFeatures()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        QCOMPARE(patchFeature(world, id,
                              R"("webinar": true, "large_meeting": true, "zoom_phone": true)"),
                 "204");
        QCOMPARE(feature(world, id, "large_meeting"_L1), true);
        QCOMPARE(feature(world, id, "meeting_capacity"_L1), 300);
        QCOMPARE(world.outcome("PUT", "/users/" + id + "/status", R"({"action": "deactivate"})"),
                 "204");
        for (const auto name : {"webinar"_L1, "large_meeting"_L1, "zoom_phone"_L1})
            QCOMPARE(feature(world, id, name), false);
        QCOMPARE(feature(world, id, "meeting_capacity"_L1), 100);
    }

    void seatsRunOut_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("member");
        const auto row = [](const char *rules, const char *member) {
            QTest::newRow(member) << QByteArray(rules) << QByteArray(member);
        };
        row(R"({"large_meeting_seats": 1})", "large_meeting");
        row(R"({"webinar_seats": 1})", "webinar");
        row(R"({"phone_seats": 1})", "zoom_phone");
    }
    void seatsRunOut()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, member);
        auto options = SandboxFixture::smallAccount();
        options.users = 1;
        SandboxWorld world(options);
        QCOMPARE(patchFeature(world, "me", R"("webinar": false)"), "204");
        world.setRules(rules);
        const QByteArray one = world.addUser("one@practice.example");
        const QByteArray two = world.addUser("two@practice.example");
        const QByteArray on = '"' + member + "\": true";
        QCOMPARE(patchFeature(world, one, on), "204");
        QCOMPARE(patchFeature(world, one, on), "204"); // has it already
        QCOMPARE(patchFeature(world, two, on), "400/200");
        QCOMPARE(patchFeature(world, one, '"' + member + "\": false"), "204");
        QCOMPARE(patchFeature(world, two, on), "204");
    }

    void waysToSignInChangeOneByOne_data()
    {
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QString>("type");
        QTest::newRow("meetings") << QByteArray("meeting_authentication")
                                  << u"enforce_login_with_same_account"_s;
        QTest::newRow("recordings") << QByteArray("recording_authentication") << u"internally"_s;
    }
    void waysToSignInChangeOneByOne()
    {
        QFETCH(QByteArray, option);
        QFETCH(QString, type);
        SandboxWorld world;
        const auto ways = [&]() -> QJsonValue {
            return settings(world, "me", option)["authentication_options"_L1];
        };
        QCOMPARE(ways()[1]["type"_L1].toString(), type);
        QCOMPARE(ways()[1]["visible"_L1].toBool(), true);
        const QByteArray second = R"("id": "signIn_practiceColleagues", )";
        QCOMPARE(patchWay(world, option, second + R"("action": "hide", "name": "x")"), "204");
        QCOMPARE(ways()[1]["visible"_L1].toBool(), false);
        QCOMPARE(ways()[1]["name"_L1].toString(), u"Colleagues"_s);
        QCOMPARE(patchWay(world, option, second + R"("action": "show")"), "204");
        QCOMPARE(ways()[1]["visible"_L1].toBool(), true);
        QCOMPARE(patchWay(world, option, second + R"("action": "update", "name": "Us",
                                          "default_option": true)"),
                 "204");
        QCOMPARE(ways()[1]["name"_L1].toString(), u"Us"_s);
        QCOMPARE(ways()[1]["default_option"_L1].toBool(), true);
        QCOMPARE(ways()[0]["default_option"_L1].toBool(), false);
        QCOMPARE(ways().toArray().size(), 3);
        const QByteArray other =
            option.startsWith('m') ? "recording_authentication" : "meeting_authentication";
        QCOMPARE(settings(world, "me", other)["authentication_options"_L1][1]["name"_L1],
                 u"Colleagues"_s);
        world.setRules(R"({"locked_settings": ["authentication_options"]})");
        QCOMPARE(patchWay(world, option, second + R"("action": "hide")"), "204");
        QCOMPARE(ways()[1]["visible"_L1].toBool(), true);
        QCOMPARE(ways()[1]["name"_L1].toString(), u"Colleagues"_s);
    }

    void settingsSurviveARestart()
    {
        const QTemporaryDir folder;
        auto options = SandboxFixture::smallAccount();
        options.stateFolder = folder.filePath(u"practice"_s);
        QList<QJsonObject> before;
        const QByteArrayList views{"", "meeting_security", "recording_authentication"};
        const auto look = [&views](SandboxWorld &world) {
            QList<QJsonObject> seen;
            seen.reserve(views.size());
            for (const QByteArray &view : views)
                seen += settings(world, "me", view);
            return seen;
        };
        {
            SandboxWorld world(options);
            const QList<QJsonObject> untouched = look(world);
            QCOMPARE(world.outcome("PATCH", settingsPath("me"),
                                   R"({"schedule_meeting": {"pmi_password": "abc"},
                                       "feature": {"large_meeting": true}})"),
                     "204");
            QCOMPARE(world.outcome("PATCH", settingsPath("me", "meeting_security"),
                                   R"({"meeting_security": {"block_user_domain_list":
                                       ["rude.example"], "meeting_password": true}})"),
                     "204");
            QCOMPARE(patchWay(world, "recording_authentication",
                              R"("id": "signIn_practicePartners", "action": "hide")"),
                     "204");
            before = look(world);
            for (qsizetype i = 0; i < views.size(); ++i)
                QVERIFY(before[i] != untouched[i]);
        }
        SandboxWorld world(options);
        QCOMPARE(look(world), before);
    }

    void whoComesBackStartsAnew()
    {
        SandboxWorld world;
        const auto enter = [&world] { return world.addUser("a@practice.example"); };
        const auto chime = [&world](const QByteArray &id) {
            return settings(world, id)["in_meeting"_L1]["custom_service_instructions"_L1]
                .toString();
        };
        const QByteArray id = enter();
        QCOMPARE(world.outcome("PATCH", settingsPath(id),
                               R"({"in_meeting": {"custom_service_instructions": "Dial 7"}})"),
                 "204");
        QCOMPARE(chime(id), u"Dial 7"_s);
        QCOMPARE(world.outcome("DELETE", "/users/" + id), "204");
        QCOMPARE(world.outcome("GET", settingsPath(id)), "404/1001");
        QCOMPARE(chime(enter()), QString());
    }
};

QTEST_GUILESS_MAIN(TestFeatureSettings)
#include "test_feature_settings.moc"
