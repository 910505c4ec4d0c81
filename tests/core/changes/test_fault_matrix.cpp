#include "core/changes/call_budget.h"
#include "tests/core/changes/practice_changes.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using Phase = Run::Phase;

namespace {

constexpr auto status = "/status";

QList<Change> oneDeactivation(PracticeChanges &practice)
{
    return deactivations(practice.members(1));
}

} // namespace

// What becomes of changes when the network or the server fails; the functions' names begin with the
// number of the fault. Each asserts what the server has seen, what the journal says, and how the
// account is.
class TestFaultMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Nobody listens: nothing is lost, nothing fails, and it goes on by itself.
    void row01_refusedConnections()
    {
        PracticeChanges practice;
        const auto changes = deactivations(practice.members(8));
        const int port = practice.sandbox->address().baseUrl.port();
        practice.sandbox->server().stop();
        Run *run = practice.apply(changes);
        QTRY_COMPARE(run->phase(), Phase::Held);
        QCOMPARE(run->hold()->kind, ErrorKind::Offline);
        QTRY_COMPARE(run->count(Outcome::Sending), 0);
        QCOMPARE(run->count(Outcome::Waiting), 8);

        sandbox::SandboxOptions options = PracticeChanges::account(120);
        options.port = port;
        practice.sandbox = std::make_unique<SandboxFixture>(options);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done), 8);
        QCOMPARE(practice.count("PUT", status), 8);
    }

    void row02_connectionLostBeforeTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<bool>("handled");
        QTest::addColumn<int>("requests");
        QTest::newRow("reset, done") << QByteArray("reset") << true << 1;
        QTest::newRow("closed, done") << QByteArray("close") << true << 1;
        QTest::newRow("reset, not done") << QByteArray("reset") << false << 2;
        QTest::newRow("closed, not done") << QByteArray("close") << false << 2;
    }
    void row02_connectionLostBeforeTheAnswer()
    {
        QFETCH(QByteArray, end);
        QFETCH(bool, handled);
        QFETCH(int, requests);
        PracticeChanges practice;
        const auto changes = oneDeactivation(practice);
        practice.fault(
            QByteArray(R"({"method":"PUT","nth":1,"do":"drop","end":"END","handled":HANDLED})")
                .replace("END", end)
                .replace("HANDLED", handled ? "true" : "false"));
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QCOMPARE(run->state(0).verification, Verification::Confirmed);
        QCOMPARE(practice.count("PUT", status), requests);
        QCOMPARE(run->state(0).attempts, requests);
        QCOMPARE(practice.user(changes[0].target.userId).status, u"inactive"_qs);
    }

    void row03_answerBreaksOff()
    {
        PracticeChanges practice;
        practice.fault(R"({"method":"POST","path":"/v2/users","do":"cut-body","bytes":5})");
        Run *run = practice.apply({invitation(u"ada@new.example"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QVERIFY(!run->state(0).result.isEmpty()); // the id, from the look
        QCOMPARE(practice.count("POST", "/users"), 1);
        QCOMPARE(practice.user(u"ada@new.example"_qs).status, u"pending"_qs);
    }

    void row04_answerIsNoJson()
    {
        PracticeChanges practice;
        practice.fault(R"({"method":"POST","path":"/v2/users","do":"damage-json","how":"cut"})");
        Run *run = practice.apply({invitation(u"ada@new.example"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QCOMPARE(practice.count("POST", "/users"), 1);
    }

    void row10_tokenExpires()
    {
        PracticeChanges practice;
        const auto changes = deactivations(practice.members(30));
        practice.sandbox->server().expireAccessTokens();
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done), 30);
        QCOMPARE(practice.sandbox->server().grantedTokens(), 2);
    }

    void row10_signInRefusedForGood()
    {
        PracticeChanges practice;
        const auto changes = deactivations(practice.members(30));
        practice.fault(R"({"method":"PUT","do":"refuse","status":401,"code":124})");
        Run *run = practice.apply(changes);
        QTRY_COMPARE(run->phase(), Phase::Held);
        QCOMPARE(run->hold()->kind, ErrorKind::SignIn);
        QTRY_COMPARE(run->count(Outcome::Waiting), 30); // the queue is kept
        practice.sandbox->server().clearFaults();
        // The app is activated again; Zoom is asked for another token only after a pause.
        const auto resumed = [&] {
            if (run->phase() == Phase::Held)
                practice.desk->resume(*run);
            return run->phase() == Phase::Ended;
        };
        QTRY_VERIFY_WITH_TIMEOUT(resumed(), 20'000);
        QCOMPARE(run->count(Outcome::Done), 30);
    }

    // The operation stops at once, the others go on.
    void row14_scopeMissing()
    {
        PracticeChanges practice(PracticeChanges::account(120), {}, Plan::Free);
        auto changes = deactivations(practice.members(12));
        changes += departmentChange(practice.members(13).constLast(), u"Attic"_qs);
        practice.fault(
            R"({"method":"PUT","do":"refuse","status":400,"code":4711,"message":)"
            R"("Invalid access token, does not contain scopes:[user:update:status:admin]."})");
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Blocked), 12);
        QCOMPARE(run->state(12).outcome, Outcome::Done);
        QCOMPARE(run->hold()->missingScopes, QStringList{u"user:update:status:admin"_qs});
        QVERIFY(practice.count("PUT", status) <= 4); // what was under way already
        practice.sandbox->server().clearFaults();
        practice.desk->resume(*run);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done), 13);
    }

    void row15_sameRefusalAgainAndAgain()
    {
        PracticeChanges practice(PracticeChanges::account(150), {}, Plan::Free);
        const auto changes = deactivations(practice.members(40));
        practice.fault(R"({"method":"PUT","do":"refuse","status":403,"code":403})");
        Run *run = practice.apply(changes);
        QTRY_COMPARE(run->phase(), Phase::Held);
        QTRY_COMPARE(run->count(Outcome::Sending), 0);
        QVERIFY(run->count(Outcome::Failed) >= 20);
        QVERIFY(run->count(Outcome::Failed) <= 24);
        QCOMPARE(run->count(Outcome::Failed) + run->count(Outcome::Waiting), 40);
        QCOMPARE(practice.count("PUT", status), run->count(Outcome::Failed));
    }

    void row16_deletedBefore()
    {
        PracticeChanges practice;
        const auto members = practice.members(2);
        QCOMPARE(
            await(zoom::deleteUser(practice.client, {.userId = members[0].target.userId})).ok(),
            true);
        const int before = practice.countChanges();
        Run *run = practice.apply(
            {deleteUserChange(members[0], {}), departmentChange(members[0], u"Attic"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Already);
        QCOMPARE(run->state(1).outcome, Outcome::Failed);
        QCOMPARE(practice.countChanges(), before); // seen before anything was sent
    }

    void row16_deletedByOurOwnLostRequest()
    {
        PracticeChanges practice;
        const auto members = practice.members(1);
        practice.fault(R"({"method":"DELETE","nth":1,"do":"drop","handled":true})");
        Run *run = practice.apply({deleteUserChange(members[0], {})});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QCOMPARE(practice.countChanges(), 1);
        QVERIFY(!practice.directory.users().find(members[0].target.key()));
    }

    void row17_addressInUse()
    {
        PracticeChanges practice;
        Run *run = practice.apply({invitation(u"somebody@used.example"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Failed);
        QCOMPARE(run->state(0).error->zoomCode, 1005);
        QCOMPARE(practice.count("POST", "/users"), 1);
    }

    // Somebody of the account is never taken for the new user, and never altered.
    void row17_inTheAccountBefore()
    {
        PracticeChanges practice;
        const KnownUser member = practice.members(1).constFirst();
        Run *run = practice.apply({invitation(member.target.email)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Failed);
        QCOMPARE(run->state(0).error->kind, ErrorKind::Conflict);
        QCOMPARE(practice.countChanges(), 0);
    }

    // The first request was carried out and its answer lost, and Zoom shows the user only after so
    // many looks: the one before sending, three in doubt, the one before sending again.
    void row17_addressInUseByOurOwnLostRequest_data()
    {
        QTest::addColumn<QByteArray>("looksInVain");
        QTest::addColumn<int>("requests");
        QTest::newRow("shown while in doubt") << QByteArray("2") << 1;
        QTest::newRow("shown before it is sent again") << QByteArray("3") << 1;
        QTest::newRow("shown when the address is refused") << QByteArray("4") << 2;
    }
    void row17_addressInUseByOurOwnLostRequest()
    {
        QFETCH(QByteArray, looksInVain);
        QFETCH(int, requests);
        PracticeChanges practice;
        practice.fault(
            QByteArray(R"({"method":"POST","path":"/v2/users","nth":1,"do":"drop","handled":true},
                       {"method":"GET","path":"**new.example","after":1,"count":COUNT,
                        "do":"refuse","status":404,"code":1001})")
                .replace("COUNT", looksInVain));
        Run *run = practice.apply({invitation(u"ada@new.example"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QCOMPARE(practice.count("POST", "/users"), requests);
        QCOMPARE(run->state(0).attempts, requests);
    }

    // A creation that was surely refused has made nobody: whoever is there later is another's.
    void row17_invitedByAnotherAfterOursWasRefused()
    {
        PracticeChanges practice;
        practice.fault(R"({"method":"POST","path":"/v2/users","nth":1,"do":"refuse","status":400,
                        "code":300})");
        Run *run = practice.apply({invitation(u"ada@new.example"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Failed);
        const zoom::NewUser theirs{.action = zoom::CreateAction::Create,
                                   .email = u"ada@new.example"_qs,
                                   .firstName = u"Ada"_qs,
                                   .lastName = u"Lovelace"_qs};
        QVERIFY(await(zoom::createUser(practice.client, theirs)).ok());
        const int sent = practice.countChanges();
        practice.desk->retry(*run, {0});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Failed);
        QCOMPARE(run->state(0).error->kind, ErrorKind::Conflict);
        QCOMPARE(practice.countChanges(), sent);
    }

    void row18_invalidField()
    {
        PracticeChanges practice;
        const auto members = practice.members(2);
        practice.fault(R"({"method":"PATCH","nth":1,"do":"refuse","status":400,"code":300,
                        "message":"Validation Failed.","fields":["dept"]})");
        Run *run = practice.apply({departmentChange(members[0], u"Attic"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Failed);
        QCOMPARE(run->state(0).error->fields.value(0).field, u"dept"_qs);
        QCOMPARE(practice.count("PATCH", ""), 1);
    }

    void row19_tooFast()
    {
        PracticeChanges practice(PracticeChanges::account(200));
        const auto changes = deactivations(practice.members(60));
        practice.fault(R"({"name":"too fast","method":"PUT","nth":20,"do":"rate-limit",
                        "retry_after":"seconds","seconds":50})");
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done), 60);
        QCOMPARE(practice.count("PUT", status), 61); // one was refused, and did nothing

        // Half a second here, in which only those come that were on their way.
        const auto requests = practice.sandbox->server().requests();
        const auto refused =
            std::ranges::find(requests, u"too fast"_qs, &sandbox::LoggedRequest::fault);
        QVERIFY(refused != requests.end());
        const auto told = refused->received + refused->took;
        const auto early = std::ranges::count_if(requests, [told](const auto &request) {
            return request.received > told + std::chrono::milliseconds(200) &&
                   request.received < told + std::chrono::milliseconds(490);
        });
        QCOMPARE(early, 0);
    }

    // The rest waits for another day and goes on by itself; other labels are not concerned.
    void row20_dailyLimit()
    {
        PracticeChanges practice(PracticeChanges::account(120), {}, Plan::Free);
        QList<Change> changes;
        for (int n = 0; n < 6; ++n)
            changes += invitation(u"new%1@new.example"_qs.arg(n));
        changes += settingsChange(practice.members(1).constFirst(), {},
                                  {{u"in_meeting"_qs, QJsonObject{{u"chat"_qs, false}}}},
                                  zoom::SettingsOption::Everything);
        practice.fault(R"({"method":"POST","path":"/v2/users","after":2,"count":4,"do":"rate-limit",
                        "daily":true,"retry_after":"iso-date","seconds":120})");
        Run *run = practice.apply(changes);
        QTRY_COMPARE(run->phase(), Phase::Held);
        QCOMPARE(run->count(Outcome::Blocked), 4);
        QVERIFY(isGood(run->state(6).outcome)); // another label
        QCOMPARE(run->hold()->kind, ErrorKind::DailyLimit);
        const qint64 wait = practice.clock.wallClock().secsTo(run->heldUntil());
        QVERIFY2(wait > 60 && wait <= 121, QByteArray::number(wait));
        practice.sandbox->server().clearFaults();
        QTRY_ENDED(run); // the two minutes have passed
        QCOMPARE(run->count(Outcome::Done) + run->count(Outcome::Already), 7);
    }

    // The time is known after a restart, and until then nothing more is sent in vain.
    void row20_survivesARestart()
    {
        PracticeChanges practice(PracticeChanges::account(120), {}, Plan::Free);
        QList<Change> changes;
        for (int n = 0; n < 6; ++n)
            changes += invitation(u"new%1@new.example"_qs.arg(n));
        practice.fault(R"({"method":"POST","path":"/v2/users","after":2,"do":"rate-limit",
                        "daily":true,"retry_after":"iso-date","seconds":900})");
        Run *run = practice.apply(changes);
        QTRY_COMPARE(run->phase(), Phase::Held);
        const QDateTime until = run->heldUntil();
        for (const Phase phase : {Phase::Interrupted, Phase::Held, Phase::Interrupted}) {
            if (phase == Phase::Interrupted) {
                practice.openDesk();
                run = practice.desk->runs().constFirst();
            } else {
                practice.desk->resume(*run);
            }
            QTRY_COMPARE(run->phase(), phase);
            QCOMPARE(run->hold()->kind, ErrorKind::DailyLimit);
            QVERIFY(std::abs(until.secsTo(run->heldUntil())) <= 30); // what is left is told anew
            QCOMPARE(run->count(Outcome::Blocked), 4);
        }
        const int sent = practice.count("POST", "/users");
        practice.sandbox->server().clearFaults();
        practice.desk->resume(*run);
        QTRY_COMPARE(run->phase(), Phase::Held);
        QCOMPARE(practice.count("POST", "/users"), sent);
        QTRY_ENDED(run); // the quarter of an hour has passed
        QCOMPARE(run->count(Outcome::Done) + run->count(Outcome::Already), 6);
    }

    // What was stopped stays stopped when the day is over.
    void row20_stoppedWhileItWaits()
    {
        PracticeChanges practice(PracticeChanges::account(120), {}, Plan::Free);
        QList<Change> changes;
        for (int n = 0; n < 12; ++n)
            changes += invitation(u"new%1@new.example"_qs.arg(n));
        practice.fault(R"({"method":"POST","path":"/v2/users","after":2,"do":"rate-limit",
                        "daily":true,"retry_after":"iso-date","seconds":60})");
        Run *run = practice.apply(changes);
        QTRY_COMPARE(run->phase(), Phase::Held);
        practice.desk->stop(*run);
        QTRY_ENDED(run);
        practice.sandbox->server().clearFaults();
        const int sent = practice.countChanges();
        practice.wait(std::chrono::seconds(120));
        QCOMPARE(run->phase(), Phase::Ended);
        QCOMPARE(practice.countChanges(), sent);
        QVERIFY(!run->heldUntil().isValid());

        practice.desk->resume(*run); // but may go on when a person says so
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done) + run->count(Outcome::Already), 12);
    }

    void row21_burstOfServerErrors()
    {
        PracticeChanges practice;
        const auto changes = deactivations(practice.members(10));
        practice.fault(R"({"method":"PUT","count":3,"do":"refuse","status":503})");
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done), 10);
        QCOMPARE(practice.count("PUT", status), 13);
        QCOMPARE(PracticeChanges::attempts(*run), 13);
    }

    void row21_stormOfServerErrors()
    {
        PracticeChanges practice;
        const auto changes = deactivations(practice.members(12));
        practice.fault(R"({"do":"refuse","status":503})");
        Run *run = practice.apply(changes);
        QTRY_COMPARE(run->phase(), Phase::Held);
        QTRY_COMPARE(run->count(Outcome::Sending), 0);
        QCOMPARE(practice.count("PUT", status), PracticeChanges::attempts(*run));
        practice.sandbox->server().clearFaults();
        QTRY_ENDED(run); // by itself
        QCOMPARE(run->count(Outcome::Done), 12);
    }

    // While nothing gets through hardly anything is asked.
    void row21_tenMinutesOfServerErrors()
    {
        PracticeChanges practice(PracticeChanges::account(2000), {}, Plan::Pro);
        const auto changes = deactivations(practice.members(1000));
        const CallBudget budget = callBudget(practice.planOf(changes), {}, 2000);
        practice.sandbox->server().clearRequests();
        Run *run = practice.apply(changes);
        QTRY_VERIFY(run->count(Outcome::Done) >= 200);
        practice.fault(R"({"do":"refuse","status":503})");
        practice.wait(std::chrono::minutes(10));
        QCOMPARE(run->phase(), Phase::Held);
        practice.sandbox->server().clearFaults();
        QTRY_ENDED(run); // by itself
        QCOMPARE(run->count(Outcome::Done), 1000);
        const int asked = int(practice.sandbox->server().requests().size());
        QVERIFY2(asked <= 1.1 * budget.calls(),
                 qPrintable(u"%1 for %2"_qs.arg(asked).arg(budget.calls())));
    }

    void row22_slowAnswer()
    {
        PracticeChanges practice(PracticeChanges::account(60), PracticeChanges::Deadlines::Short);
        practice.fault(R"({"method":"POST","path":"/v2/users","do":"drip","bytes":1,"ms":200})");
        Run *run = practice.apply({invitation(u"ada@new.example"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QCOMPARE(practice.count("POST", "/users"), 1);
    }

    void row23_noAnswer_data()
    {
        QTest::addColumn<bool>("handled");
        QTest::newRow("done") << true;
        QTest::newRow("not done") << false;
    }
    void row23_noAnswer()
    {
        QFETCH(bool, handled);
        PracticeChanges practice(PracticeChanges::account(60), PracticeChanges::Deadlines::Short);
        const auto changes = oneDeactivation(practice);
        practice.fault(handled ? R"({"method":"PUT","nth":1,"do":"hang","handled":true})"
                               : R"({"method":"PUT","nth":1,"do":"hang"})");
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QCOMPARE(practice.count("PUT", status), handled ? 1 : 2);
        QCOMPARE(run->state(0).attempts, practice.count("PUT", status));
    }

    // Stopped, and begun again by another process: nothing is lost, nothing done twice.
    void row40_stopAndGoOnLater()
    {
        PracticeChanges practice(PracticeChanges::account(150), {}, Plan::Free);
        const auto changes = deactivations(practice.members(40));
        practice.sandbox->server().setLatency(std::chrono::milliseconds(20));
        Run *run = practice.apply(changes);
        QTRY_VERIFY(run->count(Outcome::Done) >= 8);
        practice.desk->stop(*run);
        QTRY_ENDED(run);
        const int done = run->count(Outcome::Done);
        QCOMPARE(done + run->count(Outcome::Unsent), 40);
        QVERIFY(done < 40);
        QCOMPARE(practice.count("PUT", status), done);

        practice.openDesk();
        QCOMPARE(practice.desk->runs().size(), 1);
        Run *again = practice.desk->runs().constFirst();
        QCOMPARE(again->phase(), Phase::Interrupted);
        QCOMPARE(again->count(Outcome::Done), done);
        practice.desk->resume(*again);
        QTRY_ENDED(again);
        QCOMPARE(again->count(Outcome::Done), 40);
        QCOMPARE(practice.count("PUT", status), 40);
    }

    void row41_changedByAnotherAdmin()
    {
        PracticeChanges practice;
        const KnownUser member = practice.members(1).constFirst();
        zoom::UserPatch theirs;
        theirs.dept = u"Theirs"_qs;
        QVERIFY(await(zoom::updateUser(practice.client,
                                       {.userId = member.target.userId, .patch = theirs}))
                    .ok());
        Run *run = practice.apply({departmentChange(member, u"Ours"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Conflict);
        QCOMPARE(practice.count("PATCH", ""), 1); // theirs
        QCOMPARE(practice.user(member.target.userId).dept, u"Theirs"_qs);
        const UserRow row = *practice.directory.users().find(member.target.key());
        QCOMPARE(practice.directory.users().text(row, UserColumn::Department), u"Theirs"_qs);
    }

    // Their address still names them, and by now they may own something.
    void row41_pendingUsersWhoCameAreNotDisassociated()
    {
        PracticeChanges practice(PracticeChanges::account(2000));
        const auto members = practice.members(25, zoom::UserStatus::Pending);
        QList<Change> changes;
        for (const KnownUser &member : members)
            changes += deleteUserChange(member, {.action = zoom::DeleteAction::Disassociate});
        practice.acceptInvitation(members[7].target.email);
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        QCOMPARE(run->state(7).outcome, Outcome::Conflict);
        QCOMPARE(run->count(Outcome::Done), 24);
        QCOMPARE(practice.countChanges(), 24);
        QCOMPARE(practice.user(members[7].target.email).status, u"active"_qs);
    }

    void row42_shownOnlyLater()
    {
        PracticeChanges practice;
        practice.fault(R"({"method":"GET","path":"**new.example","after":1,"count":2,"do":"refuse",
                        "status":404,"code":1001})");
        Run *run = practice.apply({invitation(u"ada@new.example"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QCOMPARE(run->state(0).verification, Verification::Confirmed);
    }

    // Created, and not there yet when the next change of the user is due.
    void row42_nextChangeOfANewUser()
    {
        PracticeChanges practice;
        const zoom::NewUser ada{.action = zoom::CreateAction::SingleSignOnCreate,
                                .email = u"ada@new.example"_qs,
                                .firstName = u"Ada"_qs,
                                .lastName = u"Lovelace"_qs};
        Change department = departmentChange({{{}, ada.email, u"Ada"_qs}, {}}, u"Engines"_qs);
        department.target.userId = ada.email;
        practice.fault(R"({"method":"GET","path":"**new.example","after":1,"count":2,"do":"refuse",
                        "status":404,"code":1001})");
        Run *run = practice.apply({createUserChange(ada), department});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QCOMPARE(run->state(1).outcome, Outcome::Done);
        QCOMPARE(practice.user(ada.email).dept, u"Engines"_qs);
    }
};

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "test_fault_matrix.moc"
