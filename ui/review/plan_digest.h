#pragma once

#include "core/changes/call_budget.h"
#include "core/changes/change_kind.h"
#include "ui/models/plan_model.h"

#include <QSet>

namespace rollcall {

// What a plan means beyond its values, each sentence once.
struct Consequences
{
    QStringList irreversible; // of changes that Zoom has no way back from
    QStringList others;       // none of the above
};

// What the review tells of a plan as a whole, gathered change by change: a plan may be long, and no
// window may wait for it.
class PlanDigest
{
public:
    void add(const Change &change);

    int changes() const { return int(m_fields.size()); }
    int users() const { return int(m_users.size()); }
    Risk risk() const { return m_risk; } // the greatest
    Consequences consequences() const;
    // The title of all its changes; empty if they do different things.
    const QString &title() const { return m_title; }
    // Of its first change; there is one unless it is empty.
    zoom::Operation operation() const { return m_operation; }
    const ChangeTarget &firstUser() const { return m_firstUser; }
    const QList<ChangeTarget> &lackSecrets() const { return m_lackSecrets; } // in the plan's order
    const CallCount &calls() const { return m_calls; }
    const PlanModel::FieldCounts &fields() const { return m_fields; }

private:
    Risk m_risk = Risk::Harmless;
    QString m_title;
    zoom::Operation m_operation = zoom::Operation::UpdateUser;
    ChangeTarget m_firstUser;
    QSet<QString> m_users; // keys
    Consequences m_consequences;
    QList<ChangeTarget> m_lackSecrets;
    CallCount m_calls;
    PlanModel::FieldCounts m_fields;
};

PlanDigest digestOf(const ChangePlan &plan); // at once

} // namespace rollcall
