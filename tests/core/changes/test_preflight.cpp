#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/revoke_sso_token.h"
#include "core/changes/kinds/update_email.h"
#include "core/changes/kinds/update_features.h"
#include "core/changes/kinds/update_password.h"
#include "core/changes/kinds/update_settings.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/known_user.h"
#include "core/changes/preflight.h"
#include "tests/support/sample_users.h"

#include <QJsonObject>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

using Fix = Finding::Fix;
using Severity = Finding::Severity;
using Phase = ListingState::Phase;

QDateTime now()
{
    return QDateTime::fromString(u"2026-11-25T10:00:00Z"_s, Qt::ISODate);
}

const QList<SampleUser> people{
    {.id = "owner", .email = "owner@acme.example", .roleId = "0", .type = 2},
    {.id = "admin", .email = "admin@acme.example", .roleId = "1", .type = 2},
    {.id = "maria",
     .email = "Maria@acme.example",
     .firstName = "Maria",
     .dept = "Legal",
     .type = 2},
    {.id = "basic", .email = "basic@acme.example", .type = 1},
    {.id = "off", .email = "off@acme.example", .status = "inactive", .type = 1},
    {.id = "heir", .email = "heir@acme.example", .type = 2},
    {.id = "guest", .email = "guest@elsewhere.example", .type = 1},
    {.id = "", .email = "Invited@acme.example", .status = "pending", .type = 1},
};

zoom::UserDeletion handOver(const QString &receiver, bool recordings = false)
{
    return {.action = zoom::DeleteAction::Delete,
            .transferEmail = receiver,
            .transferMeetings = true,
            .transferRecordings = recordings};
}

zoom::UserDeletion deletion(zoom::DeleteAction action)
{
    return {.action = action};
}

zoom::NewUser newUser(const QString &email, qint64 type = 1)
{
    return {.email = email, .type = type};
}

// A finding in short: "R drop 0,2 These users …".
QString inShort(const Finding &finding)
{
    const QString severity = QStringLiteral("NWR").at(int(finding.severity));
    QStringList positions;
    for (const int position : finding.positions)
        positions += QString::number(position);
    return QStringLiteral("%1 %2 %3").arg(severity, positions.join(u','), finding.text);
}

} // namespace

class TestPreflight : public QObject
{
    Q_OBJECT

private:
    UserStore m_users;
    ListingState m_listing{.phase = Phase::Complete, .finished = now()};
    AccountFacts m_facts;

    KnownUser user(const QString &key) const { return knownUser(m_users, *m_users.find(key)); }

    QList<Finding> findings(const QList<Change> &changes) const
    {
        return preflight({.title = {}, .accountId = u"acme"_s, .madeAt = now(), .changes = changes},
                         m_users, m_listing, m_facts, now());
    }

    // What was found, each beginning with what `inShort` says of it.
    void check(const QList<Change> &changes, const QStringList &expected) const
    {
        const QList<Finding> found = findings(changes);
        QStringList all;
        for (const Finding &finding : found)
            all += inShort(finding);
        QVERIFY2(all.size() == expected.size(), qPrintable(all.join(u'\n')));
        for (int at = 0; at < all.size(); ++at)
            QVERIFY2(all[at].startsWith(expected[at]), qPrintable(all.join(u'\n')));
    }

private Q_SLOTS:
    void initTestCase() { m_users.merge(sampleBatch(people)); }

    void init()
    {
        m_listing = {.phase = Phase::Complete, .finished = now()};
        m_facts = AccountFacts();
        m_facts.accountId = u"acme"_s;
        m_facts.plan = Plan::Business;
        m_facts.domains = {{u"acme.example"_s, u"managed"_s}, {u"other.example"_s, u"verifying"_s}};
        m_facts.usage = zoom::PlanUsage{{{u"plan_base"_s, {}, {}, 10, 5}}, {}, {}};
    }

    void nothingToSay()
    {
        check({}, {});
        check({statusChange(user(u"maria"_s), zoom::StatusAction::Deactivate),
               licenceChange(user(u"basic"_s), 2),
               deleteUserChange(user(u"guest"_s), handOver(u"heir@acme.example"_s, true)),
               createUserChange(newUser(u"new@acme.example"_s, 2))},
              {});
    }

    void whatAKindRefuses()
    {
        zoom::UserPatch empty;
        Change nobody = statusChange(user(u"maria"_s), zoom::StatusAction::Deactivate);
        nobody.target.userId = u"me"_s;
        check(
            {updateUserChange(user(u"maria"_s), empty), updateUserChange(user(u"basic"_s), empty)},
            {u"R 0,1 It changes nothing."_s});
        check({nobody}, {u"R 0 It does not say which user"_s, u"R 0 These users are not in"_s});
    }

