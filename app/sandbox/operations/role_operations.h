#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

FieldTables listRolesFields();
Answer listRoles(const OperationContext &context, const Call &call); // GET /roles

} // namespace rollcall::sandbox
