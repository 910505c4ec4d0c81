#include "core/changes/change_plan.h"

#include "core/changes/change_kind.h"
#include "core/changes/plan_lines.h"

#include <QSet>

#include <algorithm>

namespace rollcall {

QByteArray ChangePlan::hash() const
{
    return PlanLines(*this).hash();
}

Risk ChangePlan::risk() const
{
    Risk greatest = Risk::Harmless;
    for (const Change &change : changes)
        greatest = std::max(greatest, kindOf(change).risk(change));
    return greatest;
}

int ChangePlan::userCount() const
{
    QSet<QString> keys;
    keys.reserve(changes.size());
    for (const Change &change : changes)
        keys.insert(change.target.key());
    return int(keys.size());
}

bool ChangePlan::needsSecrets() const
{
    return std::ranges::any_of(changes, lacksSecret);
}

} // namespace rollcall
