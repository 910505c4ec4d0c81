#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

FieldTables listUsersFields();
Answer listUsers(const OperationContext &context, const Call &call); // GET /users
FieldTables createUserFields();
Answer createUser(const OperationContext &context, const Call &call); // POST /users
FieldTables getUserFields();
Answer getUser(const OperationContext &context, const Call &call); // GET /users/{userId}
FieldTables updateUserFields();
Answer updateUser(const OperationContext &context, const Call &call); // PATCH /users/{userId}
FieldTables deleteUserFields();
Answer deleteUser(const OperationContext &context, const Call &call); // DELETE /users/{userId}

} // namespace rollcall::sandbox
