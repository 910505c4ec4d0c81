#include "core/changes/account_facts.h"

#include <algorithm>

namespace rollcall {

int invitationsPerDay(Plan plan)
{
    switch (plan) {
    case Plan::Free:
        return 50;
    case Plan::Pro:
        return 1500;
    case Plan::Business:
        break;
    }
    return 10'000;
}

bool isManaged(const zoom::ManagedDomain &domain)
{
    return domain.status != QLatin1String("verifying") && domain.status != QLatin1String("pending");
}

std::optional<qint64> licensedSeatsLeft(const AccountFacts &facts)
{
    if (!facts.usage)
        return std::nullopt;
    std::optional<qint64> left;
    for (const zoom::PlanSeats &seats : facts.usage->seats) {
        // Zoom United plans hold meeting seats, too. Add-ons do not.
        const bool isMeetings =
            seats.plan == QLatin1String("plan_base") || seats.plan == QLatin1String("plan_united");
        if (!isMeetings)
            continue;
        if (seats.hosts < 0 || seats.usage < 0)
            return std::nullopt;
        left = left.value_or(0) + std::max<qint64>(0, seats.hosts - seats.usage);
    }
    return left;
}

} // namespace rollcall
