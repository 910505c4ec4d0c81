#pragma once

#include "core/base/task_scope.h"
#include "core/changes/call_budget.h"
#include "core/changes/change_plan.h"
#include "core/changes/preflight.h"
#include "core/changes/run.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace rollcall {

class ChangeDesk;
class Clock;
class Workspace;

// A plan on the table: what is wrong with it, what it costs, whether it may be applied. Checks it
// at once with what is known, again when the account has told the rest, and whenever the directory
// learns something. Shows nothing itself.
class PlanReview : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the review; so must the workspace's open account.
    PlanReview(Workspace &workspace, Clock &clock, ChangePlan plan, QObject *parent = nullptr);

    const ChangePlan &plan() const { return m_plan; }
    const QList<Finding> &findings() const { return m_findings; }
    const CallBudget &budget() const { return m_budget; }
    bool isChecking() const { return !m_facts; } // the account has not told yet
    int refusedCount() const;                    // findings
    QString accountName() const;
    bool isForThisAccount() const;

    void fix(Finding finding);

    ChangeDesk *desk() const { return m_desk; }
    bool mayChange() const; // this window has the pen

    // Fills in passwords by user key, and applies. Ends in applied or refused. Nothing while
    // isApplying().
    void apply(const QHash<QString, QByteArray> &secrets);
    bool isApplying() const { return m_applying; }

Q_SIGNALS:
    void planChanged();
    void checked(); // other findings, or another budget
    void applied(rollcall::Run *run);
    void refused(const rollcall::Error &error);

private:
    void check();
    AccountFacts assumedFacts() const;

    Workspace &m_workspace;
    Clock &m_clock;
    ChangeDesk *m_desk;
    ChangePlan m_plan;
    QList<Finding> m_findings;
    CallBudget m_budget;
    std::optional<AccountFacts> m_facts;
    bool m_applying = false;
    QTimer m_gather; // of what the directory learns
    TaskScope m_scope;
};

} // namespace rollcall
