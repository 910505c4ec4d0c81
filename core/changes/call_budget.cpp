#include "core/changes/call_budget.h"

#include "core/changes/change_kind.h"
#include "core/changes/kinds/create_user.h"
#include "core/http/rate_limits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rollcall {

namespace {

constexpr int usersOnAPage = 300;
constexpr int statusCount = 3; // a listing has a last page for each
constexpr std::array labels{RateLabel::Light, RateLabel::Medium, RateLabel::Heavy,
                            RateLabel::ResourceIntensive};

// How many calls of each label.
class Calls
{
public:
    void add(RateLabel label, int count = 1) { m_counts[std::size_t(label)] += count; }
    int of(RateLabel label) const { return m_counts[std::size_t(label)]; }

private:
    std::array<int, 5> m_counts{};
};

int listingPages(int users)
{
    return users / usersOnAPage + statusCount;
}

// The labels have limits of their own, so the slowest says how long it takes.
std::chrono::seconds leastTime(const Calls &calls, const RateLimits &limits)
{
    double seconds = 0;
    for (const RateLabel label : labels) {
        const double rate = limits.of(label).perSecond;
        if (rate > 0)
            seconds = std::max(seconds, calls.of(label) / rate);
    }
    return std::chrono::seconds(qint64(std::ceil(seconds)));
}

bool exceedsADay(const Calls &calls, const RateLimits &limits)
{
    return std::ranges::any_of(labels, [&](RateLabel label) {
        const int most = limits.of(label).perDay;
        return most > 0 && calls.of(label) > most;
    });
}

// Reading back: one call for each change, or, for those that a listing tells, its pages where they
// are fewer.
void addReads(CallBudget &budget, Calls &calls, const ChangePlan &plan, int usersInAccount)
{
    int fromListing = 0;
    for (const Change &change : plan.changes) {
        const ReadBack &readBack = kindOf(change).readBack;
        if (!readBack.possible())
            continue;
        if (readBack.fromListing) {
            ++fromListing;
            continue;
        }
        calls.add(readBack.request(change).label);
        ++budget.reads;
    }
    const int pages = listingPages(usersInAccount);
    if (fromListing > pages)
        calls.add(zoom::factsOf(zoom::Operation::ListUsers).label, pages);
    else
        calls.add(zoom::factsOf(zoom::Operation::GetUser).label, fromListing);
    budget.reads += std::min(fromListing, pages);
}

} // namespace

CallBudget callBudget(const ChangePlan &plan, const AccountFacts &facts, int usersInAccount)
{
    CallBudget budget;
    Calls calls;
    for (const Change &change : plan.changes) {
        calls.add(zoom::factsOf(change.operation).label);
        budget.invitations += isInvitation(change) ? 1 : 0;
    }
    budget.writes = int(plan.changes.size());
    addReads(budget, calls, plan, usersInAccount);
    const RateLimits limits = rateLimitsOf(facts.plan);
    budget.atLeast = leastTime(calls, limits);
    budget.overDailyLimit = exceedsADay(calls, limits);
    budget.invitationsLeft = std::max(0, invitationsPerDay(facts.plan) - facts.invitationsToday);
    return budget;
}

} // namespace rollcall
