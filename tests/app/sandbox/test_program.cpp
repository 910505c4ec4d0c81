#include "tests/app/sandbox/http_probe.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>

using namespace rollcall;
using namespace rollcall::test;

namespace {

// rollcall-sandbox as people run it.
class Program
{
public:
    explicit Program(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QStringLiteral(ROLLCALL_SANDBOX_PROGRAM), arguments);
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QByteArray firstLine()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) {
        }
        return m_process.readLine();
    }
    sandbox::SandboxAddress address()
    {
        const QJsonObject line = QJsonDocument::fromJson(firstLine()).object();
        const auto text = [&line](const char *name) {
            return line[QLatin1StringView(name)].toString();
        };
        return {QUrl(text("base_url")), QUrl(text("token_url")), text("account_id"),
                text("client_id"), text("client_secret")};
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    int exitCode()
    {
        m_process.waitForFinished(30'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QByteArray output() { return m_process.readAllStandardOutput(); }
    QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineTellsAllAndSignalsEndIt_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void oneLineTellsAllAndSignalsEndIt()
    {
        QFETCH(int, signal);
        Program program({QStringLiteral("--users"), QStringLiteral("40")});
        HttpProbe probe(program.address());
        QVERIFY(!probe.signIn().isEmpty());
        QCOMPARE(probe.get("/users").status, 200);
        program.signal(signal);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.output(), QByteArray());
        QCOMPARE(program.errors(), QByteArray());
    }

    void optionsReachTheServer()
    {
        QTemporaryFile faults;
        QVERIFY(faults.open());
        faults.write(R"({"faults":[{"path":"/v2/roles","do":"refuse","status":502}]})");
        faults.close();
        Program program({QStringLiteral("--users=20"), QStringLiteral("--plan=pro"),
                         QStringLiteral("--latency=30"), QStringLiteral("--page-token-ttl=0.001"),
                         QStringLiteral("--access-token-ttl=90.5"), QStringLiteral("--seed=9"),
                         QStringLiteral("--faults"), faults.fileName()});
        HttpProbe probe(program.address());
        const Received token = probe.askForToken(probe.basicHeader(), probe.goodForm());
        QCOMPARE(token.json()[QLatin1StringView("expires_in")].toInt(), 91);
        probe.signIn();
        QElapsedTimer timer;
        timer.start();
        const Received page = probe.get("/users?page_size=2");
        QVERIFY(timer.elapsed() >= 29);
        QCOMPARE(page.headers.value("x-ratelimit-limit"), "20");
        const QString next = page.json()[QLatin1StringView("next_page_token")].toString();
        QTRY_COMPARE(
            probe.get(("/users?page_size=2&next_page_token=" + next.toLatin1()).constData()).code(),
            300);
        probe.expectAnything();
        QCOMPARE(probe.get("/roles").status, 502);
        const QJsonObject account = probe.control("GET", "/sandbox/account").json();
        QVERIFY(account[QLatin1StringView("active")].toInt() <= 20);
    }

    void sameSeedKeepsTheCredentials()
    {
        Program first({QStringLiteral("--seed=4"), QStringLiteral("--users=1")});
        Program second({QStringLiteral("--seed=4"), QStringLiteral("--users=2")});
        Program other({QStringLiteral("--seed=5"), QStringLiteral("--users=1")});
        const auto one = first.address();
        const auto two = second.address();
        QCOMPARE(one.clientSecret, two.clientSecret);
        QCOMPARE(one.accountId, two.accountId);
        QVERIFY(one.baseUrl != two.baseUrl);
        QVERIFY(one.clientSecret != other.address().clientSecret);
    }

    void wrongArgumentsAreExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char *arguments, const char *part) {
            QTest::newRow(arguments)
                << QString::fromLatin1(arguments).split(u' ') << QByteArray(part);
        };
        row("--users 0", "--users must be a whole number from 1 to 100000");
        row("--users 100001", "--users");
        row("--users many", "not \"many\"");
        row("--port 65536", "--port");
        row("--plan gold", "unlimited, free, pro, business");
        row("--latency -1", "--latency");
        row("--page-token-ttl 0", "--page-token-ttl must be a number of seconds");
        row("--access-token-ttl x", "--access-token-ttl");
        row("--seed x", "--seed");
        row("--faults /nowhere", "--faults must be a file that can be read");
        row("--unheard-of", "unheard-of");
        row("extra", "\"extra\" means nothing here");
    }
    void wrongArgumentsAreExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        Program program(arguments);
        QCOMPARE(program.exitCode(), 2);
        const QByteArray errors = program.errors();
        QVERIFY2(errors.contains(part), errors.constData());
        QCOMPARE(errors.count('\n'), 1);
        QCOMPARE(program.output(), QByteArray());
    }

    void helpNamesEveryOption()
    {
        Program program({QStringLiteral("--help")});
        QCOMPARE(program.exitCode(), 0);
        const QByteArray help = program.output();
        for (const char *option :
             {"--port", "--users", "--plan", "--latency", "--page-token-ttl", "--access-token-ttl",
              "--faults", "--seed", "--scopes", "--state"})
            QVERIFY2(help.contains(option), option);
    }

    void aTakenPortEndsTheProgram()
    {
        Program first({QStringLiteral("--users=1")});
        const QString port = QString::number(first.address().baseUrl.port());
        Program second({QStringLiteral("--users=1"), QStringLiteral("--port"), port});
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.errors().contains(port.toLatin1()));
    }

    void curlCanUseIt()
    {
        const QString curl = QStandardPaths::findExecutable(QStringLiteral("curl"));
        if (curl.isEmpty())
            QSKIP("curl is not installed");
        Program program({QStringLiteral("--users=40")});
        const auto address = program.address();
        const auto run = [&curl](const QStringList &arguments) {
            QProcess process;
            process.start(curl, QStringList{QStringLiteral("-s")} + arguments);
            process.waitForFinished();
            return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        };
        const QJsonObject token =
            run({QStringLiteral("-u"), address.clientId + u':' + address.clientSecret,
                 QStringLiteral("-d"), QStringLiteral("grant_type=account_credentials"),
                 QStringLiteral("-d"), QStringLiteral("account_id=") + address.accountId,
                 address.tokenUrl.toString()});
        const QString header = QStringLiteral("Authorization: Bearer ") +
                               token[QLatin1StringView("access_token")].toString();
        const QJsonObject page =
            run({QStringLiteral("--compressed"), QStringLiteral("-H"), header,
                 address.baseUrl.toString() + QStringLiteral("/users?page_size=300")});
        QVERIFY(page[QLatin1StringView("total_records")].toInt() > 20);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"