    void theConnectionDoesNotEndItself()
    {
        m_facts.self = u"maria"_s;
        const auto found =
            findings({statusChange(user(u"maria"_s), zoom::StatusAction::Deactivate),
                      deleteUserChange(user(u"basic"_s), {.action = zoom::DeleteAction::Delete}),
                      licenceChange(user(u"maria"_s), 1)});
        const auto own = std::ranges::find_if(found, [](const Finding &finding) {
            return finding.text.contains(u"connection acts for this user"_s);
        });
        QVERIFY(own != found.end());
        QCOMPARE(own->severity, Severity::Refused);
        QCOMPARE(own->positions, QList<int>{0});
        m_facts.self.clear();
    }

    void ownersAndAdminsStay()
    {
        const auto off = zoom::StatusAction::Deactivate;
        check({statusChange(user(u"owner"_s), off), statusChange(user(u"maria"_s), off),
               deleteUserChange(user(u"admin"_s), deletion(zoom::DeleteAction::Delete))},
              {u"R 0,2 Zoom neither deletes"_s});
        check({passwordChange(user(u"admin"_s), "Passw0rd!")}, {u"R 0 Zoom lets nobody else"_s});
        check({passwordChange(user(u"maria"_s), "Passw0rd!"), licenceChange(user(u"admin"_s), 1)},
              {});
    }

    void twiceTheSame()
    {
        zoom::UserPatch dept;
        dept.dept = u"Sales"_s;
        const auto off = zoom::StatusAction::Deactivate;
        const KnownUser maria = user(u"maria"_s);
        check({licenceChange(maria, 1), updateUserChange(maria, dept), statusChange(maria, off)},
              {});
        check({licenceChange(maria, 1), featureChange(maria, zoom::UserFeature::UserType, u"1"_s)},
              {u"R 1 The plan changes the same thing"_s});
        check({statusChange(maria, off), statusChange(user(u"basic"_s), off),
               statusChange(maria, off)},
              {u"R 2 The plan changes the same thing"_s});
        check({createUserChange(newUser(u"a@acme.example"_s)),
               createUserChange(newUser(u"A@acme.example"_s))},
              {u"R 1 The plan changes the same thing"_s});
        const auto chat = [&](const char *name) {
            return settingsChange(maria, {},
                                  {{"in_meeting"_L1, QJsonObject{{QLatin1String(name), true}}}},
                                  zoom::SettingsOption::Everything);
        };
        check({chat("chat"), chat("poll")}, {});
        check({chat("chat"), chat("chat")}, {u"R 1 The plan changes the same thing"_s});
    }

    void receivers()
    {
        const KnownUser guest = user(u"guest"_s);
        check({deleteUserChange(guest, handOver(u"off@acme.example"_s))},
              {u"R 0 Who shall get what these users leave behind is no active"_s});
        check({deleteUserChange(guest, handOver(u"nobody@acme.example"_s))},
              {u"R 0 Who shall get what these users leave behind is no active"_s});
        check({deleteUserChange(guest, handOver(u"basic@acme.example"_s))}, {});
        check({deleteUserChange(guest, handOver(u"basic@acme.example"_s, true))},
              {u"R 0 Who shall get the recordings"_s});
        check({deleteUserChange(guest, handOver(u"GUEST@elsewhere.example"_s))},
              {u"R 0 These users shall get what they leave behind themselves"_s});
        check({deleteUserChange(guest, handOver(u"maria@acme.example"_s)),
               statusChange(user(u"maria"_s), zoom::StatusAction::Deactivate)},
              {u"R 0 Who shall get what these users leave behind is deleted or deactivated"_s});
        m_listing = {.phase = Phase::Stopped};
        check({deleteUserChange(guest, handOver(u"nobody@acme.example"_s))},
              {u"W  Not all users"_s, u"N 0 These users, or those"_s});
    }

    void pendingUsersAreNotDeleted()
    {
        const KnownUser invited = user(u"invited@acme.example"_s);
        const QList<Change> plan{
            deleteUserChange(invited, handOver(u"heir@acme.example"_s)),
            deleteUserChange(user(u"guest"_s), deletion(zoom::DeleteAction::Delete))};
        check(plan, {u"R 0 Pending users are not deleted"_s});
        const QList<Finding> found = findings(plan);
        QCOMPARE(found[0].fix, Fix::Disassociate);
        const ChangePlan better = fixed(
            {.title = u"t"_s, .accountId = u"acme"_s, .madeAt = now(), .changes = plan}, found[0]);
        QCOMPARE(better.changes.size(), 2);
        QCOMPARE(better.changes[1], plan[1]);
        QCOMPARE(better.changes[0].after, (QJsonObject{{"action"_L1, "disassociate"_L1}}));
        QCOMPARE(better.changes[0].target.userId, u"Invited@acme.example"_s);
        check(better.changes, {});
    }

