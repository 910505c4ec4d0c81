#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

// Who schedules for whom: assistants as the host sees them, schedulers as the assistant does.

Answer listAssistants(const OperationContext &context, const Call &call); // GET …/assistants
FieldTables addAssistantsFields();
Answer addAssistants(const OperationContext &context, const Call &call);    // POST …/assistants
Answer deleteAssistants(const OperationContext &context, const Call &call); // DELETE …/assistants
// DELETE …/assistants/{assistantId}
Answer deleteAssistant(const OperationContext &context, const Call &call);

Answer listSchedulers(const OperationContext &context, const Call &call);   // GET …/schedulers
Answer deleteSchedulers(const OperationContext &context, const Call &call); // DELETE …/schedulers
// DELETE …/schedulers/{schedulerId}
Answer deleteScheduler(const OperationContext &context, const Call &call);

} // namespace rollcall::sandbox
