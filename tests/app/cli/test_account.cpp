#include "tests/app/cli/csv_file.h"
#include "tests/app/program_run.h"
#include "tests/app/sandbox_program.h"

#include <QDirIterator>
#include <QTest>

#include <memory>

using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *listHeader = "name\tplan\tapi_url\taccount_id\tclient_id\n";

// The files of this test's home that hold the text.
QStringList filesWith(const QByteArray &text)
{
    QStringList found;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (contents(path).contains(text))
            found += path;
    }
    return found;
}

} // namespace

// `rollcall account …` where there is no keyring.
class TestAccount : public QObject
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

    void withoutAKeyringTheProfileIsKeptAndTheSecretIsNot()
    {
        const ProgramRun run = runProgram(
            m_zoom->addArguments(u"Acme"_s) + QStringList{u"--secret-stdin"_s}, secret());
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, "The account “Acme” was added.\n");
        QVERIFY2(run.err.contains("no working keyring"), run.err.constData());
        QVERIFY2(run.err.contains("The account is stored without its secret"), run.err.constData());
        QVERIFY2(run.err.contains("--secret-stdin"), run.err.constData());
        QVERIFY(listed().startsWith(QByteArray(listHeader) + "Acme\tbusiness\thttp://127.0.0.1:"));
        QVERIFY(!filesWith("Acme").isEmpty());
        QCOMPARE(filesWith(m_zoom->secret()), QStringList());
    }

    void withoutASecretThereIsNothingToBeSaidOfKeyrings()
    {
        const ProgramRun run = runProgram(m_zoom->addArguments(u"Acme"_s));
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, "The account “Acme” was added.\n");
        QCOMPARE(run.err, "");
    }

    void aNameIsTakenOnceWhateverItsCase()
    {
        m_zoom->addAccount(u"Acme"_s);
        const QByteArray before = listed();
        const ProgramRun run = runProgram(m_zoom->addArguments(u"ACME"_s));
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, "");
        QCOMPARE(run.err, "There is an account “ACME” already.\n");
        QCOMPARE(listed(), before);
    }

    void nothingIsAddedIfTheSecretThatWasToComeDoesNot()
    {
        const ProgramRun run =
            runProgram(m_zoom->addArguments(u"Acme"_s) + QStringList{u"--secret-stdin"_s}, "\n");
        QCOMPARE(run.code, 2);
        QCOMPARE(run.err, "Standard input holds no secret.\n");
        QCOMPARE(listed(), listHeader);
    }

    void listsTheAccountsInTheirOrder()
    {
        QCOMPARE(listed(), listHeader);
        m_zoom->addAccount(u"Zebra"_s);
        m_zoom->addAccount(u"\u001b[2JÉlan\u202E"_s);
        const QByteArrayList lines = listed().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[1].split('\t').size(), 5);
        QVERIFY2(lines[1].startsWith("Zebra\t"), lines[1]);
        QVERIFY2(lines[2].startsWith("[U+001B][2JÉlan[U+202E]\t"), lines[2]);
    }

    void removeForgetsTheAccountAndSaysThatASecretMayBeLeft()
    {
        m_zoom->addAccount(u"Acme"_s);
        m_zoom->addAccount(u"Other"_s);
        const ProgramRun run = runProgram({u"account"_s, u"remove"_s, u"--name"_s, u"acme"_s});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.out.startsWith("The account “Acme” was removed from this machine."), run.out);
        QVERIFY2(run.err.contains("A secret that the keyring may hold is still there"), run.err);
        QVERIFY(!listed().contains("Acme"));
        QVERIFY(listed().contains("Other"));
        const ProgramRun again = runProgram({u"account"_s, u"remove"_s, u"--name"_s, u"acme"_s});
        QCOMPARE(again.code, 2);
        QCOMPARE(again.err, "There is no account “acme”. These are stored: Other.\n");
    }

    void withoutASecretTheWayToGiveItIsNamed_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::newRow("account test") << QStringList{u"account"_s, u"test"_s, u"--name"_s};
        QTest::newRow("users list") << QStringList{u"users"_s, u"list"_s, u"--account"_s};
    }

    void withoutASecretTheWayToGiveItIsNamed()
    {
        QFETCH(QStringList, call);
        m_zoom->addAccount(u"Acme"_s);
        const ProgramRun run = runProgram(call + QStringList{u"Acme"_s});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, "");
        QVERIFY2(run.err.contains("no working keyring"), run.err);
        QVERIFY2(run.err.contains("--secret-stdin"), run.err);
        QVERIFY2(!run.err.contains("warning"), run.err); // a log line that says it once more
    }

private:
    QByteArray secret() const { return m_zoom->secret() + '\n'; }
    static QByteArray listed() { return runProgram({u"account"_s, u"list"_s}).out; }

    std::unique_ptr<SandboxProgram> m_zoom;
};

QTEST_GUILESS_MAIN(TestAccount)
#include "test_account.moc"
