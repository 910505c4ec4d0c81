#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

Answer listUsers(const OperationContext &context, const Call &call); // GET /users
Answer getUser(const OperationContext &context, const Call &call);   // GET /users/{userId}

} // namespace rollcall::sandbox
