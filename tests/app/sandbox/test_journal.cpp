#include "app/sandbox/journal.h"
#include "tests/app/sandbox/sandbox_world.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QString fileIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"practice/changes-1-100.jsonl"_s);
}

sandbox::SandboxOptions keptIn(const QTemporaryDir &folder)
{
    auto options = SandboxFixture::smallAccount();
    options.users = 100;
    options.stateFolder = folder.filePath(u"practice"_s);
    return options;
}

QByteArray contentsOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray everyone(SandboxWorld &world)
{
    QByteArray all;
    for (const char *status : {"active", "inactive"}) {
        const QByteArray path = QByteArray("/users?page_size=300&status=") + status;
        all += world.probe.get(path.constData()).body;
    }
    for (const QByteArray &one : {world.emailOf("/users?status=pending"), QByteArray("me")})
        all += world.probe.get(("/users/" + one).constData()).body;
    return all;
}

constexpr const char *invitation =
    R"({"action": "create", "user_info": {"email": "new+1@practice.example", "type": 2}})";

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateSurvivesARestart()
    {
        const QTemporaryDir folder;
        QByteArray before;
        QByteArray contents;
        QJsonObject invited;
        {
            SandboxWorld world(keptIn(folder));
            const QByteArray email = world.emailOf("/users?role_id=2");
            const QByteArray leaving = world.addUser("leaving@practice.example");
            world.setUser(leaving, R"({"meetings": 41})");
            world.setRules(R"({"licensed_seats": 90})");
            QCOMPARE(world.outcome("POST", "/users", invitation), "201");
            QCOMPARE(world.outcome("PATCH", "/users/" + email, R"({"dept": "Überall"})"), "204");
            QCOMPARE(world.outcome("DELETE", "/users/" + leaving + "?transfer_email=" + email +
                                                 "&transfer_meeting=true"),
                     "204");
            QCOMPARE(
                world.outcome("PUT", "/users/" + email + "/status", R"({"action": "deactivate"})"),
                "204");
            world.sandbox.server().addUsers(3);
            before = everyone(world);
            contents = world.probe.control("GET", ("/sandbox/users/" + email).constData()).body;
            invited = world.state("new+1@practice.example");
        }
        SandboxWorld world(keptIn(folder));
        QCOMPARE(everyone(world), before);
        const QByteArray email =
            QJsonDocument::fromJson(contents).object()["email"_L1].toString().toUtf8();
        QCOMPARE(world.probe.control("GET", ("/sandbox/users/" + email).constData()).body,
                 contents);
        QCOMPARE(world.state("new+1@practice.example"), invited); // expires when it would have
        const QJsonObject json = world.probe.control("GET", "/sandbox/account").json();
        QCOMPARE(json["rules"_L1]["licensed_seats"_L1].toInt(), 90);
        QVERIFY(world.sandbox.server().stateError().isEmpty());
    }

    void callsComeBackAsTheyWere()
    {
        const QTemporaryDir folder;
        const QString fileName = folder.filePath(u"calls"_s);
        sandbox::Call call;
        call.method = "POST";
        call.path = "/v2/users/a%2Fb%40x/status";
        call.segments = {"v2", "users", "a/b@x", "status"};
        call.query = "to=a%2Bb+c&empty";
        call.params = {{"to", "a+b c"}, {"empty", ""}};
        call.body = R"({"type":2,"license_option":576460752303423488})";
        const sandbox::Journal::Moment at{std::chrono::milliseconds(1'795'000'000'123)};
        {
            sandbox::Journal journal;
            QVERIFY(journal.open(fileName).empty());
            journal.append(at, call);
        }
        sandbox::Journal journal;
        const auto entries = journal.open(fileName);
        QCOMPARE(entries.size(), std::size_t(1));
        const sandbox::Call &read = entries[0].call;
        QVERIFY(entries[0].at == at);
        QCOMPARE(read.method, call.method);
        QCOMPARE(read.path, call.path);
        QVERIFY(read.segments == call.segments);
        QVERIFY(read.params == call.params);
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(read.body)),
                 QJsonDocument::fromJson(QByteArray::fromStdString(call.body)));
    }

    void nothingIsWrittenBeforeSomethingChanges()
    {
        const QTemporaryDir folder;
        SandboxWorld world(keptIn(folder));
        world.probe.get("/users");
        QCOMPARE(world.outcome("PATCH", "/users/nobody", "{}"), "404/1001");
        QCOMPARE(world.outcome("POST", "/users", "{"), "400/300");
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void onlyTheOwnerMayRead()
    {
        const QTemporaryDir folder;
        SandboxWorld world(keptIn(folder));
        world.addUser("a@practice.example");
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(QFileInfo::exists(fileIn(folder)));
        QVERIFY(!(QFile::permissions(fileIn(folder)) & others));
        QVERIFY(!(QFile::permissions(folder.filePath(u"practice"_s)) & others));
    }

    void tornLastLineIsIgnored()
    {
        const QTemporaryDir folder;
        {
            SandboxWorld world(keptIn(folder));
            world.addUser("first@practice.example");
            world.addUser("second@practice.example");
        }
        QFile file(fileIn(folder));
        QVERIFY(file.resize(file.size() - 20));
        {
            SandboxWorld world(keptIn(folder));
            QCOMPARE(world.outcome("GET", "/users/first@practice.example"), "200");
            QCOMPARE(world.outcome("GET", "/users/second@practice.example"), "404/1001");
            world.addUser("third@practice.example");
        }
        SandboxWorld world(keptIn(folder));
        QCOMPARE(world.outcome("GET", "/users/first@practice.example"), "200");
        QCOMPARE(world.outcome("GET", "/users/second@practice.example"), "404/1001");
        QCOMPARE(world.outcome("GET", "/users/third@practice.example"), "200");
        QCOMPARE(contentsOf(fileIn(folder)).count('\n'), 2);
    }

    void secretsAreNotWritten()
    {
        const QTemporaryDir folder;
        {
            SandboxWorld world(keptIn(folder));
            QCOMPARE(world.outcome("POST", "/users",
                                   R"({"action": "autoCreate", "user_info": {"type": 1,
                                       "email": "a@managed.practice.example",
                                       "password": "Tr33-house!"}})"),
                     "201");
            QCOMPARE(world.outcome("PUT", "/users/a@managed.practice.example/password",
                                   R"({"password": "Tr33-mouse!"})"),
                     "204");
            world.outcome("DELETE", "/users/me/token?access_token=hush");
        }
        const QByteArray contents = contentsOf(fileIn(folder));
        QVERIFY(contents.contains("a@managed.practice.example"));
        for (const char *secret : {"house", "mouse", "hush", "Bearer"})
            QVERIFY2(!contents.contains(secret), secret);
        SandboxWorld world(keptIn(folder));
        QCOMPARE(world.outcome("GET", "/users/a@managed.practice.example"), "200");
    }

    void otherAccountsHaveTheirOwn()
    {
        const QTemporaryDir folder;
        SandboxWorld world(keptIn(folder));
        world.addUser("a@practice.example");
        auto options = keptIn(folder);
        options.seed = 2;
        SandboxWorld other(options);
        QCOMPARE(other.outcome("GET", "/users/a@practice.example"), "404/1001");
        other.addUser("b@practice.example");
        QCOMPARE(QDir(folder.filePath(u"practice"_s)).entryList({u"*.jsonl"_s}).size(), 2);
    }

    void secondProcessSeesButDoesNotWrite()
    {
        const QTemporaryDir folder;
        SandboxWorld first(keptIn(folder));
        first.addUser("a@practice.example");
        SandboxWorld second(keptIn(folder));
        QCOMPARE(second.outcome("GET", "/users/a@practice.example"), "200");
        second.addUser("b@practice.example");
        QVERIFY(second.sandbox.server().stateError().contains(u"another process"_s));
        QCOMPARE(second.outcome("GET", "/users/b@practice.example"), "200");
        first.addUser("c@practice.example");
        const QByteArray contents = contentsOf(fileIn(folder));
        QVERIFY(!contents.contains("b@practice.example"));
        QCOMPARE(contents.count('\n'), 2);
    }

    void changesOfAnotherProcessAreNotOverwritten()
    {
        const QTemporaryDir folder;
        SandboxWorld late(keptIn(folder));
        {
            SandboxWorld early(keptIn(folder));
            early.addUser("a@practice.example");
        }
        late.addUser("b@practice.example");
        QVERIFY(!late.sandbox.server().stateError().isEmpty());
        const QByteArray contents = contentsOf(fileIn(folder));
        QVERIFY(contents.contains("a@practice.example"));
        QVERIFY(!contents.contains("b@practice.example"));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
