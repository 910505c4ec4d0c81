#pragma once

#include "core/base/task_scope.h"
#include "core/changes/preflight.h"
#include "core/changes/run.h"
#include "ui/review/plan_digest.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace rollcall {

class ChangeDesk;
class Clock;
class Workspace;

// A plan on the table: what is wrong with it, what it costs, whether it may be applied. Looks it
// through and checks it with what is known, in slices; again when the account has told the rest,
// and whenever the directory learns something. A plan of a few changes isChecked() from the
// beginning. Shows nothing itself.
class PlanReview : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the review; so must the workspace's open account.
    PlanReview(Workspace &workspace, Clock &clock, ChangePlan plan, QObject *parent = nullptr);

    const ChangePlan &plan() const { return m_plan; }
    // Of the whole plan, once isDigested(); of nothing before.
    const PlanDigest &digest() const { return m_digest; }
    bool isDigested() const { return m_digest.changes() == m_plan.changes.size(); }
    // Of the last check of this plan; nothing is found before isChecked().
    const QList<Finding> &findings() const { return m_findings; }
    const CallBudget &budget() const { return m_budget; }
    bool isChecked() const { return m_isChecked; }
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
    void planChanged(); // or is digested now
    void checked();     // other findings, or another budget
    void applied(rollcall::Run *run);
    void refused(const rollcall::Error &error);

private:
    void setPlan(ChangePlan plan);
    void checkSoon();
    void check();
    void showFindings(const QList<Finding> &findings, const AccountFacts &facts, int users);
    void leaveAccount();
    AccountFacts assumedFacts() const;

    Workspace &m_workspace;
    Clock &m_clock;
    ChangeDesk *m_desk;
    ChangePlan m_plan;
    PlanDigest m_digest;
    QList<Finding> m_findings;
    CallBudget m_budget;
    std::optional<AccountFacts> m_facts;
    bool m_isChecked = false;
    bool m_isAtWork = false; // digesting or checking
    bool m_checkAgain = false;
    bool m_applying = false;
    QTimer m_gather; // of what the directory learns
    TaskScope m_work;
    TaskScope m_scope;
};

} // namespace rollcall
