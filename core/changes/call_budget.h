#pragma once

#include "core/changes/account_facts.h"
#include "core/changes/change_plan.h"

#include <array>
#include <chrono>

namespace rollcall {

// What a plan costs.
struct CallBudget
{
    int writes = 0;
    int reads = 0; // before and after, to check; an estimate
    // At the account's limits, if no other app uses them.
    std::chrono::seconds atLeast{0};
    int invitations = 0;
    int invitationsLeft = 0;     // today, as far as this machine knows
    bool overDailyLimit = false; // of a label's calls, on plans that have such a limit

    int calls() const { return writes + reads; }
};

// What the changes of a plan ask for, counted one by one, whatever the account.
class CallCount
{
public:
    void add(const Change &change);
    CallBudget budget(const AccountFacts &facts, int usersInAccount) const;

private:
    std::array<int, 5> m_calls{}; // by RateLabel; without those for which a listing may do
    int m_writes = 0;
    int m_reads = 0;       // of them
    int m_fromListing = 0; // changes that a listing can read back
    int m_invitations = 0;
};

CallBudget callBudget(const ChangePlan &plan, const AccountFacts &facts, int usersInAccount);

} // namespace rollcall
