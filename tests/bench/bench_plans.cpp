#include "core/changes/call_budget.h"
#include "core/changes/history.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/known_user.h"
#include "core/changes/preflight.h"
#include "tests/bench/measure.h"
#include "tests/support/await.h"
#include "tests/support/sample_users.h"

#include <QCoreApplication>

#include <cstdio>

using namespace rollcall;
using namespace rollcall::bench;

namespace {

constexpr int users = 12'000;
constexpr int planned = 4000;
constexpr int times = 200;

ChangePlan planFor(const UserStore &store)
{
    ChangePlan plan{.title = QStringLiteral("Deactivate"),
                    .accountId = QStringLiteral("acme"),
                    .madeAt = QDateTime::currentDateTimeUtc(),
                    .changes = {}};
    zoom::UserPatch patch;
    patch.dept = QStringLiteral("Left");
    patch.jobTitle = QStringLiteral("None");
    for (UserRow row = 0; plan.changes.size() < planned; ++row) {
        if (!store.exists(row) || store.status(row) == zoom::UserStatus::Pending)
            continue;
        const KnownUser user = knownUser(store, row);
        plan.changes += row % 2 == 0 ? statusChange(user, zoom::StatusAction::Deactivate)
                                     : updateUserChange(user, patch);
    }
    return plan;
}

QList<HistoryEntry> historyOf(const ChangePlan &plan)
{
    QList<HistoryEntry> entries;
    for (const Change &change : plan.changes) {
        HistoryEntry entry;
        entry.change = entries.size();
        entry.what = change;
        entry.state.outcome = Outcome::Done;
        entries += entry;
    }
    return entries;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    UserStore store;
    store.merge(sampleBatch(manyUsers(users)));
    const ChangePlan plan = planFor(store);
    const QList<HistoryEntry> history = historyOf(plan);
    const ListingState listing{.phase = ListingState::Phase::Complete, .finished = plan.madeAt};
    AccountFacts facts;
    const QByteArray json = planToJson(plan);

    std::printf("A plan of %d changes (%lld kB) in an account of %d users: a frame has 16 ms\n",
                planned, json.size() / 1000, users);
    printHeading("plans");
    printSeries("make", measure(times, [&] { (void)planFor(store); }));
    printSeries("preflight",
                measure(times, [&] { (void)preflight(plan, store, listing, facts, plan.madeAt); }));
    printSeries("hash", measure(times, [&] { (void)plan.hash(); }));
    printSeries("to JSON", measure(times, [&] { (void)planToJson(plan); }));
    printSeries("from JSON", measure(times, [&] { (void)planFromJson(json).ok(); }));
    printSeries("budget", measure(times, [&] { (void)callBudget(plan, facts, users); }));
    printSeries("undo", measure(times, [&] {
                    (void)await(undoPlan(history, plan.accountId, plan.madeAt, {}));
                }));
    return 0;
}
