#pragma once

#include "core/base/plan.h"
#include "core/directory/directory.h"
#include "core/zoom/groups.h"
#include "core/zoom/managed_domains.h"
#include "core/zoom/plan_usage.h"

#include <QStringList>

#include <optional>

namespace rollcall {

// What is known of the account beside its users when a plan is made or reviewed. Everything that
// Zoom did not tell (a free account, a missing scope) is left out: what is not known is not
// checked, and the review says so.
struct AccountFacts
{
    Plan plan = Plan::Pro;
    QString accountId;
    std::optional<zoom::PlanUsage> usage;
    std::optional<QList<zoom::ManagedDomain>> domains;
    std::optional<QList<zoom::Group>> groups;
    QString self;             // id of the user for whom the connection acts; empty: not known
    int invitationsToday = 0; // sent from this machine since GMT 00:00
};

// Zoom's limit of invitations (POST /users, action create) a day.
int invitationsPerDay(Plan plan);

// Of Zoom's words for a domain ("managed", "verified" …) only those of unfinished checks say that
// it is none of the account's.
bool isManaged(const zoom::ManagedDomain &domain);

// Licensed seats that are left; nullopt: not known or without end.
std::optional<qint64> licensedSeatsLeft(const AccountFacts &facts);

} // namespace rollcall
