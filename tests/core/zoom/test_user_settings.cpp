#include "core/zoom/user_settings.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKeptAsItCame()
    {
        const QByteArray tree =
            R"({"feature":{"license_info_list":[{"license_option":4503599627370497}],)"
            R"("meeting_capacity":100,"x":576460752303423489},"new":[1,null,{"a":false,"b":""}],)"
            R"("ratio":0.5})";
        ScriptedZoom zoom(200, tree);
        const auto result = await(getSettings(zoom.client, {QStringLiteral("u")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "GET /users/u/settings");
        QCOMPARE(updateSettingsRequest({QStringLiteral("u"), *result}).body, tree);
    }

    void options_data()
    {
        QTest::addColumn<SettingsOption>("option");
        QTest::addColumn<QByteArray>("query");
        const auto row = [](const char *name, SettingsOption option, const char *query) {
            QTest::newRow(name) << option << QByteArray(query);
        };
        row("none", SettingsOption::Everything, "");
        row("meetings", SettingsOption::MeetingAuthentication, "?option=meeting_authentication");
        row("recordings", SettingsOption::RecordingAuthentication,
            "?option=recording_authentication");
        row("security", SettingsOption::MeetingSecurity, "?option=meeting_security");
    }
    void options()
    {
        QFETCH(const SettingsOption, option);
        QFETCH(const QByteArray, query);
        ScriptedZoom zoom({answer(200, "{}"), answer(204, {})});
        const auto read = await(getSettings(zoom.client, {QStringLiteral("u"), option}));
        QCOMPARE(trouble(read), QString());
        QCOMPARE(zoom.line(0), "GET /users/u/settings" + query);
        const QJsonObject part{
            {QStringLiteral("in_meeting"), QJsonObject{{QStringLiteral("chat"), false}}}};
        const auto change = await(updateSettings(zoom.client, {QStringLiteral("u"), part, option}));
        QCOMPARE(trouble(change), QString());
        QCOMPARE(zoom.line(1), "PATCH /users/u/settings" + query);
        QCOMPARE(zoom.body(1), R"({"in_meeting":{"chat":false}})");
    }

    void someLeavesOfOneSignIn()
    {
        ScriptedZoom zoom(200, "{}");
        const auto result =
            await(getSettings(zoom.client, {.userId = me,
                                            .loginType = LoginType::Facebook,
                                            .fields = {QStringLiteral("host_video"),
                                                       QStringLiteral("meeting_capacity")}}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "GET /users/me/settings?login_type=0&custom_query_fields="
                              "host_video%2Cmeeting_capacity");
    }

    void pendingUsersHaveNone()
    {
        ScriptedZoom zoom(400, envelope(1000));
        const auto result = await(getSettings(zoom.client, {QStringLiteral("u")}));
        QCOMPARE(result.error().kind, ErrorKind::Invalid);
        QCOMPARE(result.error().zoomCode, 1000);
    }

    void securityIsForPaidAccounts()
    {
        ScriptedZoom zoom(400, envelope(200));
        const auto result =
            await(getSettings(zoom.client, {QStringLiteral("u"), SettingsOption::MeetingSecurity}));
        QCOMPARE(result.error().kind, ErrorKind::PlanTooLow);
    }
};

QTEST_GUILESS_MAIN(TestUserSettings)
#include "test_user_settings.moc"
