#include "app/sandbox/http/http_types.h"
#include "app/sandbox/operations/fields.h"
#include "tests/app/sandbox/http_probe.h"
#include "tests/support/sandbox_fixture.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::sandbox;
using namespace rollcall::test;

namespace {

constexpr std::array<std::string_view, 2> actions{"activate", "deactivate"};
constexpr std::array<std::int64_t, 3> types{1, 2, 576460752303423488};
constexpr std::array<Field, 1> rowFields{{{.name = "key", .required = true}}};
constexpr std::array<Field, 1> innerFields{{{.name = "email", .most = 5}}};
constexpr std::array<Field, 8> fields{
    {{.name = "action", .required = true, .words = actions},
     {.name = "type", .type = Field::Type::Number, .numbers = types},
     {.name = "ttl", .type = Field::Type::Number, .least = 0, .most = 10},
     {.name = "on", .type = Field::Type::Flag},
     {.name = "ids", .type = Field::Type::Texts, .most = 2},
     {.name = "rows", .type = Field::Type::List, .most = 1, .members = rowFields},
     {.name = "info", .type = Field::Type::Object, .members = innerFields},
     {.name = "free", .type = Field::Type::Object}}};

QString joined(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list += QString::fromStdString(name);
    return list.join(u' ');
}

} // namespace

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodyIsChecked_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("unknown");
        const auto row = [](const char *name, const char *rest, const char *wrong,
                            const char *unknown = "") {
            QTest::newRow(name) << QByteArray(R"({"action": "activate")") + rest + "}"
                                << QString::fromLatin1(wrong) << QString::fromLatin1(unknown);
        };
        row("least", "", "");
        row("large number", R"(, "type": 576460752303423488)", "");
        row("large number, one off", R"(, "type": 576460752303423489)", "type");
        row("number as text", R"(, "type": "1")", "type");
        row("fraction", R"(, "ttl": 1.5)", "ttl");
        row("range", R"(, "ttl": 11)", "ttl");
        row("below", R"(, "ttl": -1)", "ttl");
        row("flag as number", R"(, "on": 1)", "on");
        row("null", R"(, "on": null)", "on");
        row("list of numbers", R"(, "ids": [1])", "ids");
        row("long list", R"(, "ids": ["a", "b", "c"])", "ids");
        row("rows", R"(, "rows": [{"key": "a", "more": 1}])", "", "rows[0].more");
        row("row without its key", R"(, "rows": [{}])", "rows[0].key");
        row("row of another type", R"(, "rows": ["a"])", "rows[0]");
        row("inner", R"(, "info": {"email": "abcdef", "x": 1})", "info.email", "info.x");
        row("five characters, ten units", R"(, "info": {"email": "😀😀😀😀😀"})", "");
        row("free", R"(, "free": {"anything": {"goes": 1}})", "");
        row("two", R"(, "on": "", "free": [])", "on free");
        QTest::newRow("missing") << QByteArray("{}") << "action"
                                 << "";
        QTest::newRow("word") << QByteArray(R"({"action": "x", "z": 1})") << "action"
                              << "z";
    }
    void bodyIsChecked()
    {
        QFETCH(QByteArray, body);
        const QJsonDocument json = QJsonDocument::fromJson(body);
        QVERIFY(json.isObject());
        FieldFindings findings;
        checkBody(json.object(), fields, findings);
        QTEST(joined(findings.wrong), "wrong");
        QTEST(joined(findings.unknown), "unknown");
    }

    void queryIsChecked_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("number") << "10"
                                << "ttl"
                                << "";
        QTest::newRow("more than a number") << "1x"
                                            << "ttl"
                                            << "ttl";
        QTest::newRow("no number") << ""
                                   << "ttl"
                                   << "ttl";
        QTest::newRow("true") << "true"
                              << "on"
                              << "";
        QTest::newRow("one") << "1"
                             << "on"
                             << "on";
        QTest::newRow("word") << "activat"
                              << "action"
                              << "action";
    }
    void queryIsChecked()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        Call call;
        call.params = {{"action", "activate"}, {"else", ""}};
        call.params.emplace(name.toStdString(), value.toStdString());
        FieldFindings findings;
        checkQuery(call, fields, findings);
        QTEST(joined(findings.wrong), "wrong");
        QCOMPARE(joined(findings.unknown), QStringLiteral("?else"));
    }

    void unknownParametersAreIgnoredButCounted()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        QCOMPARE(probe.get("/users?pagesize=3").status, 200);
        QCOMPARE(probe.get("/users?pagesize=3").status, 200);
        const QJsonObject ignored = probe.control("GET", "/sandbox/account")
                                        .json()[QLatin1StringView("ignored")]
                                        .toObject();
        QCOMPARE(ignored, (QJsonObject{{QStringLiteral("GET /users ?pagesize"), QJsonValue(2)}}));
    }

    void wrongParametersAreNamed()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        const Received received = probe.get("/users/me?encrypted_email=yes&login_type=7");
        QCOMPARE(received.status, 400);
        QCOMPARE(received.json(),
                 QJsonDocument::fromJson(R"({"code": 300, "message": "Validation Failed.",
                     "errors": [{"field": "login_type", "message": "Invalid field."},
                                {"field": "encrypted_email", "message": "Invalid field."}]})")
                     .object());
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "test_fields.moc"
