#include "ui/review/plan_digest.h"

#include "ui/models/change_text.h"

#include <algorithm>

namespace rollcall {

namespace {

void addOnce(QStringList &sentences, const QStringList &more)
{
    for (const QString &sentence : more) {
        if (!sentences.contains(sentence))
            sentences += sentence;
    }
}

} // namespace

void PlanDigest::add(const Change &change)
{
    const ChangeKind &kind = kindOf(change);
    const Risk risk = kind.risk(change);
    const QString title = changeTitle(change);
    if (changes() == 0) {
        m_title = title;
        m_operation = change.operation;
        m_firstUser = change.target;
    } else if (title != m_title) {
        m_title.clear();
    }
    m_risk = std::max(m_risk, risk);
    m_users.insert(change.target.key());
    addOnce(risk == Risk::Irreversible ? m_consequences.irreversible : m_consequences.others,
            kind.consequences(change));
    if (lacksSecret(change))
        m_lackSecrets += change.target;
    m_calls.add(change);
    m_fields.push_back(PlanModel::fieldCount(change));
}

Consequences PlanDigest::consequences() const
{
    Consequences all = m_consequences;
    for (const QString &sentence : std::as_const(all.irreversible))
        all.others.removeAll(sentence);
    return all;
}

PlanDigest digestOf(const ChangePlan &plan)
{
    PlanDigest digest;
    for (const Change &change : plan.changes)
        digest.add(change);
    return digest;
}

} // namespace rollcall
