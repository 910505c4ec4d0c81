#pragma once

#include "core/changes/account_facts.h"
#include "core/changes/change_plan.h"

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

CallBudget callBudget(const ChangePlan &plan, const AccountFacts &facts, int usersInAccount);

} // namespace rollcall
