#include "app/sandbox/operations/invitation_quota.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"
#include "app/sandbox/state/user_json.h"

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

namespace {

int quotaOf(SandboxPlan plan) // 0: unlimited
{
    static constexpr std::array<int, 4> quotas{0, 50, 1'500, 10'000};
    return quotas[static_cast<std::size_t>(plan)];
}

std::int64_t dayOf(const OperationContext &context)
{
    return context.seconds() / 86'400;
}

void addFigures(const OperationContext &context, Answer &answer)
{
    const int quota = quotaOf(context.plan);
    if (quota == 0)
        return;
    const int sent = context.account.memory().invitationsOn(dayOf(context));
    answer.headers.emplace_back("X-RateLimit-Limit", std::to_string(quota));
    answer.headers.emplace_back("X-RateLimit-Remaining", std::to_string(std::max(quota - sent, 0)));
}

} // namespace

bool isInvitationQuotaSpent(const OperationContext &context)
{
    const int quota = quotaOf(context.plan);
    return quota != 0 && context.account.memory().invitationsOn(dayOf(context)) >= quota;
}

Answer tooManyInvitations(const OperationContext &context)
{
    Answer answer =
        refusal(429, 429,
                "You have exceeded the daily rate limit (" + std::to_string(quotaOf(context.plan)) +
                    ") of user invite requests permitted for this account. You may "
                    "resume these requests at GMT 00:00:00.");
    addFigures(context, answer);
    answer.headers.emplace_back("Retry-After", isoTime((dayOf(context) + 1) * 86'400));
    return answer;
}

void countInvitation(const OperationContext &context, Answer &answer)
{
    context.account.memory().countInvitations(dayOf(context), 1);
    addFigures(context, answer);
}

} // namespace rollcall::sandbox
