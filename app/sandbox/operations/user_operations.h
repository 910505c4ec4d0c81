#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

FieldTables listUsersFields();
Answer listUsers(const OperationContext &context, const Call &call); // GET /users
FieldTables getUserFields();
Answer getUser(const OperationContext &context, const Call &call); // GET /users/{userId}

} // namespace rollcall::sandbox
