#include "app/sandbox/operations/operation.h"
#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

// "/accounts/{accountId}/users/{userId}/account" with something in every gap.
QByteArray filled(std::string_view path)
{
    QByteArray text(path.data(), static_cast<qsizetype>(path.size()));
    for (qsizetype gap = text.indexOf('{'); gap >= 0; gap = text.indexOf('{'))
        text.replace(gap, text.indexOf('}') - gap + 1, "x");
    return text;
}

// One that is enough for whatever is refused before a body is read.
QByteArray bodyFor(const QByteArray &verb)
{
    return verb == "GET" ? QByteArray() : QByteArray("{}");
}

void everyOperation()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("path");
    for (const sandbox::Operation &operation : sandbox::operations()) {
        const QByteArray verb(operation.method.data());
        const QByteArray path = filled(operation.path);
        QTest::newRow((verb + ' ' + path).constData()) << verb << path;
    }
}

} // namespace

// What holds of each operation, whatever it does.
class TestEveryOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsAToken_data() { everyOperation(); }
    void needsAToken()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, path);
        SandboxWorld world;
        world.probe.setToken("made-up");
        QCOMPARE(world.outcome(verb, path, bodyFor(verb)), "401/124");
    }

    void needsAScope_data() { everyOperation(); }
    void needsAScope()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, path);
        auto options = SandboxFixture::smallAccount();
        options.scopes = QStringList{u"nothing:at:all:admin"_s};
        SandboxWorld world(options);
        QCOMPARE(world.outcome(verb, path, bodyFor(verb)), "400/4711");
    }

    void hasALimit_data() { everyOperation(); }
    void hasALimit()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, path);
        auto options = SandboxFixture::smallAccount();
        options.plan = sandbox::SandboxPlan::Free;
        SandboxWorld world(options);
        for (const char *label : {"light", "medium", "heavy"})
            world.probe.control("POST", "/sandbox/spend",
                                QByteArray("{\"calls\": 6000, \"label\": \"") + label + "\"}");
        QCOMPARE(world.outcome(verb, path, bodyFor(verb)), "429/429");
    }

    void needsAPermissionOfTheRole()
    {
        SandboxWorld world;
        world.setRules(R"({"app_permissions": []})");
        world.probe.expectAnything(); // Zoom's reference names the code for some operations only
        const Received read = world.probe.get("/users/me");
        QCOMPARE(read.code(), 200);
        QCOMPARE(read.message(),
                 u"Invalid access token. Does not contain permissions [User:Read]."_s);
        QCOMPARE(world.outcome("PATCH", "/users/me", "{}"), "400/200");
        QCOMPARE(world.outcome("GET", "/roles"), "200");
    }

    // What Zoom's reference names and no state leads to.
    void restComesByFaults_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        const auto row = [](const char *verb, const char *path, int status, int code) {
            QTest::newRow(QByteArray(verb) + path + QByteArray::number(code))
                << QByteArray(verb) << QByteArray(path) << status << code;
        };
        row("GET", "/users", 400, 124);
        row("GET", "/users", 400, 2300);
        row("GET", "/users/me/zak", 404, 1001);
        row("GET", "/users/me/zak", 400, 300);
        row("DELETE", "/users/me/token", 400, 300);
        row("GET", "/users/me/token", 400, 124);
        row("GET", "/users/me/token", 400, 2300);
        row("DELETE", "/users/me/token", 400, 124);
        row("DELETE", "/users/me/token", 400, 2300);
        row("GET", "/users/email", 404, 1001);
        for (const int code : {1208, 1209, 1210, 1211, 1228, 1233, 1234, 1242})
            row("PATCH", "/users/me/settings", 400, code);
    }
    void restComesByFaults()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFETCH(int, code);
        SandboxWorld world;
        const QByteArray faults =
            "{\"faults\": [{\"method\": \"" + verb + "\", \"path\": \"/v2" + path +
            "\", \"do\": \"refuse\", \"status\": " + QByteArray::number(status) +
            ", \"code\": " + QByteArray::number(code) + "}]}";
        QCOMPARE(world.probe.control("POST", "/sandbox/faults", faults).status, 200);
        QCOMPARE(world.outcome(verb, path),
                 QByteArray::number(status) + '/' + QByteArray::number(code));
    }
};

QTEST_GUILESS_MAIN(TestEveryOperation)
#include "test_every_operation.moc"
