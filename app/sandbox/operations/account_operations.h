#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

// What an account says of itself: who is in it, in which groups, and what has been bought.

Answer listPermissions(const OperationContext &context, const Call &call); // GET …/permissions
Answer summarizeUsers(const OperationContext &context, const Call &call);  // GET /users/summary

FieldTables listGroupsFields();
Answer listGroups(const OperationContext &context, const Call &call); // GET /groups

// GET /accounts/{accountId}/managed_domains and …/plans/usage
Answer listManagedDomains(const OperationContext &context, const Call &call);
Answer getPlanUsage(const OperationContext &context, const Call &call);

} // namespace rollcall::sandbox
