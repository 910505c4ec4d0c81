#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

// How users come in: status, password, address, tokens, and the account that they belong to.

FieldTables updateStatusFields();
Answer updateStatus(const OperationContext &context, const Call &call); // PUT …/status
FieldTables updatePasswordFields();
Answer updatePassword(const OperationContext &context, const Call &call); // PUT …/password
FieldTables updateEmailFields();
Answer updateEmail(const OperationContext &context, const Call &call); // PUT …/email

Answer getZak(const OperationContext &context, const Call &call); // GET /users/me/zak
FieldTables getTokenFields();
Answer getToken(const OperationContext &context, const Call &call);    // GET …/token
Answer revokeToken(const OperationContext &context, const Call &call); // DELETE …/token

FieldTables checkEmailFields();
Answer checkEmail(const OperationContext &context, const Call &call); // GET /users/email
FieldTables checkVanityNameFields();
Answer checkVanityName(const OperationContext &context, const Call &call); // /users/vanity_name

FieldTables switchAccountFields();
// PUT /accounts/{accountId}/users/{userId}/account
Answer switchAccount(const OperationContext &context, const Call &call);

} // namespace rollcall::sandbox
