#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

// Pictures and virtual backgrounds of users.

Answer uploadPicture(const OperationContext &context, const Call &call); // POST …/picture
Answer deletePicture(const OperationContext &context, const Call &call); // DELETE …/picture

// POST and DELETE …/settings/virtual_backgrounds
Answer uploadBackground(const OperationContext &context, const Call &call);
FieldTables deleteBackgroundsFields();
Answer deleteBackgrounds(const OperationContext &context, const Call &call);

// Not an operation of the API: GET /files/{userId}/{fileId}, as browsers ask for pictures.
Answer serveFile(Account &account, const Call &call);

} // namespace rollcall::sandbox
