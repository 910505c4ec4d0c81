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

// What the changes of a plan ask for, counted one by one, whatever the account. The same rules say
// how many calls there are as make them: before_sending.h and after_sending.h.
class CallCount
{
public:
    using Calls = std::array<int, 5>; // by RateLabel

    void add(const Change &change);
    CallBudget budget(const AccountFacts &facts, int usersInAccount) const;

private:
    Calls m_writes{};
    Calls m_looksInAll{};   // before sending, however big the run is
    Calls m_looksInSmall{}; // before sending, in small runs only
    Calls m_reads{};        // afterwards, one by one
    Calls m_listable{};     // of them: one listing can do for all
    int m_invitations = 0;
};

CallBudget callBudget(const ChangePlan &plan, const AccountFacts &facts, int usersInAccount);

} // namespace rollcall
