#include "core/zoom/connection_test.h"
#include "core/zoom/groups.h"
#include "core/zoom/managed_domains.h"
#include "core/zoom/plan_usage.h"
#include "core/zoom/user_permissions.h"
#include "core/zoom/user_summary.h"
#include "tests/core/zoom/practice_zoom.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;
using namespace Qt::StringLiterals;

using Verdict = FeatureCheck::Verdict;

// What is asked about the practice account and not about one of its users.
class TestAccountAtLarge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasGroupsDomainsAndSeats()
    {
        PracticeZoom zoom;
        const auto groups = await(listAllGroups(zoom.client));
        QCOMPARE(trouble(groups), QString());
        QVERIFY(!groups->isEmpty() && !groups->first().name.isEmpty());
        const auto domains = await(listManagedDomains(zoom.client));
        QCOMPARE(trouble(domains), QString());
        QCOMPARE(domains->value(0).domain, u"managed.practice.example"_s);
        const auto usage = await(getPlanUsage(zoom.client));
        QCOMPARE(trouble(usage), QString());
        QVERIFY(usage->seats.value(0).usage >= 0);
    }

    void countsItsUsers()
    {
        PracticeZoom zoom;
        const auto summary = await(getUserSummary(zoom.client));
        QCOMPARE(trouble(summary), QString());
        const auto pending = await(listAllUsers(zoom.client, {.status = UserStatus::Pending}));
        QCOMPARE(summary->pending, pending->size());
        QVERIFY(summary->total >= summary->licensed + summary->basic);
    }

    void saysWhatTheOwnersRoleAllows()
    {
        PracticeZoom zoom;
        const auto permissions = await(getPermissions(zoom.client, {zoom.users().value(0).id}));
        QCOMPARE(trouble(permissions), QString());
        QVERIFY(permissions->contains(u"User:Edit"_s));
    }

    void aRoleThatMayNotIsToldFromALackOfScopes()
    {
        PracticeZoom zoom;
        QCOMPARE(zoom.control("/account", R"({"app_permissions":["User:Edit"]})"), QString());
        const auto report = test(zoom);
        QVERIFY(!report.usable());
        QCOMPARE(report.features.value(int(Feature::ListUsers)).verdict, Verdict::RoleTooLow);
    }

    void freeAccountsLackGroups()
    {
        PracticeZoom zoom;
        QCOMPARE(zoom.control("/account", R"({"paid":false})"), QString());
        const auto report = test(zoom);
        QVERIFY(report.usable() && !report.complete());
        QCOMPARE(report.features.value(int(Feature::ReadGroups)).verdict, Verdict::PlanTooLow);
    }

    void theTestChangesNothing()
    {
        PracticeZoom zoom;
        QVERIFY(test(zoom).usable());
        const auto requests = zoom.fixture.server().requests();
        for (const sandbox::LoggedRequest &request : requests)
            QVERIFY2(request.method == u"GET" || request.path == u"/oauth/token",
                     qPrintable(request.path));
    }

private:
    static ConnectionReport test(PracticeZoom &zoom)
    {
        return await(
            testConnection(zoom.client, [&zoom] { return zoom.tokens.grantedScopes(); }, {}));
    }
};

QTEST_GUILESS_MAIN(TestAccountAtLarge)
#include "test_account_at_large.moc"
