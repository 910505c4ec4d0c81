#include "tests/app/cli/acme.h"
#include "tests/app/cli/csv_file.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <unistd.h>

using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

void takeAllSignals()
{
    // A program that is started in the background inherits an ignored Ctrl+C.
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, SIG_DFL);
}

QByteArray ofProcess(const QProcess &process, const char *file)
{
    return contents(u"/proc/%1/%2"_s.arg(process.processId()).arg(QLatin1String(file)));
}

} // namespace

// What can be seen of `users export`, and done to it, while it runs.
class TestUsersExportStopped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_acme = std::make_unique<Acme>(); }

    void init()
    {
        m_acme->calm();
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void aSignalStopsItAndNothingIsLeft_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("Ctrl+C") << SIGINT << QStringList();
        QTest::newRow("SIGTERM") << SIGTERM << QStringList();
        QTest::newRow("SIGHUP") << SIGHUP << QStringList();
        QTest::newRow("Ctrl+C, partial allowed") << SIGINT << QStringList{u"--allow-partial"_s};
    }

    void aSignalStopsItAndNothingIsLeft()
    {
        QFETCH(int, number);
        QFETCH(QStringList, options);
        QProcess process;
        process.setChildProcessModifier(takeAllSignals);
        startAndStandStill(process, options, 60'000);
        QCOMPARE(::kill(pid_t(process.processId()), number), 0);
        const ProgramRun run = finishProgram(process);
        QCOMPARE(run.code, 128 + number);
        QCOMPARE(run.out, "");
        // The first pages may still be being read when the signal comes.
        QVERIFY2(run.err.contains("The list is partial: ") ||
                     run.err.contains("No user could be read."),
                 run.err.constData());
        QVERIFY2(run.err.contains("Nothing was written."), run.err.constData());
        QCOMPARE(namesIn(m_dir->path()), QStringList());
    }

    void itCanBeStoppedWhileItWaitsForTheSecret()
    {
        QProcess process;
        process.setChildProcessModifier(takeAllSignals);
        const int requests = m_acme->requests();
        startProgram(process, Acme::arguments(u"export"_s, {u"--out"_s, target()}));
        process.write("half of a sec");
        QTRY_VERIFY_WITH_TIMEOUT(catches(process, SIGINT), 60'000);
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        const ProgramRun run = finishProgram(process);
        QCOMPARE(run.code, 130);
        QVERIFY2(!run.err.contains("half of a sec"), run.err.constData());
        QCOMPARE(m_acme->requests(), requests);
        QCOMPARE(namesIn(m_dir->path()), QStringList());
    }

    // As nohup does.
    void aSignalThatWasIgnoredStaysIgnored()
    {
        QProcess process;
        process.setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); });
        startAndStandStill(process, {}, 3'000);
        QCOMPARE(::kill(pid_t(process.processId()), SIGHUP), 0);
        const ProgramRun run = finishProgram(process);
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(csvRows(target()).size(), Acme::userCount);
    }

    void theSecretCanBeSeenNowhere()
    {
        const QByteArray secret = m_acme->zoom().secret();
        QVERIFY(secret.size() > 20);
        QProcess process;
        startAndStandStill(process, {}, 3'000);
        const QByteArray commandLine = ofProcess(process, "cmdline");
        const QByteArray environment = ofProcess(process, "environ");
        QVERIFY(commandLine.contains("--secret-stdin"));
        QVERIFY(!commandLine.contains(secret));
        // Linux shows it to root alone: nobody else may look into a process that forbids dumps.
        QVERIFY(environment.contains("HOME=") || ::geteuid() != 0);
        QVERIFY(!environment.contains(secret));
        const ProgramRun run = finishProgram(process);
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(!run.out.contains(secret));
        QVERIFY(!run.err.contains(secret));
        QVERIFY(!contents(target()).contains(secret));
    }

private:
    QString target() const { return m_dir->filePath(u"users.csv"_s); }

    static bool catches(const QProcess &process, int number)
    {
        const QByteArray status = ofProcess(process, "status");
        const qsizetype at = status.indexOf("SigCgt:\t");
        const auto caught = status.mid(at + 8, 16).toULongLong(nullptr, 16);
        return at >= 0 && (caught >> (number - 1) & 1) != 0;
    }

    // Returns when it has begun to wait, that long, for the third page of users.
    void startAndStandStill(QProcess &process, const QStringList &options, int milliseconds)
    {
        m_acme->zoom().tell(u"faults"_s, R"({"faults":[{"path":"/v2/users","do":"delay","nth":2,)"
                                         R"("query":{"next_page_token":"**"},"delay_ms":)" +
                                             QByteArray::number(milliseconds) + "}]}");
        m_acme->start(process, u"export"_s, QStringList{u"--out"_s, target()} + options);
        QVERIFY(QTest::qWaitFor([this] { return thirdPageIsAskedFor(); }, 60'000));
    }

    bool thirdPageIsAskedFor() const
    {
        const QJsonObject fault =
            m_acme->zoom().ask(u"faults"_s).value(u"faults").toArray().at(0).toObject();
        return fault.value(u"struck").toInt() > 0;
    }

    std::unique_ptr<Acme> m_acme;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestUsersExportStopped)
#include "test_users_export_stopped.moc"
