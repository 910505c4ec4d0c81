#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray settingsPath(const QByteArray &user, const QByteArray &query = {})
{
    return "/users/" + user + "/settings" + query;
}

QJsonObject settings(SandboxWorld &world, const QByteArray &user, const QByteArray &query = {})
{
    return world.probe.get(settingsPath(user, query).constData()).json();
}

QByteArray patch(SandboxWorld &world, const QByteArray &user, const QByteArray &body,
                 const QByteArray &query = {})
{
    return world.outcome("PATCH", settingsPath(user, query), body);
}

// How many values there are, however deep; a list counts as one.
int leaves(const QJsonObject &object)
{
    int count = 0;
    for (const QJsonValue &value : object)
        count += value.isObject() ? leaves(value.toObject()) : 1;
    return count;
}

} // namespace

class TestUserSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsShowDifferentParts_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QStringList>("members");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << QByteArray() << QStringList{u"audio_conferencing"_s,
                                                             u"email_notification"_s,
                                                             u"feature"_s,
                                                             u"in_meeting"_s,
                                                             u"profile"_s,
                                                             u"recording"_s,
                                                             u"schedule_meeting"_s,
                                                             u"telephony"_s,
                                                             u"tsp"_s,
                                                             u"whiteboard"_s}
                              << 248;
        QTest::newRow("security") << QByteArray("?option=meeting_security")
                                  << QStringList{u"meeting_security"_s} << 25;
        QTest::newRow("meetings") << QByteArray("?option=meeting_authentication&login_type=100")
                                  << QStringList{u"allow_authentication_exception"_s,
                                                 u"authentication_options"_s,
                                                 u"meeting_authentication"_s}
                                  << 3;
        QTest::newRow("recordings")
            << QByteArray("?option=recording_authentication")
            << QStringList{u"authentication_options"_s, u"recording_authentication"_s} << 2;
    }
    void optionsShowDifferentParts()
    {
        QFETCH(QByteArray, query);
        SandboxWorld world;
        const QJsonObject shown = settings(world, "me", query);
        QTEST(shown.keys(), "members");
        QTEST(leaves(shown), "count");
        QCOMPARE(settings(world, "me", query), shown);
    }

    void fieldsCanBeChosen()
    {
        SandboxWorld world;
        const QJsonObject chosen =
            settings(world, "me", "?custom_query_fields=waiting_room,%20smart_recording,nothing");
        QCOMPARE(chosen.keys(), (QStringList{u"in_meeting"_s, u"recording"_s}));
        QCOMPARE(chosen["in_meeting"_L1].toObject().keys(), QStringList{u"waiting_room"_s});
        QCOMPARE(leaves(chosen), 4);
        QCOMPARE(leaves(settings(world, "me", "?custom_query_fields=nothing")), 0);
        QCOMPARE(leaves(settings(world, "me",
                                 "?option=meeting_security&custom_query_fields=encryption_type")),
                 1);
    }

    void usersDifferALittle()
    {
        auto options = SandboxFixture::smallAccount();
        options.users = 100;
        SandboxWorld world(options);
        const QByteArray one = world.addUser("one@practice.example");
        const QByteArray two = world.addUser("two@practice.example");
        const QJsonObject first = settings(world, one)["in_meeting"_L1].toObject();
        const QJsonObject second = settings(world, two)["in_meeting"_L1].toObject();
        int different = 0;
        for (auto member = first.begin(); member != first.end(); ++member)
            different += member.value() == second.value(member.key()) ? 0 : 1;
        QVERIFY2(different > 0 && different < 40, QByteArray::number(different).constData());
        SandboxWorld again(options);
        again.addUser("one@practice.example");
        QCOMPARE(settings(again, one)["in_meeting"_L1].toObject(), first);
    }

    void changesArePartial()
    {
        SandboxWorld world;
        QJsonObject expected = settings(world, "me");
        QJsonObject chat = expected["in_meeting"_L1]["webinar_chat"_L1].toObject();
        const bool enable = !chat["enable"_L1].toBool();
        chat[u"enable"_s] = enable;
        chat[u"allow_users_save_chats"_s] = 2;
        const QByteArray body = QByteArray(R"({"in_meeting": {"webinar_chat": {"enable": )") +
                                (enable ? "true" : "false") + R"(, "allow_users_save_chats": 2}}})";
        QCOMPARE(patch(world, "me", body), "204");
        QJsonObject inMeeting = expected["in_meeting"_L1].toObject();
        inMeeting[u"webinar_chat"_s] = chat;
        expected[u"in_meeting"_s] = inMeeting;
        QCOMPARE(settings(world, "me"), expected);
        const QByteArray other = world.addUser("a@practice.example");
        QCOMPARE(patch(world, "me", "{}"), "204");
        QCOMPARE(settings(world, "me"), expected);
        QVERIFY(settings(world, other) != expected);
    }

    void valuesAreChecked_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("field"); // empty: nothing is wrong
        const auto row = [](const char *name, const char *body, const QString &field,
                            const char *query = "") {
            QTest::newRow(name) << QByteArray(query) << QByteArray(body) << field;
        };
        row("flag", R"({"in_meeting": {"chat": "yes"}})", u"in_meeting.chat"_s);
        row("null", R"({"in_meeting": {"chat": null}})", u"in_meeting.chat"_s);
        row("group", R"({"in_meeting": true})", u"in_meeting"_s);
        row("word", R"({"recording": {"auto_recording": "tape"}})", u"recording.auto_recording"_s);
        row("good word", R"({"recording": {"auto_recording": "cloud"}})", {});
        row("number", R"({"in_meeting": {"allow_users_save_chats": 4}})",
            u"in_meeting.allow_users_save_chats"_s);
        row("fraction", R"({"in_meeting": {"allow_users_save_chats": 1.5}})",
            u"in_meeting.allow_users_save_chats"_s);
        row("range", R"({"recording": {"recording_password_requirement": {"length": 11}}})",
            u"recording.recording_password_requirement.length"_s);
        row("both editions", R"({"recording": {"auto_delete_cmr_days": 90}})",
            u"recording.auto_delete_cmr_days"_s);
        row("in both editions", R"({"recording": {"auto_delete_cmr_days": 60}})", {});
        row("list", R"({"in_meeting": {"data_center_regions": ["US", "MOON"]}})",
            u"in_meeting.data_center_regions"_s);
        row("good list", R"({"in_meeting": {"data_center_regions": ["US", "DE"]}})", {});
        row("text or list", R"({"telephony": {"telephony_regions": {"selection_values": "DE"}}})",
            {});
        row("rows", R"({"feature": {"license_info_list": [{"license_type": "ZOOM_TEA"}]}})",
            u"feature.license_info_list[0].license_type"_s);
        row("read only", R"({"whiteboard": {"in_meeting_advanced_whiteboard": "x"}})", {});
        row("security", R"({"meeting_security": {"encryption_type": "rot13"}})",
            u"meeting_security.encryption_type"_s, "?option=meeting_security");
        row("misspelt", R"({"meeting_security": {"encryption_type": "e2ee"}})", {},
            "?option=meeting_secuirty");
        row("short domain", R"({"meeting_security": {"block_user_domain_list": ["a.b"]}})",
            u"meeting_security.block_user_domain_list"_s, "?option=meeting_security");
        row("option", "{}", u"option"_s, "?option=everything");
        row("no id", R"({"authentication_option": {"action": "hide"}})",
            u"authentication_option.id"_s, "?option=meeting_authentication");
        row("unknown id", R"({"authentication_option": {"action": "hide", "id": "x"}})",
            u"authentication_option.id"_s, "?option=meeting_authentication");
        row("type of the others",
            R"({"authentication_option": {"action": "update", "type": "internally",
                "id": "signIn_practicePartners"}})",
            u"authentication_option.type"_s, "?option=meeting_authentication");
    }
    void valuesAreChecked()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, body);
        QFETCH(QString, field);
        SandboxWorld world;
        const Received received =
            world.probe.send("PATCH", settingsPath("me", query).constData(), body);
        QCOMPARE(received.status, field.isEmpty() ? 204 : 400);
        QCOMPARE(received.code(), field.isEmpty() ? 0 : 300);
        QCOMPARE(received.json()["errors"_L1][0]["field"_L1].toString(), field);
        if (!field.isEmpty() || query.contains("secuirty"))
            return;
        QVERIFY(!settings(world, "me", query).isEmpty()); // held against the contract
    }

    void someMembersAreIgnored()
    {
        SandboxWorld world;
        const QJsonObject before = settings(world, "me");
        QCOMPARE(patch(world, "me", R"({"whiteboard": {"in_meeting_advanced_whiteboard": 1},
                                        "in_meeting": {"telepathy": true, "auto_answer": true},
                                        "meeting_security": {"waiting_room": true}})"),
                 "204");
        QCOMPARE(settings(world, "me"), before);
        const QJsonObject ignored =
            world.probe.control("GET", "/sandbox/account").json()["ignored"_L1].toObject();
        QCOMPARE(ignored.keys(),
                 (QStringList{u"PATCH /users/{userId}/settings in_meeting.telepathy"_s,
                              u"PATCH /users/{userId}/settings meeting_security"_s}));
    }

    void lockedSettingsStay()
    {
        SandboxWorld world;
        const auto value = [&]() -> QJsonValue {
            return settings(world, "me")["recording"_L1]["auto_recording"_L1];
        };
        const char *const body = R"({"recording": {"auto_recording": "cloud"}})";
        for (const char *rule : {"recording", "recording.auto_recording"}) {
            world.setRules(QByteArray("{\"locked_settings\": [\"") + rule + "\"]}");
            QCOMPARE(patch(world, "me", body), "204");
            QCOMPARE(value(), "local"_L1);
        }
        world.setRules(R"({"locked_settings": ["recording.auto"]})");
        QCOMPARE(patch(world, "me", body), "204");
        QCOMPARE(value(), "cloud"_L1);
        world.setRules(R"({"locked_settings": ["recording"]})");
        QCOMPARE(value(), "local"_L1); // the account's
    }

    void nobodyElseHasSettings()
    {
        auto options = SandboxFixture::smallAccount();
        options.users = 100;
        SandboxWorld world(options);
        const QByteArray pending = world.emailOf("/users?status=pending");
        QCOMPARE(world.outcome("GET", settingsPath(pending)), "400/1000");
        QCOMPARE(world.outcome("GET", settingsPath("nobody")), "404/1001");
        QCOMPARE(patch(world, "nobody", "{}"), "404/1001");
        world.probe.expectAnything(); // Zoom's reference has the code for GET only
        QCOMPARE(patch(world, pending, "{}"), "400/1000");
    }
};

QTEST_GUILESS_MAIN(TestUserSettings)
#include "test_user_settings.moc"
