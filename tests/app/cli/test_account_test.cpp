#include "tests/app/program_run.h"
#include "tests/app/sandbox_program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

// What the table says about a feature, with the scopes that may follow: "works".
QByteArray verdictOn(const QByteArray &feature, const ProgramRun &run)
{
    QByteArrayList verdict;
    const QByteArrayList lines = run.out.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("  " + feature + "  "))
            verdict += line.mid(feature.size() + 4).trimmed();
        else if (!verdict.isEmpty() && line.startsWith("      "))
            verdict += line.trimmed();
        else if (!verdict.isEmpty())
            break;
    }
    return verdict.join('\n');
}

constexpr const char *likely = "likely; changes are not tried";

} // namespace

// `rollcall account test`.
class TestAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_zoom = std::make_unique<SandboxProgram>(QStringList{u"--users"_s, u"60"_s});
    }

    void init()
    {
        QVERIFY(QDir(qEnvironmentVariable("XDG_CONFIG_HOME")).removeRecursively());
        m_zoom->tell(u"faults"_s, R"({"faults":[]})");
        m_zoom->tell(u"settings"_s, R"({"scopes":[]})");
    }

    void withAllScopes()
    {
        const ProgramRun run = test();
        QVERIFY2(run.out.startsWith("The connection works.\n"), run.out);
        for (const char *feature : {"List users", "Read one user", "Show role names"})
            QCOMPARE(verdictOn(feature, run), "works");
        for (const char *feature : {"Create users", "Edit users", "Remove users", "Set passwords"})
            QCOMPARE(verdictOn(feature, run), likely);
        const QByteArray active =
            QByteArray::number(m_zoom->ask(u"account"_s).value(u"active").toInt());
        QVERIFY2(run.out.endsWith("\nActive users: " + active + "\n"), run.out);
    }

    void withClassicScopesToReadOnly()
    {
        grant({u"user:read:admin"_s, u"role:read:admin"_s, u"group:read:admin"_s,
               u"account:read:admin"_s});
        const ProgramRun run = test();
        QCOMPARE(run.code, 3);
        QCOMPARE(verdictOn("Read one user", run), "works");
        QCOMPARE(verdictOn("Edit users", run),
                 "scope missing\nadd user:update:user:admin (or, in apps with classic scopes, "
                 "user:write:admin)");
        QCOMPARE(verdictOn("Change profile pictures", run),
                 "scope missing\nadd user:write:profile_picture:admin (or, in apps with classic "
                 "scopes, user:write:admin)\nadd user:delete:profile_picture:admin (or, in apps "
                 "with classic scopes, user:write:admin)");
    }

    void withSomeGranularScopes()
    {
        grant({u"user:read:list_users:admin"_s, u"user:update:user:admin"_s});
        const ProgramRun run = test();
        QCOMPARE(run.code, 3);
        QVERIFY2(run.out.startsWith("The connection works.\n"), run.out);
        QCOMPARE(verdictOn("List users", run), "works");
        QCOMPARE(verdictOn("Edit users", run), likely);
        QCOMPARE(verdictOn("Read one user", run),
                 "scope missing\nadd user:read:user:admin (or, in apps with classic scopes, "
                 "user:read:admin)");
        QCOMPARE(verdictOn("Show role names", run),
                 "scope missing\nadd role:read:list_roles:admin (or, in apps with classic scopes, "
                 "role:read:admin)");
    }

    void failsWhereUsersCannotBeListed()
    {
        grant({u"role:read:admin"_s});
        const ProgramRun run = test();
        QCOMPARE(run.code, 1);
        QVERIFY2(run.out.startsWith("Zoom answers, but its users can’t be listed.\n"), run.out);
        QCOMPARE(verdictOn("List users", run),
                 "scope missing\nadd user:read:list_users:admin (or, in apps with classic scopes, "
                 "user:read:admin)");
        QCOMPARE(verdictOn("Show role names", run), "works");
    }

    void changesNothing()
    {
        const qsizetype before = calls().size();
        test();
        const QList<QByteArray> made = calls().mid(before);
        QVERIFY(made.size() > 10);
        for (const QByteArray &call : made)
            QVERIFY2(call.startsWith("GET ") || call == "POST /oauth/token", call);
    }

    void saysWhyNothingCouldBeTried_data()
    {
        QTest::addColumn<QByteArray>("faults");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("wrong secret")
            << QByteArray() << QByteArray("not-the-right-secret\n")
            << QByteArray("does not accept this client ID with this client secret");
        QTest::newRow("guest network")
            << QByteArray(R"({"do":"html"})") << secret() << QByteArray("not Zoom");
    }

    void saysWhyNothingCouldBeTried()
    {
        QFETCH(QByteArray, faults);
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, complaint);
        m_zoom->tell(u"faults"_s, "{\"faults\":[" + faults + "]}");
        const ProgramRun run = test(input);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, "");
        QVERIFY2(run.err.contains(complaint), run.err);
        QVERIFY2(!run.err.contains(input.trimmed()), run.err);
    }

private:
    QByteArray secret() const { return m_zoom->secret() + '\n'; }

    // Everything that reached the sandbox so far: "GET /v2/users".
    QList<QByteArray> calls() const
    {
        QList<QByteArray> calls;
        const QJsonArray requests = m_zoom->ask(u"requests"_s).value(u"requests").toArray();
        for (const QJsonValue &request : requests)
            calls += (request[u"method"].toString() + u' ' + request[u"path"].toString()).toUtf8();
        return calls;
    }

    void grant(const QStringList &scopes) const
    {
        const QJsonObject settings{{u"scopes"_s, QJsonArray::fromStringList(scopes)}};
        m_zoom->tell(u"settings"_s, QJsonDocument(settings).toJson());
    }

    ProgramRun test(const QByteArray &input) const
    {
        m_zoom->addAccount(u"Acme"_s);
        return runProgram({u"account"_s, u"test"_s, u"--name"_s, u"Acme"_s, u"--secret-stdin"_s},
                          input);
    }
    ProgramRun test() const { return test(secret()); }

    std::unique_ptr<SandboxProgram> m_zoom;
};

QTEST_GUILESS_MAIN(TestAccountTest)
#include "test_account_test.moc"
