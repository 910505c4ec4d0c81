#include "tests/app/program_run.h"

#include <QTest>

using namespace rollcall::test;
using namespace Qt::StringLiterals;

class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryCommand()
    {
        for (const QStringList &call : {QStringList{u"--help"_s}, QStringList{u"help"_s}}) {
            const ProgramRun run = runProgram(call);
            QCOMPARE(run.code, 0);
            QCOMPARE(run.err, "");
            for (const char *command :
                 {"account add", "account list", "account remove", "account test", "users list",
                  "users export", "tour", "Exit codes: 0 done, 1 failed, 2 wrong use, 3 "})
                QVERIFY2(run.out.contains(command), command);
        }
    }

    void groupHelpNamesItsCommands()
    {
        const ProgramRun run = runProgram({u"users"_s, u"--help"_s});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("users export"));
        QVERIFY(!run.out.contains("account add"));
    }

    void commandHelpNamesItsOptions()
    {
        const ProgramRun run = runProgram({u"users"_s, u"export"_s, u"--help"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, "");
        for (const char *option :
             {"--account", "--secret-stdin", "--status", "--columns", "--format", "--separator",
              "--bom", "--header", "--out", "--allow-partial", "last_login_time", "Exit codes"})
            QVERIFY2(run.out.contains(option), option);
    }

    void versionIsOneLine()
    {
        const ProgramRun run = runProgram({u"--version"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, "rollcall " ROLLCALL_VERSION "\n");
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QByteArray>("complaint");
        const auto row = [](const char *call, const char *complaint) {
            QTest::newRow(call) << QString::fromLatin1(call) << QByteArray(complaint);
        };
        row("nonsense", "no such command");
        row("users nonsense", "no such command");
        row("users", "no such command");
        row("account", "no such command");
        row("users list", "--account");
        row("users list --account", "--account");
        row("users list --account a --nonsense", "nonsense");
        row("users list --account a --status gone", "--status");
        row("users list --account a --columns name,shoe_size", "shoe_size");
        row("users list --account a --columns name,name", "twice");
        row("users list --account a b", "--account");
        row("users list --account nowhere", "nowhere");
        row("users list --account practice --practice-users 0", "--practice-users");
        row("users list --account practice --practice-users 100001", "--practice-users");
        row("users export --account a", "--out");
        row("users export --account a --out f --format xlsx", "--format");
        row("users export --account a --out f --separator .", "--separator");
        row("users export --account a --out f --header none", "--header");
        row("account add", "--name");
        row("account add --name a", "--account-id");
        row("account add --name a --account-id b", "--client-id");
        row("account add --name a --account-id b --client-id c --plan gold", "--plan");
        row("account add --name a --account-id b --client-id c --api-url http://x.example",
            "https");
        row("account add --name a --account-id b --client-id c --token-url nowhere", "address");
        row("account add --name Practice --account-id b --client-id c", "practice");
        row("account list all", "no words");
        row("account remove", "--account");
        row("account remove --name nowhere", "nowhere");
        row("account test --name nowhere", "nowhere");
        row("tour", "--out");
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QString, call);
        QFETCH(QByteArray, complaint);
        const ProgramRun run = runProgram(call.split(u' '));
        QCOMPARE(run.code, 2);
        QCOMPARE(run.out, "");
        QVERIFY2(run.err.contains(complaint), run.err.constData());
    }

    // A secret does not belong there; once it is there, it is not repeated into logs as well.
    void neverRepeatsAValueThatMightBeASecret()
    {
        for (const QString &option : {u"--secret-stdin=s3cret"_s, u"--secret=s3cret"_s}) {
            const ProgramRun run =
                runProgram({u"account"_s, u"test"_s, u"--name"_s, u"a"_s, option});
            QCOMPARE(run.code, 2);
            QVERIFY2(!run.err.contains("s3cret"), run.err.constData());
            QVERIFY2(run.err.contains("secret"), run.err.constData());
        }
    }

    void isQuietWhereTheEnvironmentNamesNoLocale()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"LC_ALL"_s);
        environment.remove(u"LANG"_s);
        process.setProcessEnvironment(environment);
        startProgram(process, {u"account"_s, u"list"_s});
        const ProgramRun run = finishProgram(process);
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, "");
    }

    void saysThatStandardOutputIsFull()
    {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        startProgram(process, {u"--help"_s});
        const ProgramRun run = finishProgram(process);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("Standard output"), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "test_usage.moc"