    void whoIsNotThere()
    {
        KnownUser gone = user(u"maria"_s);
        gone.target.userId = u"gone"_s;
        const Change change = statusChange(gone, zoom::StatusAction::Deactivate);
        check({change}, {u"R 0 These users are not in the account"_s});
        m_listing.phase = Phase::Failed;
        check({change}, {u"W  Not all users"_s, u"N 0 These users, or those"_s});
        m_listing.phase = Phase::Listing; // again: the complete list before it is still shown
        check({change}, {u"R 0 These users are not in the account"_s});
    }

    void seats()
    {
        const QList<Change> plan{licenceChange(user(u"basic"_s), 2),
                                 licenceChange(user(u"guest"_s), 2),
                                 createUserChange(newUser(u"new@acme.example"_s, 2))};
        m_facts.usage->seats[0].usage = 9;
        check(plan, {u"R 1,2 There are not enough"_s});
        // One that becomes free serves the next.
        check(plan + QList{statusChange(user(u"maria"_s), zoom::StatusAction::Deactivate)},
              {u"R 2 There are not enough"_s});
        check(plan + QList{licenceChange(user(u"maria"_s), 1), licenceChange(user(u"heir"_s), 1)},
              {});
        m_facts.usage->seats[0].hosts = -1; // without end
        check(plan, {});
        m_facts.usage.reset();
        check(plan, {u"N  How many Licensed seats"_s});
        check({licenceChange(user(u"maria"_s), 1)}, {});
    }

    void seatsOfAccounts()
    {
        QCOMPARE(licensedSeatsLeft(m_facts), 5);
        m_facts.usage->seats += {u"plan_united"_s, {}, {}, 3, 1};
        m_facts.usage->seats += {u"plan_webinar"_s, {}, {}, 100, 1};
        QCOMPARE(licensedSeatsLeft(m_facts), 7);
        m_facts.usage->seats[0].usage = 11; // more than there are
        QCOMPARE(licensedSeatsLeft(m_facts), 2);
        m_facts.usage->seats.clear();
        QCOMPARE(licensedSeatsLeft(m_facts), std::nullopt);
    }

    void addressesThatAreTaken()
    {
        check({createUserChange(newUser(u"MARIA@acme.example"_s)),
               createUserChange(newUser(u"invited@acme.example"_s)),
               createUserChange(newUser(u"free@acme.example"_s)),
               emailChange(user(u"basic"_s), u"heir@acme.example"_s)},
              {u"R 0,1,3 Somebody in the account has"_s});
        check({emailChange(user(u"maria"_s), u"mary@acme.example"_s)}, {});
    }

    void lists()
    {
        const Change change = statusChange(user(u"maria"_s), zoom::StatusAction::Deactivate);
        m_listing.finished = now().addSecs(-600);
        check({change}, {});
        m_listing.finished = now().addSecs(-601);
        check({change}, {u"W  The list of users is older"_s});
        m_listing = {};
        check({change}, {u"W  Not all users"_s});
    }

    void usersAreCountedOnce()
    {
        const KnownUser stranger{{u"x1"_s, u"x1@example.com"_s, {}}, {}};
        const KnownUser other{{u"x2"_s, u"x2@example.com"_s, {}}, {}};
        const QList<Finding> found = findings(
            {licenceChange(stranger, 1), ssoSignOutChange(other), ssoSignOutChange(stranger)});
        const auto strangers = std::ranges::find_if(
            found, [](const Finding &finding) { return finding.positions.size() == 3; });
        QVERIFY(strangers != found.end());
        QCOMPARE(strangers->users, 2);
    }

    void aFifthOfTheAccount()
    {
        UserStore store;
        store.merge(sampleBatch(manyUsers(104)));
        QList<Change> changes;
        for (int n = 0; n < 21; ++n) {
            const auto row = store.find(u"u%1"_s.arg(n + 40));
            if (row && store.status(*row) != zoom::UserStatus::Pending)
                changes += licenceChange(knownUser(store, *row), 99);
        }
        const auto count = [&](int wanted) {
            const auto found = preflight({.title = {},
                                          .accountId = u"acme"_s,
                                          .madeAt = now(),
                                          .changes = changes.first(wanted)},
                                         store, m_listing, m_facts, now());
            return std::ranges::count_if(found, [](const Finding &finding) {
                return finding.text.contains("a fifth"_L1) && finding.positions.isEmpty() &&
                       finding.severity == Severity::Warning;
            });
        };
        QCOMPARE(changes.size(), 21);
        QCOMPARE(count(21), 1);
        QCOMPARE(count(20), 0);
        UserStore bigger;
        bigger.merge(sampleBatch(manyUsers(106)));
        const auto found =
            preflight({.title = {}, .accountId = u"acme"_s, .madeAt = now(), .changes = changes},
                      bigger, m_listing, m_facts, now());
        QVERIFY(std::ranges::none_of(
            found, [](const Finding &finding) { return finding.text.contains("a fifth"_L1); }));
    }

