#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

Answer listRoles(const OperationContext &context, const Call &call); // GET /roles

} // namespace rollcall::sandbox
