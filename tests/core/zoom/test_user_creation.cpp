#include "core/zoom/user_creation.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserCreation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invites()
    {
        ScriptedZoom zoom(201, R"({"id":"u1","email":"m@x.example","first_name":"M","type":1})");
        const auto result =
            await(createUser(zoom.client, {.email = QStringLiteral("m@x.example")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "POST /users");
        QCOMPARE(zoom.type(), "application/json");
        QCOMPARE(zoom.body(),
                 R"({"action":"create","user_info":{"email":"m@x.example","type":1}})");
        QCOMPARE(result->id, QStringLiteral("u1"));
        QCOMPARE(result->firstName, QStringLiteral("M"));
        QCOMPARE(result->type, 1);
    }

    void actions_data()
    {
        QTest::addColumn<CreateAction>("action");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("create") << CreateAction::Create << QByteArray("create");
        QTest::newRow("auto") << CreateAction::AutoCreate << QByteArray("autoCreate");
        QTest::newRow("customer") << CreateAction::CustomerCreate << QByteArray("custCreate");
        QTest::newRow("sso") << CreateAction::SingleSignOnCreate << QByteArray("ssoCreate");
    }
    void actions()
    {
        QFETCH(const CreateAction, action);
        QFETCH(const QByteArray, word);
        const Request request =
            createUserRequest({.action = action, .email = QStringLiteral("e"), .type = 99});
        QCOMPARE(request.body,
                 "{\"action\":\"" + word + "\",\"user_info\":" + R"({"email":"e","type":99}})");
    }

    void sendsWhatIsSet()
    {
        NewUser user{.action = CreateAction::AutoCreate,
                     .email = QStringLiteral("ä+1@x.example"),
                     .type = 2,
                     .firstName = QStringLiteral("Ä"),
                     .lastName = QStringLiteral("B"),
                     .displayName = QStringLiteral("Ä B"),
                     .password = QStringLiteral("s3cret-p"),
                     .divisionIds = {QStringLiteral("d1")}};
        user.zoomPhone = false;
        user.zoomOneType = qint64(1) << 59;
        user.planUnitedType = QStringLiteral("131072");
        user.licenses = {{QStringLiteral("MEETING"), (qint64(1) << 57), QStringLiteral("s1")}};
        user.lane = Lane::Background;
        const Request request = createUserRequest(user);
        QCOMPARE(request.lane, Lane::Background);
        QCOMPARE(request.body,
                 QByteArray(R"({"action":"autoCreate","user_info":{"display_name":"Ä B",)"
                            R"("division_ids":["d1"],"email":"ä+1@x.example",)"
                            R"("feature":{"zoom_one_type":576460752303423488,"zoom_phone":false},)"
                            R"("first_name":"Ä","last_name":"B","license_info_list":[)"
                            R"({"license_option":144115188075855872,"license_type":"MEETING",)"
                            R"("subscription_id":"s1"}],"password":"s3cret-p",)"
                            R"("plan_united_type":"131072","type":2}})"));
    }

    void anAddressInUseIsAConflict()
    {
        ScriptedZoom zoom(409, envelope(1005));
        const auto result = await(createUser(zoom.client, {.email = QStringLiteral("e")}));
        QCOMPARE(result.error().kind, ErrorKind::Conflict);
        QCOMPARE(zoom.server.requests(), 1);
    }

    // Whoever was created is created, whatever the answer lacks.
    void successWithoutABodyIsSuccess()
    {
        ScriptedZoom zoom(201);
        const auto result = await(createUser(zoom.client, {.email = QStringLiteral("e")}));
        QCOMPARE(trouble(result), QString());
        QVERIFY(result->id.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUserCreation)
#include "test_user_creation.moc"
