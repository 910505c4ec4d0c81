#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

FieldTables getSettingsFields();
Answer getSettings(const OperationContext &context, const Call &call); // GET …/settings

FieldTables updateSettingsFields();
// What is wrong depends on `option`.
void checkSettingsBody(const Call &call, const QJsonObject &body, FieldFindings &findings);
Answer updateSettings(const OperationContext &context, const Call &call); // PATCH …/settings

} // namespace rollcall::sandbox