    void invitations()
    {
        const QList<Change> plan{createUserChange(newUser(u"a@acme.example"_s)),
                                 createUserChange(newUser(u"b@acme.example"_s))};
        m_facts.plan = Plan::Free;
        m_facts.invitationsToday = 48;
        check(plan, {});
        m_facts.invitationsToday = 49;
        check(plan, {u"W 1 Zoom will not send all"_s});
        m_facts.invitationsToday = 60;
        check(plan, {u"W 0,1 Zoom will not send all"_s});
        QCOMPARE(invitationsPerDay(Plan::Pro), 1500);
        QCOMPARE(invitationsPerDay(Plan::Business), 10'000);
    }

    void domains()
    {
        const auto leave = deletion(zoom::DeleteAction::Disassociate);
        const QList<Change> plan{deleteUserChange(user(u"maria"_s), leave),
                                 deleteUserChange(user(u"guest"_s), leave),
                                 deleteUserChange(user(u"invited@acme.example"_s), leave)};
        check(plan, {u"W 0 Zoom does not disassociate"_s});
        const QList<Finding> found = findings(plan);
        QCOMPARE(found[0].fix, Fix::Deactivate);
        const ChangePlan better = fixed(
            {.title = {}, .accountId = u"acme"_s, .madeAt = now(), .changes = plan}, found[0]);
        QCOMPARE(kindOf(better.changes[0]).title(better.changes[0]), u"Deactivate"_s);
        check(better.changes, {});

        zoom::NewUser made = newUser(u"x@other.example"_s);
        made.action = zoom::CreateAction::AutoCreate;
        made.password = u"Passw0rd!"_s;
        const QList<Change> addresses{emailChange(user(u"basic"_s), u"basic@free.example"_s),
                                      createUserChange(made),
                                      createUserChange(newUser(u"y@free.example"_s))};
        check(addresses, {u"W 0,1 The new address is of a domain"_s});
        m_facts.domains.reset();
        check(addresses + plan, {u"N 0,1,3,4 Which domains"_s});
    }

    void pendingUsers()
    {
        const KnownUser invited = user(u"invited@acme.example"_s);
        zoom::UserPatch group;
        group.groupId = u"g"_s;
        check({licenceChange(invited, 2)}, {u"W 0 These users have not accepted"_s});
        check({updateUserChange(invited, group)}, {});
    }

    void changedSince()
    {
        KnownUser maria = user(u"maria"_s);
        maria.values.insert("type"_L1, 1);
        check({statusChange(maria, zoom::StatusAction::Deactivate)},
              {u"W 0 These users are no longer"_s});
    }

    void alreadySo()
    {
        zoom::UserPatch dept;
        dept.dept = u"Legal"_s;
        zoom::UserPatch more = dept;
        more.jobTitle = u"Counsel"_s; // no listing tells of that
        const QList<Change> plan{statusChange(user(u"off"_s), zoom::StatusAction::Deactivate),
                                 updateUserChange(user(u"maria"_s), dept),
                                 updateUserChange(user(u"basic"_s), dept),
                                 licenceChange(user(u"maria"_s), 2)};
        check(plan, {u"N 0,1,3 These users are already"_s});
        check({updateUserChange(user(u"maria"_s), more)}, {});
    }

    void otherAccount()
    {
        m_facts.accountId = u"umbrella"_s;
        check({licenceChange(user(u"basic"_s), 2)}, {u"R  This plan was made for another"_s});
    }

    void leavingOut()
    {
        const QList<Change> plan{statusChange(user(u"owner"_s), zoom::StatusAction::Deactivate),
                                 statusChange(user(u"off"_s), zoom::StatusAction::Deactivate),
                                 statusChange(user(u"maria"_s), zoom::StatusAction::Deactivate)};
        const ChangePlan whole{
            .title = u"t"_s, .accountId = u"acme"_s, .madeAt = now(), .changes = plan};
        const QList<Finding> found = findings(plan);
        QCOMPARE(found.size(), 2);
        QCOMPARE(without(whole, found, Severity::Refused).changes, plan.mid(1));
        QCOMPARE(without(whole, found, Severity::Note).changes, (QList{plan[0], plan[2]}));
        QCOMPARE(without(whole, found, Severity::Warning).changes, plan);
        QCOMPARE(found[0].fix, Fix::Drop);
        QCOMPARE(fixed(whole, found[0]).changes, plan.mid(1));
        QCOMPARE(fixed(whole, found[0]).title, whole.title);
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "test_preflight.moc"
