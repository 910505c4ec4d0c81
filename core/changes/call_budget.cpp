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

using Calls = std::array<int, 5>; // by RateLabel

std::size_t indexOf(RateLabel label)
{
    return std::size_t(label);
}

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
            seconds = std::max(seconds, calls[indexOf(label)] / rate);
    }
    return std::chrono::seconds(qint64(std::ceil(seconds)));
}

bool exceedsADay(const Calls &calls, const RateLimits &limits)
{
    return std::ranges::any_of(labels, [&](RateLabel label) {
        const int most = limits.of(label).perDay;
        return most > 0 && calls[indexOf(label)] > most;
    });
}

} // namespace

void CallCount::add(const Change &change)
{
    ++m_writes;
    ++m_calls[indexOf(zoom::factsOf(change.operation).label)];
    m_invitations += isInvitation(change) ? 1 : 0;
    const ReadBack &readBack = kindOf(change).readBack;
    if (!readBack.possible())
        return;
    if (readBack.fromListing) {
        ++m_fromListing;
        return;
    }
    ++m_calls[indexOf(readBack.request(change).label)];
    ++m_reads;
}

// What a listing tells is read back by one call for each change, or by its pages where they are
// fewer.
CallBudget CallCount::budget(const AccountFacts &facts, int usersInAccount) const
{
    CallBudget budget;
    Calls calls = m_calls;
    const int pages = listingPages(usersInAccount);
    const auto operation =
        m_fromListing > pages ? zoom::Operation::ListUsers : zoom::Operation::GetUser;
    calls[indexOf(zoom::factsOf(operation).label)] += std::min(m_fromListing, pages);
    budget.writes = m_writes;
    budget.reads = m_reads + std::min(m_fromListing, pages);
    budget.invitations = m_invitations;
    const RateLimits limits = rateLimitsOf(facts.plan);
    budget.atLeast = leastTime(calls, limits);
    budget.overDailyLimit = exceedsADay(calls, limits);
    budget.invitationsLeft = std::max(0, invitationsPerDay(facts.plan) - facts.invitationsToday);
    return budget;
}

CallBudget callBudget(const ChangePlan &plan, const AccountFacts &facts, int usersInAccount)
{
    CallCount count;
    for (const Change &change : plan.changes)
        count.add(change);
    return count.budget(facts, usersInAccount);
}

} // namespace rollcall
