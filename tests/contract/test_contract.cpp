#include "tests/contract/contract.h"

#include <QTest>

using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

WireRequest json(const QByteArray &verb, const QByteArray &target, const QByteArray &body)
{
    return {verb, target, "application/json", body};
}

} // namespace

// The judge must be able to say no.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 28 operations with the 32 methods of the client library, and 8 that came later or are
    // pickers.
    void hasEveryOperationAndMethod()
    {
        QCOMPARE(m_contract.operations().size(), 36);
        const QStringList methods{u"get_page"_s,
                                  u"get_all"_s,
                                  u"create"_s,
                                  u"user"_s,
                                  u"delete"_s,
                                  u"update"_s,
                                  u"zak"_s,
                                  u"assistant"_s,
                                  u"assistant_create"_s,
                                  u"assistants_delete"_s,
                                  u"assistant_delete"_s,
                                  u"scheduler"_s,
                                  u"schedulers_delete"_s,
                                  u"scheduler_delete"_s,
                                  u"picture"_s,
                                  u"settings_domains"_s,
                                  u"settings_user"_s,
                                  u"settings_meeting_security"_s,
                                  u"setting"_s,
                                  u"settings_update"_s,
                                  u"status"_s,
                                  u"password"_s,
                                  u"permission"_s,
                                  u"token"_s,
                                  u"sso_token_delete"_s,
                                  u"email"_s,
                                  u"email_update"_s,
                                  u"vanity_name"_s,
                                  u"switch_account"_s,
                                  u"update_presence_status"_s,
                                  u"upload_v_buser"_s,
                                  u"del_vb"_s};
        QCOMPARE(methods.size(), 32);
        for (const QString &method : methods)
            QVERIFY2(m_contract.methods().count(method) == 1, qPrintable(method));
        QCOMPARE(m_contract.methods().size(), methods.size());
    }

    void findsTheOperationOfAPath()
    {
        QCOMPARE(m_contract.operationOf("GET", "/users?status=active"), u"ListUsers"_s);
        QCOMPARE(m_contract.operationOf("GET", "/users/abc"), u"GetUser"_s);
        QCOMPARE(m_contract.operationOf("GET", "/users/email?email=a"), u"CheckEmail"_s);
        QCOMPARE(m_contract.operationOf("GET", "/users/me/zak"), u"GetZak"_s);
        QCOMPARE(m_contract.operationOf("DELETE", "/users"), QString());
    }

    void requests_data()
    {
        QTest::addColumn<WireRequest>("request");
        QTest::addColumn<bool>("good");
        const auto create = [](const QByteArray &info) {
            return json("POST", "/users", R"({"action":"create","user_info":{)" + info + "}}");
        };
        QTest::newRow("listing") << WireRequest{"GET", "/users?status=active&page_size=300", {}, {}}
                                 << true;
        QTest::newRow("wrong status") << WireRequest{"GET", "/users?status=gone", {}, {}} << false;
        QTest::newRow("unknown parameter") << WireRequest{"GET", "/users?foo=1", {}, {}} << false;
        QTest::newRow("text for a number")
            << WireRequest{"GET", "/users?page_size=many", {}, {}} << false;
        QTest::newRow("parameter missing") << WireRequest{"GET", "/users/email", {}, {}} << false;
        QTest::newRow("body where none is") << json("DELETE", "/users/a/token", "{}") << false;
        QTest::newRow("create") << create(R"("email":"a@b.example","type":1)") << true;
        QTest::newRow("no type") << create(R"("email":"a@b.example")") << false;
        QTest::newRow("type as text") << create(R"("email":"a@b.example","type":"1")") << false;
        QTest::newRow("fraction") << create(R"("email":"a@b.example","type":1.5)") << false;
        QTest::newRow("member too many")
            << create(R"("email":"a@b.example","type":1,"mail":2)") << false;
        QTest::newRow("bit value of 2^59")
            << create(
                   R"("email":"a@b.example","type":1,"feature":{"zoom_one_type":576460752303423488})")
            << true;
        QTest::newRow("file without a name")
            << WireRequest{"POST", "/users/a/picture", "multipart/form-data; boundary=x",
                           "--x\r\nContent-Disposition: form-data; name=\"pic_file\"\r\n\r\n"}
            << false;
    }
    void requests()
    {
        QFETCH(WireRequest, request);
        QFETCH(bool, good);
        const QStringList complaints = m_contract.complaints(request);
        QVERIFY2(complaints.isEmpty() == good, qPrintable(complaints.join(u"; ")));
    }

    void answers_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const char *operation, int status,
                            const QByteArray &body, bool good) {
            QTest::newRow(name) << QString::fromLatin1(operation) << status << body << good;
        };
        const QByteArray refused = R"({"code":1005,"message":"Taken."})";
        row("created", "CreateUser", 201, R"({"id":"x","email":"a@b.example","type":1})", true);
        row("wrong status", "CreateUser", 200, R"({"id":"x","type":1})", false);
        row("taken", "CreateUser", 409, refused, true);
        row("taken, wrong status", "CreateUser", 400, refused, false);
        row("error without a message", "CreateUser", 409, R"({"code":1005})", false);
        row("error behind 200", "ListUsers", 200, R"({"code":200,"message":"No."})", false);
        row("no body", "UpdateUser", 204, "", true);
        row("body where none is", "UpdateUser", 204, "{}", false);
        row("not JSON", "GetUser", 200, "<html>", false);
        row("fraction", "ListUsers", 200, R"({"total_records":3.5,"users":[]})", false);
        row("number above 2^32", "ListUsers", 200,
            R"({"users":[{"email":"a@b.example","type":1,"pmi":9123456789}]})", true);
        row("number as text", "ListUsers", 200, R"({"total_records":"3","users":[]})", false);
        row("member too many", "CheckEmail", 200, R"({"existed_email":true,"x":1})", false);
    }
    void answers()
    {
        QFETCH(QString, operation);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, good);
        const QStringList complaints = m_contract.complaints(operation, {status, body});
        QVERIFY2(complaints.isEmpty() == good, qPrintable(complaints.join(u"; ")));
    }

private:
    Contract m_contract;
};

QTEST_APPLESS_MAIN(TestContract)
#include "test_contract.moc"
