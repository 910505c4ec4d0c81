#include "core/zoom/feature_evidence.h"

#include <algorithm>
#include <array>

namespace rollcall::zoom {

namespace {

using Verdict = FeatureCheck::Verdict;

// From good to bad: what stands later decides, and says most about what to do.
constexpr std::array severity{Verdict::Works,      Verdict::Likely,     Verdict::Unknown,
                              Verdict::PlanTooLow, Verdict::RoleTooLow, Verdict::ScopeMissing};

bool isWorse(Verdict verdict, Verdict than)
{
    return std::ranges::find(severity, verdict) > std::ranges::find(severity, than);
}

Verdict verdictOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::ScopeMissing:
        return Verdict::ScopeMissing;
    case ErrorKind::RoleTooLow:
        return Verdict::RoleTooLow;
    case ErrorKind::PlanTooLow:
        return Verdict::PlanTooLow;
    default:
        return Verdict::Unknown;
    }
}

// Scopes for the sub-accounts of a master account include those for its own.
bool holds(const QStringList &scopes, QByteArrayView needed)
{
    const QString name = QString::fromLatin1(needed);
    QString master = name;
    if (master.endsWith(QLatin1String(":admin")))
        master.replace(master.size() - 6, 6, QLatin1String(":master"));
    return scopes.contains(name) || scopes.contains(master);
}

// Without a try.
Verdict verdictByRights(const FeatureEvidence &evidence, const OperationFacts &facts)
{
    if (!evidence.scopes.isEmpty() && !holds(evidence.scopes, facts.classicScope) &&
        !holds(evidence.scopes, facts.granularScope))
        return Verdict::ScopeMissing;
    if (!evidence.permissions.isEmpty() && !facts.permission.isEmpty() &&
        !evidence.permissions.contains(QString::fromLatin1(facts.permission)))
        return Verdict::RoleTooLow;
    const bool anythingKnown = !evidence.scopes.isEmpty() || !evidence.permissions.isEmpty();
    return anythingKnown ? Verdict::Likely : Verdict::Unknown;
}

void addScopes(FeatureCheck &check, const OperationFacts &facts)
{
    const QString granular = QString::fromLatin1(facts.granularScope);
    if (check.granularScopes.contains(granular))
        return;
    check.granularScopes += granular;
    check.classicScopes += QString::fromLatin1(facts.classicScope);
}

} // namespace

FeatureCheck uncheckedFeature(const FeatureFacts &feature)
{
    FeatureCheck check;
    check.id = feature.feature;
    check.feature = featureTitle(feature.feature);
    check.rank = feature.rank;
    for (const Operation operation : feature.operations)
        addScopes(check, factsOf(operation));
    return check;
}

FeatureCheck FeatureEvidence::judge(const FeatureFacts &feature) const
{
    FeatureCheck check = uncheckedFeature(feature);
    check.verdict = Verdict::Works;
    FeatureCheck missing;
    for (const Operation operation : feature.operations) {
        const OperationFacts &facts = factsOf(operation);
        const auto found = tried.constFind(operation);
        const std::optional<Error> error = found == tried.cend() ? std::nullopt : *found;
        const Verdict tryOut = error ? verdictOf(*error) : Verdict::Works;
        const Verdict verdict = found == tried.cend() ? verdictByRights(*this, facts) : tryOut;
        if (verdict == Verdict::ScopeMissing)
            addScopes(missing, facts);
        if (!isWorse(verdict, check.verdict))
            continue;
        check.verdict = verdict;
        check.error = error;
        check.permission =
            verdict == Verdict::RoleTooLow ? QString::fromLatin1(facts.permission) : QString();
    }
    if (check.verdict == Verdict::ScopeMissing) {
        check.classicScopes = missing.classicScopes;
        check.granularScopes = missing.granularScopes;
    }
    return check;
}

} // namespace rollcall::zoom
