#include "core/changes/call_budget.h"

#include "core/changes/after_sending.h"
#include "core/changes/before_sending.h"
#include "core/changes/change_kind.h"
#include "core/changes/kinds/create_user.h"
#include "core/http/rate_limits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace rollcall {

namespace {

constexpr std::array labels{RateLabel::Light, RateLabel::Medium, RateLabel::Heavy,
                            RateLabel::ResourceIntensive};

using Calls = CallCount::Calls;

std::size_t indexOf(RateLabel label)
{
    return std::size_t(label);
}

std::size_t labelOf(zoom::Operation operation)
{
    return indexOf(zoom::factsOf(operation).label);
}

void addTo(Calls &calls, const Calls &more)
{
    for (std::size_t label = 0; label < calls.size(); ++label)
        calls[label] += more[label];
}

int sum(const Calls &calls)
{
    return std::accumulate(calls.begin(), calls.end(), 0);
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
    ++m_writes[labelOf(change.operation)];
    m_invitations += isInvitation(change) ? 1 : 0;
    const ReadBack &readBack = kindOf(change).readBack;
    if (!readBack.possible())
        return;
    const std::size_t label = indexOf(readBack.request(change).label);
    ++m_reads[label];
    if (readBack.fromListing)
        ++m_listable[label];
    if (isLookedAtBefore(change, mostLookedAt + 1))
        ++m_looksInAll[label];
    else if (isLookedAtBefore(change, mostLookedAt))
        ++m_looksInSmall[label];
}

CallBudget CallCount::budget(const AccountFacts &facts, int usersInAccount) const
{
    CallBudget budget;
    budget.writes = sum(m_writes);
    budget.invitations = m_invitations;
    Calls reads = m_reads;
    if (isListedAfter(sum(m_listable), usersInAccount)) {
        for (std::size_t label = 0; label < reads.size(); ++label)
            reads[label] -= m_listable[label];
        reads[labelOf(zoom::Operation::ListUsers)] += listingCalls(usersInAccount);
    }
    addTo(reads, m_looksInAll);
    if (budget.writes <= mostLookedAt)
        addTo(reads, m_looksInSmall);
    budget.reads = sum(reads);

    Calls calls = m_writes;
    addTo(calls, reads);
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
