#include "core/changes/call_budget.h"
#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/revoke_sso_token.h"
#include "core/changes/kinds/update_password.h"
#include "core/changes/kinds/update_status.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

template <typename Make>
ChangePlan planOf(int count, Make make)
{
    ChangePlan plan{.title = {}, .accountId = u"a"_s, .madeAt = {}, .changes = {}};
    for (int n = 0; n < count; ++n)
        plan.changes += make(n);
    return plan;
}

KnownUser user(int n)
{
    return {{u"u%1"_s.arg(n), u"u%1@acme.example"_s.arg(n), {}}, {}};
}

Change deactivation(int n)
{
    return statusChange(user(n), zoom::StatusAction::Deactivate);
}

AccountFacts facts(Plan plan)
{
    AccountFacts facts;
    facts.plan = plan;
    return facts;
}

} // namespace

class TestCallBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFewAreLookedAtBeforeAndAfter()
    {
        const CallBudget budget = callBudget(planOf(20, deactivation), facts(Plan::Pro), 12'000);
        QCOMPARE(budget.writes, 20);
        QCOMPARE(budget.reads, 40);
        QCOMPARE(budget.calls(), 60);
        QCOMPARE(budget.atLeast, seconds(2)); // 60 Light calls, 30 a second
        QVERIFY(!budget.overDailyLimit);
    }

    void someAreReadBackOneByOne()
    {
        QCOMPARE(callBudget(planOf(30, deactivation), facts(Plan::Pro), 300).reads, 30);
        QCOMPARE(callBudget(planOf(31, deactivation), facts(Plan::Pro), 300).reads, 4);
        QCOMPARE(callBudget(planOf(31, deactivation), facts(Plan::Pro), 12'000).reads, 31);
    }

    void manyAreReadBackByListing()
    {
        const CallBudget budget = callBudget(planOf(1200, deactivation), facts(Plan::Pro), 12'000);
        QCOMPARE(budget.writes, 1200);
        QCOMPARE(budget.reads, 43); // pages of 300, and one more for each status
        QCOMPARE(budget.atLeast, seconds(40));
    }

    void whoIsDeletedIsLookedAtBefore()
    {
        const auto deletion = [](int n) {
            return deleteUserChange(user(n), {.action = zoom::DeleteAction::Delete});
        };
        const CallBudget budget = callBudget(planOf(500, deletion), facts(Plan::Pro), 12'000);
        QCOMPARE(budget.writes, 500);
        QCOMPARE(budget.reads, 543);           // and the pages of a listing afterwards
        QCOMPARE(budget.atLeast, seconds(34)); // 1,000 Light calls
    }

    void theSlowestLabelCounts()
    {
        const auto password = [](int n) { return passwordChange(user(n), "Passw0rd!"); };
        const CallBudget budget = callBudget(planOf(120, password), facts(Plan::Business), 1000);
        QCOMPARE(budget.reads, 0);            // nothing tells of a password
        QCOMPARE(budget.atLeast, seconds(2)); // Medium: 60 a second
    }

    void daysOfFreeAccounts()
    {
        const auto signOut = [](int n) { return ssoSignOutChange(user(n)); };
        QVERIFY(!callBudget(planOf(6000, signOut), facts(Plan::Free), 9000).overDailyLimit);
        QVERIFY(callBudget(planOf(6001, signOut), facts(Plan::Free), 9000).overDailyLimit);
        QVERIFY(!callBudget(planOf(6001, signOut), facts(Plan::Pro), 9000).overDailyLimit);
    }

    void invitations()
    {
        const auto invite = [](int n) {
            return createUserChange({.email = u"n%1@acme.example"_s.arg(n)});
        };
        AccountFacts known = facts(Plan::Free);
        known.invitationsToday = 47;
        CallBudget budget = callBudget(planOf(3, invite), known, 10);
        QCOMPARE(budget.invitations, 3);
        QCOMPARE(budget.invitationsLeft, 3);
        QCOMPARE(budget.reads, 6);
        known.invitationsToday = 51;
        QCOMPARE(callBudget(planOf(3, invite), known, 10).invitationsLeft, 0);
    }

    void nothing()
    {
        const CallBudget budget = callBudget({}, facts(Plan::Pro), 0);
        QCOMPARE(budget.calls(), 0);
        QCOMPARE(budget.atLeast, seconds(0));
    }
};

QTEST_GUILESS_MAIN(TestCallBudget)
#include "test_call_budget.moc"
