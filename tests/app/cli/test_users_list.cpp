#include "tests/app/cli/acme.h"
#include "tests/app/cli/pseudo_terminal.h"
#include "tests/support/scripted_server.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

// The first character that would steer a terminal, with what is around it. Lines and tabs may be.
QByteArray steeringCharacter(const QByteArray &output)
{
    const QString text = QString::fromUtf8(output);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool steers = c.category() == QChar::Other_Control ||
                            (c >= u'\u202A' && c <= u'\u202E') ||
                            (c >= u'\u2066' && c <= u'\u2069');
        if (steers && c != u'\n' && c != u'\t')
            return text.mid(at - 20, 40).toUtf8().toPercentEncoding(" ");
    }
    return {};
}

QList<QByteArrayList> tableOf(const QByteArray &output)
{
    QList<QByteArrayList> table;
    const QByteArrayList lines = output.chopped(1).split('\n');
    table.reserve(lines.size());
    for (const QByteArray &line : lines)
        table += line.split('\t');
    return table;
}

// Zoom, with one user, whose names are made to take over a terminal. (moc can't read raw strings.)
Script hostileAnswer(const ReceivedRequest &request)
{
    QByteArray json = "{'page_size':300,'total_records':0,'next_page_token':'','users':[]}";
    if (request.target.startsWith("/oauth"))
        json = "{'access_token':'t','token_type':'bearer','expires_in':3599}";
    else if (request.target.startsWith("/v2/roles"))
        json = "{'total_records':1,'roles':[{'id':'2','name':'Mem\\u009bber'}]}";
    else if (request.target.contains("status=active"))
        json = "{'page_size':300,'total_records':1,'next_page_token':'','users':[{'id':'u1',"
               "'email':'a@b.example','status':'active','type':1,'role_id':'2',"
               "'first_name':'\\u001b[2J\\u001b]0;owned\\u0007','last_name':'\\u007f\\b\\r\\n\\tX',"
               "'dept':'\\u202ecod\\u0000'}]}";
    return answer(200, json.replace('\'', '"'));
}

} // namespace

