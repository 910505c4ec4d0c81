#include "ui/review/plan_review.h"

#include "core/base/clock.h"
#include "core/changes/change_desk.h"
#include "core/changes/change_kind.h"
#include "core/directory/directory.h"
#include "ui/review/review_words.h"
#include "ui/workspace.h"

#include <algorithm>
#include <chrono>

namespace rollcall {

PlanReview::PlanReview(Workspace &workspace, Clock &clock, ChangePlan plan, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_desk(workspace.changes())
    , m_plan(std::move(plan))
{
    if (m_plan.title.isEmpty())
        m_plan.title = applyText(m_plan);
    m_gather.setSingleShot(true);
    m_gather.setInterval(std::chrono::milliseconds(300));
    connect(&m_gather, &QTimer::timeout, this, &PlanReview::check);
    if (Directory *directory = workspace.directory()) {
        const auto later = [this] {
            if (!m_gather.isActive())
                m_gather.start();
        };
        connect(directory, &Directory::usersChanged, this, later);
        connect(directory, &Directory::stateChanged, this, later);
    }
    check();
    if (m_desk) {
        m_scope.start(m_desk->facts(m_scope.token()), [this](const AccountFacts &facts) {
            m_facts = facts;
            check();
        });
    }
}

QString PlanReview::accountName() const
{
    const auto account = m_workspace.account();
    return account ? account->name : QString();
}

bool PlanReview::isForThisAccount() const
{
    const auto account = m_workspace.account();
    return account && account->accountId == m_plan.accountId;
}

bool PlanReview::mayChange() const
{
    return m_desk && m_desk->pen().ours;
}

int PlanReview::refusedCount() const
{
    return int(std::ranges::count(m_findings, Finding::Severity::Refused, &Finding::severity));
}

AccountFacts PlanReview::assumedFacts() const
{
    AccountFacts facts;
    if (const auto account = m_workspace.account()) {
        facts.plan = account->plan;
        facts.accountId = account->accountId;
    }
    return facts;
}

void PlanReview::check()
{
    static const UserStore nobody;
    const Directory *directory = m_workspace.directory();
    const UserStore &users = directory ? directory->users() : nobody;
    const ListingState listing = directory ? directory->state() : ListingState();
    const AccountFacts facts = m_facts.value_or(assumedFacts());
    m_findings = preflight(m_plan, users, listing, facts, m_clock.wallClock());
    if (isChecking()) // the notes say what was not told: that is not known yet
        m_findings.removeIf(
            [](const Finding &finding) { return finding.severity == Finding::Severity::Note; });
    m_budget = callBudget(m_plan, facts, users.size());
    Q_EMIT checked();
}

void PlanReview::fix(Finding finding)
{
    finding.fix = fixOf(m_plan, finding);
    m_plan = fixed(m_plan, finding);
    m_plan.title = applyText(m_plan);
    Q_EMIT planChanged();
    check();
}

void PlanReview::apply(const QHash<QString, QByteArray> &secrets)
{
    if (m_applying || !m_desk)
        return;
    ChangePlan plan = m_plan;
    for (Change &change : plan.changes) {
        if (lacksSecret(change))
            change.secret = secrets.value(change.target.key());
    }
    m_applying = true;
    m_scope.start(m_desk->apply(std::move(plan)), [this](const Result<Run *> &run) {
        m_applying = false;
        if (run)
            Q_EMIT applied(*run);
        else
            Q_EMIT refused(run.error());
    });
}

} // namespace rollcall
