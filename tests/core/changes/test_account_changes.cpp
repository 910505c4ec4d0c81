#include "core/changes/kinds/revoke_sso_token.h"
#include "core/zoom/user_settings.h"
#include "tests/core/changes/practice_changes.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using Phase = Run::Phase;

namespace {

// Requests for one user each.
int singleLooks(const PracticeChanges &practice)
{
    const auto requests = practice.sandbox->server().requests();
    return int(std::ranges::count_if(requests, [](const sandbox::LoggedRequest &request) {
        return request.method == u"GET"_qs && request.path.startsWith(u"/v2/users/"_qs);
    }));
}

} // namespace

// The desk over a real practice account: what is applied, by whom, and what is known of it
// afterwards.
class TestAccountChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesAPlanAndReadsItBack()
    {
        PracticeChanges practice;
        const auto members = practice.members(3);
        QSignalSpy changed(practice.desk.get(), &ChangeDesk::userChanged);
        Run *run =
            practice.apply({statusChange(members[0], zoom::StatusAction::Deactivate),
                            departmentChange(members[1], u"Attic"_qs),
                            deleteUserChange(members[2], {.action = zoom::DeleteAction::Delete})});
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done), 3);
        for (int position = 0; position < 3; ++position)
            QCOMPARE(run->state(position).verification, Verification::Confirmed);
        QCOMPARE(practice.user(members[0].target.userId).status, u"inactive"_qs);
        QCOMPARE(practice.user(members[1].target.userId).dept, u"Attic"_qs);
        QVERIFY(practice.user(members[2].target.userId).id.isEmpty());
        QCOMPARE(practice.countChanges(), 3);
        QCOMPARE(changed.size(), 3);
    }

    // Without a new listing.
    void theDirectoryShowsItAtOnce()
    {
        PracticeChanges practice;
        const auto members = practice.members(2);
        const int listings = practice.count("GET", "/users");
        const UserStore &users = practice.directory.users();
        const int before = users.size();
        Run *run =
            practice.apply({statusChange(members[0], zoom::StatusAction::Deactivate),
                            deleteUserChange(members[1], {}), invitation(u"ada@new.example"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(users.size(), before);
        const auto row = users.find(members[0].target.key());
        QVERIFY(row);
        QCOMPARE(users.status(*row), zoom::UserStatus::Inactive);
        QCOMPARE(users.number(*row, UserColumn::Licence), 1);
        QVERIFY(!users.find(members[1].target.key()));
        const auto ada = users.find(u"ada@new.example"_qs);
        QVERIFY(ada);
        QCOMPARE(users.status(*ada), zoom::UserStatus::Pending);
        QCOMPARE(users.text(*ada, UserColumn::Name), u"Ada Lovelace"_qs);
        QCOMPARE(practice.count("GET", "/users"), listings);
    }

    // 204 to a change of a pending user, who stays as before (gotcha 1 of Zoom's API).
    void tellsWhatWasAcceptedAndDidNothing()
    {
        PracticeChanges practice(PracticeChanges::account(300));
        practice.list();
        const auto pending =
            practice.directory.users().select({.status = zoom::UserStatus::Pending});
        QVERIFY(!pending.empty());
        const KnownUser user = knownUser(practice.directory.users(), pending.front());
        Run *run = practice.apply({departmentChange(user, u"Attic"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Unchanged);
        QCOMPARE(practice.count("PATCH", ""), 1);
    }

    void whatCannotBeReadBackSaysSo()
    {
        PracticeChanges practice;
        const KnownUser member = practice.members(1).constFirst();
        Run *run = practice.apply({ssoSignOutChange(member)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Done);
        QCOMPARE(run->state(0).verification, Verification::Impossible);
    }

    void manyAreReadBackByOneListing()
    {
        PracticeChanges practice(PracticeChanges::account(200));
        const auto changes = deactivations(practice.members(60));
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done), 60);
        for (int position = 0; position < 60; ++position)
            QCOMPARE(run->state(position).verification, Verification::Confirmed);
        QCOMPARE(singleLooks(practice), 0);
    }

    // Who is gone is told by a list that does not name them; so is who is not gone after all.
    void manyDeletionsAreReadBackByOneListing()
    {
        PracticeChanges practice(PracticeChanges::account(200));
        QList<Change> changes;
        for (const KnownUser &user : practice.members(40))
            changes += deleteUserChange(user, {.action = zoom::DeleteAction::Delete});
        const QString kept = changes[7].target.userId;
        practice.fault(R"({"method":"DELETE","path":"/v2/users/)" + kept.toLatin1() +
                       R"(","do":"refuse","status":200,"code":0})");
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done), 39);
        QCOMPARE(run->state(7).outcome, Outcome::Unchanged);
        QVERIFY(practice.directory.users().find(kept));
        for (int position = 0; position < 40; ++position)
            QCOMPARE(run->state(position).verification, Verification::Confirmed);
        QCOMPARE(practice.count("DELETE", ""), 40);
        // One before each is sent, and three at the one that is there still.
        QCOMPARE(singleLooks(practice), 40 + 3);
    }

    void oneUserAfterTheOther()
    {
        PracticeChanges practice;
        const KnownUser member = practice.members(1).constFirst();
        practice.sandbox->server().setLatency(std::chrono::milliseconds(30));
        Run *first = practice.apply({departmentChange(member, u"Attic"_qs)});
        KnownUser later = member;
        later.values.insert(QLatin1String("dept"), u"Attic"_qs);
        Run *second = practice.apply({departmentChange(later, u"Cellar"_qs)});
        QTRY_ENDED(first);
        QTRY_ENDED(second);
        QCOMPARE(practice.user(member.target.userId).dept, u"Cellar"_qs);
        const auto requests = practice.sandbox->server().requests();
        std::chrono::microseconds free{0}; // when the one before was answered
        for (const auto &request : requests) {
            if (request.method == u"PATCH"_qs) {
                QVERIFY(request.received >= free);
                free = request.received + request.took;
            }
        }
    }

    // Deactivated, so without licence; what follows would be refused, and is not sent.
    void whatFollowsAFailureOfTheSameUserIsNotSent()
    {
        PracticeChanges practice;
        const auto members = practice.members(2);
        practice.fault(R"({"method":"PUT","nth":1,"do":"refuse","status":400,"code":300})");
        Run *run = practice.apply({statusChange(members[0], zoom::StatusAction::Deactivate),
                                   departmentChange(members[0], u"Attic"_qs),
                                   departmentChange(members[1], u"Attic"_qs)});
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Failed);
        QCOMPARE(run->state(1).outcome, Outcome::Unsent);
        QCOMPARE(run->state(2).outcome, Outcome::Done);
        practice.desk->retry(*run, {0});
        QTRY_COMPARE(run->count(Outcome::Done), 3);
    }

    void pausesAndGoesOn()
    {
        PracticeChanges practice(PracticeChanges::account(150), {}, Plan::Free);
        practice.sandbox->server().setLatency(std::chrono::milliseconds(20));
        Run *run = practice.apply(deactivations(practice.members(40)));
        QTRY_VERIFY(run->count(Outcome::Done) >= 4);
        practice.desk->pause(*run);
        QTRY_COMPARE(run->count(Outcome::Sending), 0);
        const int done = run->count(Outcome::Done);
        QVERIFY(done < 40);
        QCOMPARE(run->phase(), Phase::Paused);
        QCOMPARE(practice.count("PUT", "/status"), done);
        practice.desk->resume(*run);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done), 40);
        QCOMPARE(practice.count("PUT", "/status"), 40);
    }

    void seatsEndSomeChangesAndNotTheOthers()
    {
        // Of this plan few are under way at once.
        PracticeChanges practice(PracticeChanges::account(300), {}, Plan::Free);
        constexpr int wanting = 20;
        QList<KnownUser> members = practice.members(150);
        members.removeIf([](const KnownUser &user) {
            return user.values.value(QLatin1String("type")).toInt() ==
                   int(zoom::UserType::Licensed);
        });
        QVERIFY(members.size() > wanting);
        QList<Change> changes;
        QByteArrayList faults;
        for (const KnownUser &basic : members.first(wanting)) {
            faults += QByteArray(R"({"method":"PATCH","path":"/v2/users/USER","do":"refuse",
                                     "status":400,"code":3412})")
                          .replace("USER", basic.target.userId.toUtf8());
            changes += licenceChange(basic, qint64(zoom::UserType::Licensed));
        }
        changes += departmentChange(members[wanting], u"Attic"_qs);
        practice.fault(faults.join(','));
        Run *run = practice.apply(changes);
        QTRY_ENDED(run);
        // Those that are under way when the first refusal comes are refused too; the others are
        // not even sent.
        int sent = 0;
        for (const KnownUser &basic : members.first(wanting))
            sent += practice.count("PATCH", basic.target.userId.toUtf8());
        QVERIFY(sent >= 1);
        QVERIFY(sent < wanting);
        QCOMPARE(run->count(Outcome::Blocked), wanting);
        QVERIFY(isGood(run->state(wanting).outcome));
        QCOMPARE(run->hold()->zoomCode, 3412);
    }

    void aSecondProcessLooksAndDoesNotWrite()
    {
        PracticeChanges practice;
        Run *run =
            practice.apply({departmentChange(practice.members(1).constFirst(), u"Attic"_qs)});
        QTRY_ENDED(run);
        AccountChanges second(
            {.profile = practice.profile(), .folder = practice.folder.filePath(u"journal"_qs)},
            practice.client, practice.directory, practice.clock);
        QSignalSpy opened(&second, &AccountChanges::opened);
        QVERIFY(opened.wait());
        QVERIFY(!second.pen().ours);
        QVERIFY(second.pen().reason.contains(QString::number(QCoreApplication::applicationPid())));
        const auto refused = await(second.apply(
            practice.planOf({departmentChange(practice.members(1).constFirst(), u"Cellar"_qs)})));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Usage);
        const auto history = await(second.history({}));
        QVERIFY(history.ok());
        QCOMPARE(history->total, 1);

        practice.desk.reset();
        second.takePen();
        QTRY_VERIFY(second.pen().ours);
    }

    void refusesWhatMustNotBeApplied()
    {
        PracticeChanges practice;
        const KnownUser member = practice.members(1).constFirst();
        const auto refusal = [&](const ChangePlan &plan) {
            const auto result = await(practice.desk->apply(plan));
            return result.ok() ? ErrorKind::Cancelled : result.error().kind;
        };
        QCOMPARE(refusal(practice.planOf({})), ErrorKind::Usage);
        Change noPassword = passwordChange(member, "Correct-horse-7");
        noPassword.secret.clear();
        QCOMPARE(refusal(practice.planOf({noPassword})), ErrorKind::Usage);
        ChangePlan foreign = practice.planOf({departmentChange(member, u"Attic"_qs)});
        foreign.accountId = u"somewhere-else"_qs;
        QCOMPARE(refusal(foreign), ErrorKind::Usage);
        QCOMPARE(practice.countChanges(), 0);
        QVERIFY(practice.desk->runs().isEmpty());
    }

    void aPasswordIsAskedForAgainAfterARestart()
    {
        PracticeChanges practice;
        const auto members = practice.members(2);
        practice.fault(R"({"method":"PUT","do":"refuse","status":401,"code":124})");
        Run *run = practice.apply({passwordChange(members[0], "Correct-horse-7")});
        QTRY_COMPARE(run->phase(), Phase::Held);
        QTRY_COMPARE(run->count(Outcome::Waiting), 1);
        practice.sandbox->server().clearFaults();
        practice.openDesk();
        run = practice.desk->runs().value(0);
        QVERIFY(run);
        QVERIFY(run->needsSecrets());
        practice.desk->resume(*run);
        QTRY_ENDED(run);
        QCOMPARE(run->state(0).outcome, Outcome::Blocked);
        practice.desk->setSecrets(*run, {{0, "Correct-horse-8"}});
        const auto resumed = [&] {
            if (run->phase() == Phase::Held || run->phase() == Phase::Ended)
                practice.desk->resume(*run);
            return isFinal(run->state(0).outcome);
        };
        QTRY_VERIFY_WITH_TIMEOUT(resumed(), 20'000);
    }

    void whatIsDismissedStaysInTheHistory()
    {
        PracticeChanges practice(PracticeChanges::account(150), {}, Plan::Free);
        practice.fault(
            R"({"method":"PUT","do":"refuse","status":400,"code":4711,"message":"[a:b]"})");
        Run *run = practice.apply(deactivations(practice.members(10)));
        QTRY_ENDED(run);
        practice.desk->dismiss(*run);
        QTRY_VERIFY(practice.desk->runs().isEmpty());
        const auto history = await(practice.desk->history({}));
        QVERIFY(history.ok());
        QCOMPARE(history->total, 10);
        for (const HistoryEntry &entry : history->entries)
            QCOMPARE(entry.state.outcome, Outcome::Dropped);
        practice.openDesk();
        QVERIFY(practice.desk->runs().isEmpty());
    }

    void factsAreAskedForOnce()
    {
        PracticeChanges practice;
        Run *run = practice.apply({invitation(u"ada@new.example"_qs)});
        QTRY_ENDED(run);
        const AccountFacts facts = await(practice.desk->facts({}));
        QVERIFY(facts.usage);
        QVERIFY(facts.domains);
        QVERIFY(facts.groups);
        QVERIFY(!facts.self.isEmpty());
        QCOMPARE(facts.self, practice.user(u"me"_qs).id);
        QCOMPARE(facts.invitationsToday, 1);
        await(practice.desk->facts({}));
        QCOMPARE(practice.count("GET", "/plans/usage"), 1);
    }

    void webinarLicencesAreAskedFor()
    {
        PracticeChanges practice;
        const auto members = practice.members(60);
        const auto licensed = std::ranges::find_if(members, [](const KnownUser &user) {
            return user.values[u"type"].toInt() == int(zoom::UserType::Licensed);
        });
        QVERIFY(licensed != members.end());
        const QString id = licensed->target.userId;
        for (const bool webinars : {true, false}) {
            const QJsonObject feature{{u"webinar"_qs, webinars}};
            QVERIFY(await(zoom::updateSettings(
                practice.client, {.userId = id, .part = {{u"feature"_qs, feature}}})));
            QCOMPARE(await(practice.desk->mayHoldWebinars(id, {})), std::optional(webinars));
        }
        practice.fault(R"({"method":"GET","path":"**settings","do":"refuse","status":400,
                        "code":4711})");
        QCOMPARE(await(practice.desk->mayHoldWebinars(id, {})), std::nullopt);
    }

    void anInvitationNamesItsGroup()
    {
        PracticeChanges practice;
        const QString email = u"ada@new.example"_qs;
        const AccountFacts facts = await(practice.desk->facts({}));
        QVERIFY(facts.groups && !facts.groups->isEmpty());
        const zoom::Group group = facts.groups->constLast();
        const KnownUser ada{{email, email, {}}, {}};
        Run *run = practice.apply({invitation(email), groupChange(ada, group)});
        QTRY_ENDED(run);
        for (int position = 0; position < 2; ++position) {
            QCOMPARE(run->state(position).outcome, Outcome::Done);
            QCOMPARE(run->state(position).verification, Verification::Confirmed);
        }
        QVERIFY(practice.user(email).groupIds.contains(group.id));
        QCOMPARE(practice.countChanges(), 2);
    }

    void seatsAreCountedAgainAfterAChange()
    {
        PracticeChanges practice;
        const auto members = practice.members(1);
        const AccountFacts before = await(practice.desk->facts({}));
        Run *run = practice.apply(deactivations(members));
        QTRY_ENDED(run);
        await(practice.desk->facts({}));
        QCOMPARE(practice.count("GET", "/plans/usage"), 2);
    }

    // Seats that are counted while a change is under way may be those of before it.
    void factsThatAChangeOvertakesAreNotKept()
    {
        PracticeChanges practice;
        const auto members = practice.members(1);
        practice.fault(R"({"method":"GET","path":"**usage","nth":1,"do":"delay","delay_ms":1500})");
        TaskScope scope;
        bool told = false;
        scope.start(practice.desk->facts({}), [&told](const AccountFacts &) { told = true; });
        Run *run = practice.apply(deactivations(members));
        QTRY_ENDED(run);
        QTRY_VERIFY(told);
        await(practice.desk->facts({}));
        QCOMPARE(practice.count("GET", "/plans/usage"), 2);
    }

    void whatCouldNotBeAskedIsAskedAgain()
    {
        PracticeChanges practice;
        practice.fault(R"({"method":"GET","path":"**usage","nth":1,"do":"refuse","status":400,
                        "code":4711})");
        QVERIFY(!await(practice.desk->facts({})).usage);
        QVERIFY(await(practice.desk->facts({})).usage);
    }

    void askingForThePenTwiceTakesItOnce()
    {
        PracticeChanges practice(PracticeChanges::account(120), {}, Plan::Free);
        practice.sandbox->server().setLatency(std::chrono::milliseconds(20));
        Run *run = practice.apply(deactivations(practice.members(12)));
        QTRY_VERIFY(run->count(Outcome::Done) >= 1);
        practice.desk.reset();
        AccountChanges desk(
            {.profile = practice.profile(), .folder = practice.folder.filePath(u"journal"_qs)},
            practice.client, practice.directory, practice.clock);
        desk.takePen(); // impatient
        QTRY_VERIFY(desk.pen().ours);
        QTRY_COMPARE(desk.runs().size(), 1);
        practice.wait(std::chrono::seconds(10));
        QCOMPARE(desk.runs().size(), 1);
    }

    void dyingInTheMiddleLeavesItInDoubt()
    {
        PracticeChanges practice(PracticeChanges::account(150), {}, Plan::Free);
        practice.sandbox->server().setLatency(std::chrono::milliseconds(50));
        Run *run = practice.apply(deactivations(practice.members(30)));
        QTRY_VERIFY(run->count(Outcome::Sending) > 0);
        practice.openDesk();
        practice.sandbox->server().setLatency({});
        run = practice.desk->runs().value(0);
        QVERIFY(run);
        QVERIFY(run->count(Outcome::Sending) > 0);
        practice.desk->resume(*run);
        QTRY_ENDED(run);
        QCOMPARE(run->count(Outcome::Done) + run->count(Outcome::Already), 30);
        QCOMPARE(practice.count("PUT", "/status"), 30); // each once
    }
};

QTEST_GUILESS_MAIN(TestAccountChanges)
#include "test_account_changes.moc"
