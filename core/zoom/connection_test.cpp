#include "core/zoom/connection_test.h"

#include "core/http/api_client.h"
#include "core/zoom/operations.h"
#include "core/zoom/roles.h"
#include "core/zoom/users.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall::zoom {

namespace {

using Verdict = FeatureCheck::Verdict;

enum Feature { ListFeature, ReadFeature, RolesFeature };

FeatureCheck unchecked(const char *title, Operation operation)
{
    const OperationFacts &facts = factsOf(operation);
    return {.feature = QCoreApplication::translate("rollcall::zoom::FeatureCheck", title),
            .verdict = Verdict::Unknown,
            .classicScope = QString::fromLatin1(facts.classicScope),
            .granularScope = QString::fromLatin1(facts.granularScope),
            .error = std::nullopt};
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

void record(FeatureCheck &check, const std::optional<Error> &error)
{
    check.verdict = error ? verdictOf(*error) : Verdict::Works;
    check.error = error;
}

template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

// Trouble that would meet every other call too, so that going on would tell nothing.
bool concernsTheWholeConnection(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::ScopeMissing:
    case ErrorKind::RoleTooLow:
    case ErrorKind::PlanTooLow:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
        return false;
    default:
        return true;
    }
}

} // namespace

bool ConnectionReport::usable() const
{
    return !failure && !features.isEmpty() && features[ListFeature].verdict == Verdict::Works;
}

QList<FeatureCheck> featuresToTest()
{
    return {unchecked(QT_TRANSLATE_NOOP("rollcall::zoom::FeatureCheck", "List users"),
                      Operation::ListUsers),
            unchecked(QT_TRANSLATE_NOOP("rollcall::zoom::FeatureCheck", "Read one user"),
                      Operation::GetUser),
            unchecked(QT_TRANSLATE_NOOP("rollcall::zoom::FeatureCheck", "Show role names"),
                      Operation::ListRoles)};
}

QCoro::Task<ConnectionReport> testConnection(ApiClient &client, CancelToken cancel)
{
    ConnectionReport report;
    QList<FeatureCheck> features = featuresToTest();

    // The account's first user is enough to prove both reads. An account has one: its owner.
    const Result<UserPage> page = co_await listUsers(client, {.pageSize = 1}, cancel);
    record(features[ListFeature], errorOf(page));
    if (!page && concernsTheWholeConnection(page.error())) {
        report.failure = page.error();
        co_return report;
    }
    if (page) {
        report.totalUsers = int(page->totalRecords);
        if (!page->users.isEmpty())
            record(features[ReadFeature],
                   errorOf(co_await getUser(client, {page->users.first().id}, cancel)));
    }
    record(features[RolesFeature], errorOf(co_await listRoles(client, Lane::Foreground, cancel)));
    if (cancel.isCancelled())
        report.failure = localError(ErrorKind::Cancelled,
                                    QCoreApplication::translate("rollcall::zoom::ConnectionReport",
                                                                "The test was stopped."));
    else
        report.features = features;
    co_return report;
}

} // namespace rollcall::zoom
