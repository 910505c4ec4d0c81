#pragma once

#include "app/sandbox/operations/operation.h"
#include "app/sandbox/state/account.h"

namespace rollcall::sandbox {

// Free accounts can do less: by the plan that the server runs with, or by the rule.
inline bool isPaid(const OperationContext &context)
{
    return context.plan != SandboxPlan::Free && context.account.rules().paid;
}

} // namespace rollcall::sandbox
