#include "core/http/api_error.h"

#include <QTest>

using namespace rollcall;

namespace {

Response json(int status, const QByteArray &body)
{
    return {status, {{"Content-Type", "application/json"}, {"x-zm-trackingid", "WEB_1"}}, body};
}

Request request(Verb verb, Request::Query query = {})
{
    Request value;
    value.verb = verb;
    value.query = std::move(query);
    return value;
}

const Request::Query secondPage{{"page_size", "300"}, {"next_page_token", "abc"}};

QByteArray manyUsers()
{
    QByteArray users; // some 20 kB
    for (int i = 0; i < 1000; ++i)
        users += (i ? "," : "") + QByteArray(R"({"id":"x","code":7})");
    return R"({"page_size":300,"users":[)" + users + "]}";
}

QByteArray longRefusal(const QByteArray &start)
{
    QByteArray errors;
    for (int i = 0; i < 1000; ++i)
        errors += (i ? "," : "") + QByteArray(R"({"field":"a","message":"Invalid field."})");
    return start + R"("message":"Validation Failed.","errors":[)" + errors + "]}";
}

} // namespace

Q_DECLARE_METATYPE(rollcall::Delivery)

class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsOfRefusal_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<Request::Query>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Delivery>("delivery");
        const auto row = [](const char *name, Verb verb, int status, const QByteArray &body,
                            ErrorKind kind, Delivery delivery = Delivery::Answered,
                            const Request::Query &query = {}) {
            QTest::newRow(name) << verb << query << status << body << kind << delivery;
        };
        const auto envelope = [](int code, const char *message = "words") {
            return QByteArray("{\"code\":" + QByteArray::number(code) + ",\"message\":\"" +
                              message + "\"}");
        };
        const Verb get = Verb::Get, post = Verb::Post;
        row("token expired", get, 401, envelope(124), ErrorKind::SignIn);
        row("token expired, under 400", post, 400, envelope(124), ErrorKind::SignIn);
        row("401 without words", post, 401, "", ErrorKind::SignIn);
        row("scope", get, 400, envelope(4711), ErrorKind::ScopeMissing);
        row("scope, under 403", get, 403, envelope(4711), ErrorKind::ScopeMissing);
        row("scope, old", get, 400, envelope(4700), ErrorKind::ScopeMissing);
        row("role, by permission", post, 400,
            envelope(200, "Invalid access token. Does not contain permissions [User:Edit]."),
            ErrorKind::RoleTooLow);
        row("role, by status", get, 403, envelope(200), ErrorKind::RoleTooLow);
        row("plan, inside a 200", get, 200, envelope(200, "Only available for paid account"),
            ErrorKind::PlanTooLow);
        row("code 200 of many meanings", post, 400, envelope(200), ErrorKind::Invalid);
        row("no such user", get, 404, envelope(1001), ErrorKind::NotFound);
        row("no such user, under 400", get, 400, envelope(1010), ErrorKind::NotFound);
        row("invitation expired, under 400", get, 400, envelope(1120), ErrorKind::NotFound);
        row("no such user, inside a 201", post, 201, envelope(1001), ErrorKind::NotFound);
        row("404 of another code", get, 404, envelope(4130), ErrorKind::NotFound);
        row("e-mail in use", post, 409, envelope(1005), ErrorKind::Conflict);
        row("validation", post, 400, envelope(300), ErrorKind::Invalid);
        row("page token", get, 400, envelope(300), ErrorKind::PageToken, Delivery::Answered,
            secondPage);
        row("300 on a first page", get, 400, envelope(300), ErrorKind::Invalid, Delivery::Answered,
            {{"next_page_token", ""}});
        row("negative code", post, 400, envelope(-1), ErrorKind::Invalid);
        row("negative code inside a 200", post, 200, envelope(-1), ErrorKind::Invalid);
        row("too fast", post, 429, envelope(429), ErrorKind::RateLimited);
        row("read, 500", get, 500, envelope(1), ErrorKind::Server);
        row("change, 500", post, 500, "", ErrorKind::Server, Delivery::Unknown);
        row("change, 502 page", post, 502, "<html>", ErrorKind::Server, Delivery::Unknown);
        row("change, 503", post, 503, envelope(3), ErrorKind::Server, Delivery::Unknown);
        row("redirect", post, 307, "", ErrorKind::Redirected);
        row("not modified", get, 304, "", ErrorKind::Redirected);
        row("web page", get, 200, "  <!DOCTYPE html>", ErrorKind::NotZoom);
        row("web page to a change", post, 200, "<html>", ErrorKind::NotZoom, Delivery::Unknown);
        row("web page, 403", get, 403, "<html>", ErrorKind::NotZoom);
        row("network wants a sign-in", get, 511, "", ErrorKind::NotZoom);
        row("not JSON", get, 200, "OK", ErrorKind::Transport);
        row("not JSON to a change", post, 201, "OK", ErrorKind::Transport, Delivery::Unknown);
        row("cut JSON", get, 200, R"({"users":[{"id":"a"})", ErrorKind::Transport);
        row("cut JSON that ends in a brace", get, 200, R"({"users":[{"id":"a"}})",
            ErrorKind::Transport);
        row("a bare number", get, 200, "42", ErrorKind::Transport);
        row("long refusal", post, 200, longRefusal(R"({"code":300,)"), ErrorKind::Invalid);
        row("long refusal, in other order", post, 200,
            longRefusal("{ ").chopped(1) + R"(,"code":300})", ErrorKind::Invalid);
    }
    // Where the caller says that only paid accounts have it.
    void code200CanMeanThePlan()
    {
        Request groups = request(Verb::Get, {});
        groups.paidOnly = true;
        const auto error = apiError(groups, json(400, R"({"code":200,"message":"words"})"));
        QCOMPARE(error->kind, ErrorKind::PlanTooLow);
        const auto role =
            apiError(groups, json(400, R"({"code":200,"message":"no permissions [Group:Read]."})"));
        QCOMPARE(role->kind, ErrorKind::RoleTooLow);
    }

    void kindsOfRefusal()
    {
        QFETCH(Verb, verb);
        QFETCH(Request::Query, query);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        QFETCH(Delivery, delivery);
        const auto error = apiError(request(verb, query), json(status, body));
        QVERIFY(error);
        QCOMPARE(error->kind, kind);
        QCOMPARE(error->delivery, delivery);
        QCOMPARE(error->httpStatus, status);
        QCOMPARE(error->trackingId, QStringLiteral("WEB_1"));
        QVERIFY(!error->sentence.isEmpty());
    }

    void data_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("object") << 200 << QByteArray(R"({"users":[]})");
        QTest::newRow("array") << 200 << QByteArray("[1,2]\n");
        QTest::newRow("nothing") << 204 << QByteArray();
        QTest::newRow("nothing, 200") << 200 << QByteArray();
        QTest::newRow("code 0") << 200 << QByteArray(R"({"code":0,"message":"ok"})");
        QTest::newRow("code deeper down") << 200 << QByteArray(R"({"a":{"code":5}})");
        QTest::newRow("code that is no number") << 200 << QByteArray(R"({"code":"DE"})");
        QTest::newRow("big listing with codes in it") << 200 << manyUsers();
        QTest::newRow("big body that starts with a zero code")
            << 200 << longRefusal(R"({"code":0,)");
    }
    void data()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QVERIFY(!apiError(request(Verb::Get), json(status, body)));
    }

    void carriesZoomsWords()
    {
        const auto error = apiError(
            request(Verb::Post),
            json(400, R"({"code":300,"message":"検証失敗","errors":[)"
                      R"({"field":"user_info.email","message":"Invalid field."},"odd",{}]})"));
        QCOMPARE(error->zoomCode, 300);
        QCOMPARE(error->zoomMessage, QStringLiteral("検証失敗"));
        QCOMPARE(error->fields.value(0),
                 (FieldError{QStringLiteral("user_info.email"), QStringLiteral("Invalid field.")}));
    }

    void namesMissingScopes_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("scopes");
        const auto row = [](const char *message, const QStringList &scopes) {
            QTest::newRow(message) << QString::fromUtf8(message) << scopes;
        };
        const QString list = QStringLiteral("user:read:list_users:admin");
        row("Invalid access token, does not contain scopes:[user:read:list_users:admin].", {list});
        row("…scopes:[ user:read:list_users:admin , user:read:admin ].",
            {list, QStringLiteral("user:read:admin")});
        row("アクセストークンにスコープ [user:read:list_users:admin] がありません", {list});
        row("Invalid access token.", {});
        row("[not a scope]", {});
        row("[", {});
    }
    void namesMissingScopes()
    {
        QFETCH(QString, message);
        QFETCH(QStringList, scopes);
        QCOMPARE(scopesNamedIn(message), scopes);
    }
};

QTEST_APPLESS_MAIN(TestApiError)
#include "test_api_error.moc"