class TestUsersList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_acme = std::make_unique<Acme>(); }
    void init() { m_acme->calm(); }

    void aLineForEachUserAndACellForEachColumn()
    {
        const ProgramRun run = m_acme->run(u"list"_s, {u"--columns"_s, u"email,id,dept,status"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, "");
        QVERIFY(run.out.endsWith('\n'));
        auto table = tableOf(run.out);
        QCOMPARE(table.takeFirst(), (QByteArrayList{"email", "id", "dept", "status"}));
        QCOMPARE(table.size(), Acme::userCount);
        QSet<QByteArray> addresses;
        for (const QByteArrayList &row : std::as_const(table)) {
            QCOMPARE(row.size(), 4);
            addresses += row[0];
        }
        QCOMPARE(addresses.size(), Acme::userCount);
    }

    void usersOfOneStatus()
    {
        const ProgramRun run =
            m_acme->run(u"list"_s, {u"--columns"_s, u"status"_s, u"--status"_s, u"inactive"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out.count("\nInactive"), m_acme->usersOf("inactive"));
        QCOMPARE(run.out.count('\n'), m_acme->usersOf("inactive") + 1);
    }

    void namesCannotSteerTheTerminal()
    {
        const ProgramRun run = m_acme->run(u"list"_s, {u"--columns"_s, u"first_name,last_name"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(steeringCharacter(run.out), "");
        QVERIFY(run.out.contains("\nTwo[U+000A]Lines\tCar[U+000D]riage\n"));
        QVERIFY(run.out.contains("\n[U+202E]gpj.exe\tOver[U+202E]ride\n"));
    }

    void namesOfAHostileServerNeither()
    {
        ScriptedServer zoom;
        zoom.answerBy(hostileAnswer);
        const ProgramRun added = runProgram(
            {u"account"_s, u"add"_s, u"--name"_s, u"Hostile"_s, u"--account-id"_s, u"a"_s,
             u"--client-id"_s, u"c"_s, u"--api-url"_s, zoom.url("/v2").toString(), u"--token-url"_s,
             zoom.url("/oauth/token").toString()});
        QVERIFY2(added.code == 0, added.err.constData());
        const ProgramRun run =
            runProgram({u"users"_s, u"list"_s, u"--account"_s, u"Hostile"_s, u"--secret-stdin"_s,
                        u"--columns"_s, u"first_name,last_name,role,dept"_s},
                       "secret\n");
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(steeringCharacter(run.out), "");
        const auto table = tableOf(run.out);
        QCOMPARE(table.size(), 2);
        QCOMPARE(table[1], (QByteArrayList{"[U+001B][2J[U+001B]]0;owned[U+0007]",
                                           "[U+007F][U+0008][U+000D][U+000A][U+0009]X",
                                           "Mem[U+009B]ber", "[U+202E]cod[U+0000]"}));
    }

    void wordsOfAServerInAnErrorNeither()
    {
        QByteArray faults = "{'faults':[{'path':'/v2/users','do':'refuse','status':403,'code':403,"
                            "'message':'\\u001b]0;owned\\u0007\\r\\u202ecod'}]}";
        m_acme->zoom().tell(u"faults"_s, faults.replace('\'', '"'));
        const ProgramRun run = m_acme->run(u"list"_s);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, "");
        QCOMPARE(steeringCharacter(run.err), "");
        QVERIFY2(run.err.contains("[U+001B]]0;owned[U+0007][U+000D][U+202E]cod"),
                 run.err.constData());
    }

    void aPartialListIsShownOnlyIfAskedFor()
    {
        m_acme->hideInactiveUsers();
        const ProgramRun refused = m_acme->run(u"list"_s);
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.out, "");
        QVERIFY2(refused.err.contains("The list is partial"), refused.err.constData());
        const ProgramRun run = m_acme->run(u"list"_s, {u"--allow-partial"_s});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.contains("The list is partial"), run.err.constData());
        QCOMPARE(run.out.count('\n'), m_acme->usersOf("active") + 1);
    }

    void aTerminalShowsHowFarItIs()
    {
        m_acme->zoom().tell(u"settings"_s, R"({"latency_ms":100})");
        PseudoTerminal terminal;
        QProcess process;
        process.setStandardErrorFile(terminal.name());
        m_acme->start(process, u"list"_s);
        QTRY_VERIFY_WITH_TIMEOUT(terminal.read().contains(" of 1,200 users"), 60'000);
        const ProgramRun run = finishProgram(process);
        QCOMPARE(run.code, 0);
        // One line, written again and again, and taken away at the end.
        QVERIFY2(terminal.read().endsWith("\r\x1b[K"), terminal.read().constData());
        QVERIFY2(!terminal.read().contains('\n'), terminal.read().constData());
        QCOMPARE(steeringCharacter(run.out), "");
        QCOMPARE(run.out.count('\n'), Acme::userCount + 1);
    }

    void aPipeDoesNot()
    {
        m_acme->zoom().tell(u"settings"_s, R"({"latency_ms":100})");
        QCOMPARE(m_acme->run(u"list"_s).err, "");
    }

    // Also where the list itself goes to a terminal: it is standard error that decides.
    void aTerminalForTheListAloneDoesNot()
    {
        PseudoTerminal terminal;
        QProcess process;
        process.setStandardOutputFile(terminal.name());
        m_acme->start(process, u"list"_s, {u"--columns"_s, u"status"_s});
        QTRY_VERIFY_WITH_TIMEOUT(terminal.read().count('\n') == Acme::userCount + 1, 60'000);
        const ProgramRun run = finishProgram(process);
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, "");
        QVERIFY(!terminal.read().contains('\x1b'));
    }

    void thePracticeAccountNeedsNoSecret()
    {
        const ProgramRun run = runProgram(
            {u"users"_s, u"list"_s, u"--account"_s, u"practice"_s, u"--practice-users"_s, u"40"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.out.count('\n'), 41);
    }

private:
    std::unique_ptr<Acme> m_acme;
};

QTEST_GUILESS_MAIN(TestUsersList)
#include "test_users_list.moc"
