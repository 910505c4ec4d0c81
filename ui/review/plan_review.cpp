#include "ui/review/plan_review.h"

#include "core/base/clock.h"
#include "core/base/slices.h"
#include "core/changes/change_desk.h"
#include "core/changes/change_kind.h"
#include "core/changes/preflight_review.h"
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
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(std::chrono::milliseconds(300));
    connect(&m_gather, &QTimer::timeout, this, &PlanReview::check);
    connect(&workspace, &Workspace::accountAboutToChange, this, &PlanReview::leaveAccount);
    if (Directory *directory = workspace.directory()) {
        connect(directory, &Directory::usersChanged, this, &PlanReview::checkSoon);
        connect(directory, &Directory::stateChanged, this, &PlanReview::checkSoon);
    }
    setPlan(std::move(plan));
    if (m_desk) {
        m_scope.start(m_desk->facts(m_scope.token()), [this](const AccountFacts &facts) {
            m_facts = facts;
            check();
        });
    }
}

// The users that the work is about are going, and with them the last reason to check anything.
void PlanReview::leaveAccount()
{
    m_work.cancel();
    m_isAtWork = true;
}

void PlanReview::setPlan(ChangePlan plan)
{
    m_work.cancel();
    m_plan = std::move(plan);
    m_digest = {};
    m_findings.clear();
    m_budget = {};
    m_isChecked = false;
    m_isAtWork = true;
    Q_EMIT planChanged();
    auto digest = std::make_shared<PlanDigest>();
    const auto addNext = [this, digest] {
        if (digest->changes() < m_plan.changes.size())
            digest->add(m_plan.changes[digest->changes()]);
        return digest->changes() < m_plan.changes.size();
    };
    m_work.start(inSlices(addNext, m_work.token()), [this, digest](bool) {
        m_digest = std::move(*digest);
        if (m_plan.title.isEmpty())
            m_plan.title = applyText(m_digest);
        m_isAtWork = false;
        Q_EMIT planChanged();
        check();
    });
}

void PlanReview::checkSoon()
{
    if (!m_gather.isActive())
        m_gather.start();
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

// One after the other: a plan that takes longer than the directory takes to learn more would
// else never be done.
void PlanReview::check()
{
    m_checkAgain = m_isAtWork;
    if (m_isAtWork)
        return;
    m_isAtWork = true;
    static const UserStore nobody;
    const Directory *directory = m_workspace.directory();
    const UserStore &users = directory ? directory->users() : nobody;
    const ListingState listing = directory ? directory->state() : ListingState();
    const AccountFacts facts = m_facts.value_or(assumedFacts());
    const auto review =
        std::make_shared<PreflightReview>(m_plan, users, listing, facts, m_clock.wallClock());
    m_work.start(inSlices([review] { return review->step(); }, m_work.token()),
                 [this, review, facts, size = users.size()](bool) {
                     m_isAtWork = false;
                     showFindings(review->findings(), facts, size);
                     if (m_checkAgain)
                         check();
                 });
}

void PlanReview::showFindings(const QList<Finding> &findings, const AccountFacts &facts, int users)
{
    m_findings = findings;
    if (isChecking()) // the notes say what was not told: that is not known yet
        m_findings.removeIf(
            [](const Finding &finding) { return finding.severity == Finding::Severity::Note; });
    m_budget = m_digest.calls().budget(facts, users);
    m_isChecked = true;
    Q_EMIT checked();
}

void PlanReview::fix(Finding finding)
{
    finding.fix = fixOf(m_digest, finding);
    ChangePlan plan = fixed(m_plan, finding);
    plan.title.clear(); // says what is left of it
    setPlan(std::move(plan));
}

void PlanReview::apply(const QHash<QString, QByteArray> &secrets)
{
    if (m_applying || !m_desk)
        return;
    ChangePlan plan = m_plan;
    if (!m_digest.lackSecrets().isEmpty()) {
        for (Change &change : plan.changes) {
            if (lacksSecret(change))
                change.secret = secrets.value(change.target.key());
        }
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
