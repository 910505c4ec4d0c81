#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

// Whether people can be reached, and what many get at once.

Answer getPresence(const OperationContext &context, const Call &call); // GET …/presence_status
FieldTables updatePresenceFields();
Answer updatePresence(const OperationContext &context, const Call &call); // PUT …/presence_status

FieldTables updateFeaturesFields();
Answer updateFeatures(const OperationContext &context, const Call &call); // POST /users/features

} // namespace rollcall::sandbox
