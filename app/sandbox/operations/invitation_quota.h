#pragma once

#include "app/sandbox/operations/operation.h"

namespace rollcall::sandbox {

// So many invitations may be sent by POST /users in a day of GMT: 50 on the free plan, 1,500 on
// Pro, 10,000 on Business.
bool isInvitationQuotaSpent(const OperationContext &context);
// 429 in Zoom's words.
Answer tooManyInvitations(const OperationContext &context);
// One more; the answer's rate headers show the day's figures, as Zoom's do.
void countInvitation(const OperationContext &context, Answer &answer);

} // namespace rollcall::sandbox
