#include "tests/app/cli/acme.h"
#include "tests/app/cli/csv_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

// When `users export` does not write what it was asked to write, or not all of it.
class TestUsersExportRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_acme = std::make_unique<Acme>(); }

    void init()
    {
        m_acme->calm();
        m_dir = std::make_unique<QTemporaryDir>();
        put(target(), "as it was");
    }

    void aTargetThatIsNoPlainFileIsRefusedBeforeAnythingIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("folder") << u"folder"_s << QByteArray("it is a folder");
        QTest::newRow("name of a folder") << u"new/"_s << QByteArray("it is a folder");
        QTest::newRow("link") << u"link.csv"_s << QByteArray("symbolic link");
        QTest::newRow("link to nothing") << u"dangling.csv"_s << QByteArray("symbolic link");
        QTest::newRow("FIFO") << u"fifo"_s << QByteArray("a pipe");
        QTest::newRow("no such folder") << u"no/users.csv"_s << QByteArray("there is no folder");
    }

    void aTargetThatIsNoPlainFileIsRefusedBeforeAnythingIsRead()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, reason);
        QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
        QVERIFY(QFile::link(target(), m_dir->filePath(u"link.csv"_s)));
        QVERIFY(QFile::link(u"/nowhere/at/all"_s, m_dir->filePath(u"dangling.csv"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(m_dir->filePath(u"fifo"_s)).constData(), 0600), 0);
        const QStringList before = namesIn(m_dir->path());
        const int requests = m_acme->requests();
        const ProgramRun run = m_acme->run(u"export"_s, {u"--out"_s, m_dir->filePath(name)});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, "");
        QVERIFY2(run.err.contains("was not written"), run.err.constData());
        QVERIFY2(run.err.contains(reason), run.err.constData());
        QCOMPARE(m_acme->requests(), requests);
        QCOMPARE(namesIn(m_dir->path()), before);
        QCOMPARE(contents(target()), "as it was");
        QVERIFY(QDir(m_dir->filePath(u"folder"_s)).isEmpty());
    }

    void aFolderThatCannotBeWrittenIsRefusedBeforeAnythingIsRead()
    {
        QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0500), 0);
        QProcess process;
        // Root may write anywhere by this capability; nobody else has it.
        process.setChildProcessModifier([] { ::prctl(PR_CAPBSET_DROP, 1 /* CAP_DAC_OVERRIDE */); });
        const int requests = m_acme->requests();
        m_acme->start(process, u"export"_s, {u"--out"_s, target()});
        const ProgramRun run = finishProgram(process);
        QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0700), 0);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("was not written"), run.err.constData());
        QVERIFY2(run.err.contains("ermission denied"), run.err.constData());
        QCOMPARE(m_acme->requests(), requests);
        nothingHasChanged(run);
    }

    void aDiskThatFillsUpCostsNothing()
    {
        QProcess process;
        process.setChildProcessModifier([] {
            const rlimit limit{20'000, 20'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
        m_acme->start(process, u"export"_s, {u"--out"_s, target()});
        const ProgramRun run = finishProgram(process);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("was not written"), run.err.constData());
        nothingHasChanged(run);
    }

    void aWrongSecretIsSaidAndNotRepeated()
    {
        const ProgramRun run = runProgram(Acme::arguments(u"export"_s, {u"--out"_s, target()}),
                                          "not-the-right-secret\n");
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("does not accept this client ID with this client secret"),
                 run.err.constData());
        QVERIFY2(run.err.contains("Nothing was written."), run.err.constData());
        QVERIFY2(!run.err.contains("not-the-right-secret"), run.err.constData());
        nothingHasChanged(run);
    }

    void aHostThatCannotBeReachedIsSaid()
    {
        // Nobody listens on port 1.
        const ProgramRun added = runProgram(
            {u"account"_s, u"add"_s, u"--name"_s, u"Nowhere"_s, u"--account-id"_s, u"a"_s,
             u"--client-id"_s, u"c"_s, u"--api-url"_s, u"http://127.0.0.1:1/v2"_s, u"--token-url"_s,
             u"http://127.0.0.1:1/oauth/token"_s});
        QVERIFY2(added.code == 0, added.err.constData());
        const ProgramRun run = runProgram({u"users"_s, u"export"_s, u"--account"_s, u"Nowhere"_s,
                                           u"--secret-stdin"_s, u"--out"_s, target()},
                                          "a-secret\n");
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("Zoom's sign-in at “127.0.0.1” can't be reached"),
                 run.err.constData());
        QVERIFY2(run.err.contains("No user could be read."), run.err.constData());
        nothingHasChanged(run);
    }

    void aMissingScopeIsNamed()
    {
        m_acme->zoom().tell(u"settings"_s, R"({"scopes":["role:read:list_roles:admin"]})");
        const ProgramRun run = m_acme->run(u"export"_s, {u"--out"_s, target()});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("Missing scopes: user:read:list_users:admin"),
                 run.err.constData());
        nothingHasChanged(run);
    }

    void aPartialListIsNotWritten()
    {
        m_acme->hideInactiveUsers();
        const ProgramRun run = m_acme->run(u"export"_s, {u"--out"_s, target()});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(partialNote()), run.err.constData());
        QVERIFY2(run.err.contains("Nothing was written."), run.err.constData());
        nothingHasChanged(run);
    }

    void aPartialListGoesToAFileThatSaysSo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("partialName");
        QTest::newRow("csv") << u"users.csv"_s << u"users.partial.csv"_s;
        QTest::newRow("no ending") << u"users"_s << u"users.partial"_s;
        QTest::newRow("two endings") << u"users.csv.txt"_s << u"users.csv.partial.txt"_s;
    }

    void aPartialListGoesToAFileThatSaysSo()
    {
        QFETCH(QString, name);
        QFETCH(QString, partialName);
        m_acme->hideInactiveUsers();
        const ProgramRun run =
            m_acme->run(u"export"_s, {u"--out"_s, m_dir->filePath(name), u"--allow-partial"_s});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.out.contains(partialNote()), run.out.constData());
        QVERIFY2(run.out.contains(partialName.toUtf8()), run.out.constData());
        QCOMPARE(namesIn(m_dir->path()), (QStringList{u"users.csv"_s, partialName}));
        QCOMPARE(contents(target()), "as it was");
        const QStringList statuses = columnOf(csvRows(m_dir->filePath(partialName)), 2);
        QCOMPARE(statuses.size(), m_acme->usersOf("active"));
        QCOMPARE(statuses.count(u"Active"_s), statuses.size());
    }

    void aListOfNobodyIsNotWrittenEvenIfPartialOnesMayBe()
    {
        m_acme->zoom().tell(u"settings"_s, R"({"scopes":["role:read:list_roles:admin"]})");
        const ProgramRun run =
            m_acme->run(u"export"_s, {u"--out"_s, target(), u"--allow-partial"_s});
        QCOMPARE(run.code, 1);
        nothingHasChanged(run);
    }

    void aWholeListKeepsItsNameIfPartialOnesAreAllowed()
    {
        const ProgramRun run =
            m_acme->run(u"export"_s, {u"--out"_s, target(), u"--allow-partial"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(namesIn(m_dir->path()), QStringList{u"users.csv"_s});
        QCOMPARE(csvRows(target()).size(), Acme::userCount);
    }

private:
    QString target() const { return m_dir->filePath(u"users.csv"_s); }

    // Of how many, it may not know yet when it is refused the inactive ones.
    QByteArray partialNote() const
    {
        const QString active = QLocale(QLocale::English).toString(m_acme->usersOf("active"));
        return u"The list is partial: %1 "_s.arg(active).toUtf8();
    }

    void nothingHasChanged(const ProgramRun &run) const
    {
        QCOMPARE(run.out, "");
        QCOMPARE(namesIn(m_dir->path()), QStringList{u"users.csv"_s});
        QCOMPARE(contents(target()), "as it was");
    }

    std::unique_ptr<Acme> m_acme;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestUsersExportRefusals)
#include "test_users_export_refusals.moc"
