#include "core/zoom/users.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

namespace {

Script page(const QByteArray &users, const QByteArray &token = {})
{
    return answer(200, "{\"next_page_token\":\"" + token + "\",\"total_records\":3,\"users\":[" +
                           users + "]}");
}

QStringList keys(const QList<User> &users)
{
    QStringList keys;
    for (const User &user : users)
        keys += user.id.isEmpty() ? user.email : user.id;
    return keys;
}

Script pageTokenRefused()
{
    return answer(400, envelope(300));
}

} // namespace

class TestUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForOnePage()
    {
        ScriptedZoom zoom({page(R"({"id":"a","email":"a@x.example"})", "t+1")});
        UserListQuery query{.status = UserStatus::Inactive, .roleId = QStringLiteral("2")};
        query.license = QStringLiteral("zoom_compliance_management");
        query.hostKeys = query.customAttributes = true;
        query.nextPageToken = "a+b";
        const auto result = await(listUsers(zoom.client, query));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "GET /users?status=inactive&page_size=300&role_id=2"
                              "&license=zoom_compliance_management"
                              "&include_fields=custom_attributes%2Chost_key"
                              "&next_page_token=a%2Bb");
        QCOMPARE(result->nextPageToken, "t+1");
        QCOMPARE(result->totalRecords, 3);
    }

    void allPagesAreOneList()
    {
        ScriptedZoom zoom({page(R"({"id":"a"},{"email":"P@x.example"})", "t1"),
                           page(R"({"id":"A"},{"id":"a"},{"email":"p@X.example"})", "t2"),
                           page(R"({"id":"b"})")});
        const auto result = await(listAllUsers(zoom.client, {.status = UserStatus::Pending}));
        QCOMPARE(trouble(result), QString());
        // Ids differ by case, addresses don't.
        QCOMPARE(keys(*result), words("a P@x.example A b"));
        QCOMPARE(zoom.line(1), "GET /users?status=pending&page_size=300&next_page_token=t1");
        QCOMPARE(zoom.line(2), "GET /users?status=pending&page_size=300&next_page_token=t2");
    }

    void anExpiredTokenRestartsOnce()
    {
        ScriptedZoom zoom({page(R"({"id":"a"},{"id":"gone"})", "t1"), pageTokenRefused(),
                           page(R"({"id":"a"})", "t2"), page(R"({"id":"b"})")});
        const auto result = await(listAllUsers(zoom.client, {}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(keys(*result), words("a b"));
        QCOMPARE(zoom.server.requests(), 4);
    }

    void neverAPartOfTheList()
    {
        ScriptedZoom zoom({page(R"({"id":"a"})", "t1"), pageTokenRefused(),
                           page(R"({"id":"a"})", "t2"), pageTokenRefused()});
        const auto twice = await(listAllUsers(zoom.client, {}));
        QCOMPARE(twice.error().kind, ErrorKind::PageToken);
        QCOMPARE(zoom.server.requests(), 4);

        ScriptedZoom refusing({page(R"({"id":"a"})", "t1"), answer(403, envelope(0))});
        QCOMPARE(await(listAllUsers(refusing.client, {})).error().kind, ErrorKind::RoleTooLow);
    }

    void aTokenThatComesAgainEndsTheWalk()
    {
        ScriptedZoom zoom({page(R"({"id":"a"})", "t1"), page(R"({"id":"b"})", "t2"),
                           page(R"({"id":"c"})", "t1")});
        const auto result = await(listAllUsers(zoom.client, {}));
        QCOMPARE(result.error().kind, ErrorKind::Transport);
        QCOMPARE(zoom.server.requests(), 3);
    }

    void looksUpOneUser()
    {
        ScriptedZoom zoom(200, R"({"id":"a","email":"a+b@x.example","login_types":[101,1]})");
        const auto result = await(getUser(zoom.client, {.userId = QStringLiteral("a+b@x.example"),
                                                        .loginType = LoginType::SingleSignOn,
                                                        .byUniqueId = true}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(),
                 "GET /users/a%2Bb%40x.example?login_type=101&search_by_unique_id=true");
        QCOMPARE(result->loginTypes, QList({LoginType::SingleSignOn, LoginType::Google}));
    }

    void noSuchUser_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("404") << 404 << 1001;
        QTest::newRow("under 400") << 400 << 1010;
        QTest::newRow("invitation expired") << 400 << 1120;
    }
    void noSuchUser()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        ScriptedZoom zoom(status, envelope(code));
        const auto result = await(getUser(zoom.client, {QStringLiteral("x")}));
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
        QCOMPARE(result.error().zoomCode, code);
    }

    void anEmptyIdIsNobody()
    {
        ScriptedZoom zoom(200, "{}");
        QCOMPARE(await(getUser(zoom.client, {})).error().kind, ErrorKind::Usage);
        QCOMPARE(zoom.server.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestUsers)
#include "test_users.moc"
