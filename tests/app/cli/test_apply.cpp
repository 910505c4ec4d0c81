#include "core/changes/change_plan.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_password.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "tests/app/cli/csv_file.h"
#include "tests/app/cli/pseudo_terminal.h"
#include "tests/app/program_run.h"
#include "tests/app/sandbox_program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int userCount = 200;

struct Person
{
    QString status;
    QString role;
    KnownUser user;
};

void takeInterrupts()
{
    std::signal(SIGINT, SIG_DFL); // a program in the background inherits an ignored Ctrl+C
}

} // namespace

// `rollcall apply`, the whole program, at a sandbox.
class TestApply : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SandboxProgram> m_zoom;
    QTemporaryDir m_folder;
    QList<Person> m_members; // active and without a role that protects them
    QList<Person> m_owners;
    int m_taken = 0;

    // So that no test meets the users of another.
    QList<Person> members(int count)
    {
        m_taken += count;
        return m_members.mid(m_taken - count, count);
    }

    QList<Change> deactivations(int count)
    {
        QList<Change> changes;
        for (const Person &person : members(count))
            changes += statusChange(person.user, zoom::StatusAction::Deactivate);
        return changes;
    }

    QString saved(const QList<Change> &changes, const QString &account = {}) const
    {
        const ChangePlan plan{.title = u"A plan for a test"_s,
                              .accountId = account.isEmpty() ? m_zoom->accountId() : account,
                              .madeAt = QDateTime::currentDateTimeUtc(),
                              .changes = changes};
        const QString path = m_folder.filePath(u"plan.json"_s);
        return savePlan(plan, path) ? path : QString();
    }

    static QStringList arguments(const QString &plan, const QStringList &more = {})
    {
        return QStringList{u"apply"_s, plan, u"--account"_s, u"Acme"_s, u"--secret-stdin"_s} + more;
    }

    ProgramRun apply(const QString &plan, const QStringList &more = {}) const
    {
        return runProgram(arguments(plan, more), m_zoom->secret() + '\n');
    }

    // Requests since `from` that were to change something.
    int changesSent(int from) const
    {
        const QJsonArray requests = m_zoom->ask(u"requests"_s).value(u"requests").toArray();
        int count = 0;
        for (const QJsonValue &request : requests) {
            const bool isNew = request[u"number"].toInt() > from;
            const bool isRead = request[u"method"].toString() == u"GET" ||
                                request[u"path"].toString() == u"/oauth/token";
            count += isNew && !isRead ? 1 : 0;
        }
        return count;
    }

    int requestsSoFar() const { return m_zoom->ask(u"requests"_s).value(u"count").toInt(); }

    int activeUsers() const { return m_zoom->ask(u"account"_s).value(u"active").toInt(); }

    void readPeople()
    {
        const QString path = m_folder.filePath(u"users.csv"_s);
        const ProgramRun listed =
            runProgram({u"users"_s, u"export"_s, u"--account"_s, u"Acme"_s, u"--secret-stdin"_s,
                        u"--columns"_s, u"id,email,name,status,role,licence"_s, u"--out"_s, path},
                       m_zoom->secret() + '\n');
        QVERIFY2(listed.code == 0, listed.err.constData());
        for (const QStringList &row : csvRows(path)) {
            QString id = row[0];
            if (id.startsWith(u'\''))
                id.remove(0, 1); // before what a spreadsheet would run
            QJsonObject known{{"status"_L1, row[3].toLower()}};
            if (row[5] == u"Licensed"_s)
                known.insert("type"_L1, 2);
            const Person person{row[3], row[4], {{id, row[1], row[2]}, known}};
            if (row[4] == u"Owner"_s)
                m_owners += person;
            else if (row[3] == u"Active"_s && row[4] == u"Member"_s)
                m_members += person;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_zoom =
            std::make_unique<SandboxProgram>(QStringList{u"--users"_s, QString::number(userCount)});
        m_zoom->addAccount(u"Acme"_s);
        readPeople();
        QVERIFY2(m_members.size() > 80, qPrintable(QString::number(m_members.size())));
        QCOMPARE(m_owners.size(), 1);
    }

    void init()
    {
        m_zoom->tell(u"faults"_s, R"({"faults":[]})");
        m_zoom->tell(u"settings"_s, R"({"latency_ms":0,"scopes":[]})");
    }

    void carriesAPlanOut()
    {
        const int active = activeUsers();
        const int before = requestsSoFar();
        const QList<Change> changes = deactivations(3);
        const ProgramRun run = apply(saved(changes));
        QVERIFY2(run.code == 0, (run.out + run.err).constData());
        QVERIFY(run.out.contains("A plan for a test"));
        QCOMPARE(run.out.count("Status: Active → Inactive"), 3);
        QCOMPARE(run.out.count("The user is signed out at once"), 1);
        QVERIFY2(run.out.contains("\nDone: 3\n"), run.out.constData());
        QCOMPARE(activeUsers(), active - 3);
        QCOMPARE(changesSent(before), 3);
        // Once more: all is so already.
        const ProgramRun again = apply(saved(changes));
        QVERIFY2(again.code == 0, (again.out + again.err).constData());
        QVERIFY(again.out.contains("Note: These users are already"));
        QVERIFY2(again.out.contains("Already so: 3\n"), again.out.constData());
        QCOMPARE(changesSent(before), 3);
    }

    void aDryRunSendsNothing()
    {
        const int before = requestsSoFar();
        const ProgramRun run = apply(saved(deactivations(2)), {u"--dry-run"_s});
        QVERIFY2(run.code == 0, (run.out + run.err).constData());
        QCOMPARE(run.out.count("Status: Active → Inactive"), 2);
        QVERIFY(run.err.contains("dry run"));
        QVERIFY(!run.out.contains("Done:"));
        QCOMPARE(changesSent(before), 0);
    }

    void whatIsRefusedKeepsAllFromBeingSent()
    {
        const int before = requestsSoFar();
        QList<Change> changes = deactivations(1);
        changes += statusChange(m_owners[0].user, zoom::StatusAction::Deactivate);
        const ProgramRun run = apply(saved(changes));
        QCOMPARE(run.code, 1);
        QVERIFY2(run.out.contains("Refused: Zoom neither deletes"), run.out.constData());
        QVERIFY(run.out.contains(m_owners[0].user.target.email.toUtf8()));
        QVERIFY(run.err.contains("Nothing was sent."));
        QCOMPARE(changesSent(before), 0);
    }

    void failuresAreOneLineEach()
    {
        const QList<Change> changes = deactivations(3);
        const QString id = changes[1].target.userId;
        m_zoom->tell(u"faults"_s, R"({"faults":[{"method":"PUT","path":"/v2/users/)" + id.toUtf8() +
                                      R"(/status","do":"refuse","status":400,"code":300,)"
                                      R"("message":"Upcoming events."}]})");
        const ProgramRun run = apply(saved(changes));
        QCOMPARE(run.code, 1);
        QVERIFY2(run.out.contains("Done: 2\nFailed: 1\n"), (run.out + run.err).constData());
        const qsizetype line = run.out.indexOf("\nFailed: Deactivate  ");
        QVERIFY(line > 0);
        const QByteArray failure = run.out.mid(line + 1).split('\n').first();
        QVERIFY(failure.contains(changes[1].target.email.toUtf8()));
        QVERIFY(failure.contains("Upcoming events."));
    }

    void whatIsBlockedIsNotAFailure()
    {
        m_zoom->tell(u"settings"_s, R"({"scopes":["user:read:admin","role:read:admin",)"
                                    R"("group:read:admin","account:read:admin"]})");
        const ProgramRun run = apply(saved(deactivations(3)));
        QVERIFY2(run.code == 3, (run.out + run.err).constData());
        QVERIFY2(run.out.contains("Blocked: 3\n"), run.out.constData());
        QVERIFY(run.err.contains("is kept"));
        QVERIFY(run.out.contains("user:write:admin"));
    }

    void aListThatIsPartialIsNotEnough()
    {
        m_zoom->tell(u"faults"_s,
                     R"({"faults":[{"path":"/v2/users","do":"refuse","status":403,"code":403,)"
                     R"("query":{"status":"inactive","page_size":"300"}}]})");
        const int before = requestsSoFar();
        const ProgramRun run = apply(saved(deactivations(1)));
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("Nothing was sent."), run.err.constData());
        QCOMPARE(changesSent(before), 0);
    }

    void misuse_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const QString damaged = m_folder.filePath(u"damaged.json"_s);
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\":");
        QTest::newRow("no plan") << QStringList{u"--account"_s, u"Acme"_s} << 2
                                 << QByteArray("One plan must be named");
        QTest::newRow("two plans") << QStringList{damaged, damaged, u"--account"_s, u"Acme"_s} << 2
                                   << QByteArray("One plan must be named");
        QTest::newRow("no account")
            << QStringList{damaged} << 2 << QByteArray("One account must be named");
        QTest::newRow("no such file")
            << QStringList{m_folder.filePath(u"none.json"_s), u"--account"_s, u"Acme"_s} << 1
            << QByteArray("can't be read");
        QTest::newRow("damaged") << QStringList{damaged, u"--account"_s, u"Acme"_s} << 2
                                 << QByteArray("no plan of Rollcall");
        QTest::newRow("no such option")
            << QStringList{damaged, u"--account"_s, u"Acme"_s, u"--force"_s} << 2
            << QByteArray("force");
    }
    void misuse()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, code);
        QFETCH(const QByteArray, says);
        const ProgramRun run = runProgram(QStringList{u"apply"_s} + words);
        QVERIFY2(run.code == code, run.err.constData());
        QVERIFY2(run.err.contains(says), run.err.constData());
    }

    void plansThatCannotBeApplied()
    {
        const int before = requestsSoFar();
        const QList<Change> changes = deactivations(1);
        const ProgramRun other = apply(saved(changes, u"umbrella"_s));
        QCOMPARE(other.code, 2);
        QVERIFY2(other.err.contains("another account"), other.err.constData());
        const ProgramRun password = apply(saved({passwordChange(m_members[0].user, "Passw0rd!x")}));
        QCOMPARE(password.code, 2);
        QVERIFY2(password.err.contains("need a password") || password.err.contains("password"),
                 password.err.constData());
        const ProgramRun empty = apply(saved({}));
        QCOMPARE(empty.code, 2);
        QCOMPARE(requestsSoFar(), before); // not even a token
    }

    void manyDeletionsAreConfirmedByTheirNumber()
    {
        QList<Change> changes;
        for (const Person &person : members(11))
            changes += deleteUserChange(person.user, {.action = zoom::DeleteAction::Delete});
        const QString plan = saved(changes);
        const int before = requestsSoFar();
        for (const QStringList &confirm :
             {QStringList(), {u"--confirm"_s, u"10"_s}, {u"--confirm"_s, u"all"_s}}) {
            const ProgramRun run = apply(plan, confirm);
            QCOMPARE(run.code, 2);
            QVERIFY2(run.err.contains("--confirm"), run.err.constData());
        }
        QCOMPARE(requestsSoFar(), before);
        const ProgramRun dry = apply(plan, {u"--dry-run"_s});
        QVERIFY2(dry.code == 0, dry.err.constData());
        QVERIFY(dry.out.contains("Recordings that are not transferred are lost."));
        QCOMPARE(changesSent(before), 0);
        const ProgramRun run = apply(plan, {u"--confirm"_s, u"11"_s});
        QVERIFY2(run.code == 0, (run.out + run.err).constData());
        QVERIFY(run.out.contains("\nDone: 11\n"));
        QCOMPARE(changesSent(before), 11);
    }

    void interruptedItSendsNothingMore()
    {
        m_zoom->tell(u"faults"_s, R"({"faults":[{"method":"PUT","path":"/v2/users/*/status",)"
                                  R"("do":"delay","delay_ms":700}]})");
        const int before = requestsSoFar();
        const int active = activeUsers();
        PseudoTerminal terminal;
        QProcess process;
        process.setChildProcessModifier(takeInterrupts);
        process.setStandardErrorFile(terminal.name());
        startProgram(process, arguments(saved(deactivations(60))));
        process.write(m_zoom->secret() + '\n');
        process.closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(terminal.read().contains(" of 60") && changesSent(before) > 0,
                                 60'000);
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QTRY_VERIFY_WITH_TIMEOUT((terminal.read(), process.state() == QProcess::NotRunning),
                                 60'000);
        const ProgramRun run = finishProgram(process);
        QCOMPARE(run.code, 130);
        const int sent = changesSent(before);
        QVERIFY2(sent < 60, qPrintable(QString::number(sent)));
        QCOMPARE(active - activeUsers(), sent);
        QVERIFY2(run.out.contains("\nDone: " + QByteArray::number(sent) + '\n'),
                 run.out.constData());
        QVERIFY2(run.out.contains("\nNot sent: " + QByteArray::number(60 - sent) + '\n'),
                 run.out.constData());
    }

    void oneAtATime()
    {
        m_zoom->tell(u"faults"_s, R"({"faults":[{"method":"PUT","path":"/v2/users/*/status",)"
                                  R"("do":"delay","delay_ms":3000,"count":1}]})");
        const int before = requestsSoFar();
        QProcess first;
        startProgram(first, arguments(saved(deactivations(1))));
        first.write(m_zoom->secret() + '\n');
        first.closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(changesSent(before) == 1, 60'000);
        const ProgramRun second = apply(saved(deactivations(1)));
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains("Another Rollcall"), second.err.constData());
        QCOMPARE(changesSent(before), 1);
        const ProgramRun run = finishProgram(first);
        QVERIFY2(run.code == 0, (run.out + run.err).constData());
    }

    void thePracticeAccountToo()
    {
        // Of the same seed, so with the same id and the same users.
        const QString plan = saved(deactivations(2));
        const QStringList words{u"apply"_s,
                                plan,
                                u"--account"_s,
                                u"practice"_s,
                                u"--practice-users"_s,
                                QString::number(userCount)};
        const ProgramRun run = runProgram(words);
        QVERIFY2(run.code == 0, (run.out + run.err).constData());
        QVERIFY2(run.out.contains("\nDone: 2\n"), run.out.constData());
        const ProgramRun again = runProgram(words); // it remembers
        QVERIFY2(again.out.contains("\nAlready so: 2\n"), (again.out + again.err).constData());
    }
};

QTEST_GUILESS_MAIN(TestApply)
#include "test_apply.moc"
