#include "core/zoom/connection_test.h"

#include "core/zoom/assistants.h"
#include "core/zoom/feature_evidence.h"
#include "core/zoom/groups.h"
#include "core/zoom/json_call.h"
#include "core/zoom/managed_domains.h"
#include "core/zoom/plan_usage.h"
#include "core/zoom/presence.h"
#include "core/zoom/roles.h"
#include "core/zoom/schedulers.h"
#include "core/zoom/user_email.h"
#include "core/zoom/user_permissions.h"
#include "core/zoom/user_settings.h"
#include "core/zoom/user_summary.h"
#include "core/zoom/users.h"
#include "core/zoom/vanity_name.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall::zoom {

namespace {

using Verdict = FeatureCheck::Verdict;

// The harmless call that proves a read, about a user where it needs one. In the order in which they
// are made: the Heavy one comes last.
QList<std::pair<Operation, Request>> probes(const std::optional<User> &user)
{
    QList<std::pair<Operation, Request>> calls{
        {Operation::ListRoles, listRolesRequest()},
        {Operation::ListGroups, listGroupsRequest({.pageSize = 1})},
        {Operation::CheckVanityName, checkVanityNameRequest({QStringLiteral("rollcall")})},
        {Operation::ListManagedDomains, listManagedDomainsRequest()},
        {Operation::GetUserSummary, getUserSummaryRequest()}};
    if (user) {
        calls += {{Operation::GetUser, getUserRequest({user->id})},
                  {Operation::CheckEmail, checkEmailRequest({user->email})},
                  {Operation::GetSettings, getSettingsRequest({user->id})},
                  {Operation::ListAssistants, listAssistantsRequest({user->id})},
                  {Operation::ListSchedulers, listSchedulersRequest({user->id})},
                  {Operation::GetPresence, getPresenceRequest({user->id})},
                  {Operation::GetPermissions, getPermissionsRequest({user->id})}};
    }
    calls.emplaceBack(Operation::GetPlanUsage, getPlanUsageRequest());
    return calls;
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

// The same after one call was answered: a server's trouble may be with one operation only.
bool isGone(const std::optional<Error> &error)
{
    return error && (error->kind == ErrorKind::Offline || error->kind == ErrorKind::Timeout ||
                     error->kind == ErrorKind::Tls || error->kind == ErrorKind::SignIn ||
                     error->kind == ErrorKind::Cancelled);
}

// Also what the role of the token's own user allows, where Zoom tells it: account-wide apps can't
// always ask about `me`, and then it is not known.
QCoro::Task<void> gather(ApiClient &client, std::optional<User> user, FeatureEvidence *evidence,
                         CancelToken cancel)
{
    const auto calls = probes(user);
    for (const auto &[operation, request] : calls) {
        const auto error = errorOf(co_await tell(client, request, cancel));
        evidence->tried.insert(operation, error);
        if (isGone(error))
            co_return;
    }
    const UserTarget own{me};
    const Result<QStringList> permissions = co_await getPermissions(client, own, cancel);
    if (permissions)
        evidence->permissions = *permissions;
}

Error stopped()
{
    return localError(
        ErrorKind::Cancelled,
        QCoreApplication::translate("rollcall::zoom::ConnectionReport", "The test was stopped."));
}

} // namespace

bool ConnectionReport::usable() const
{
    return !failure && !features.isEmpty() && features.first().verdict == Verdict::Works;
}

bool ConnectionReport::complete() const
{
    return usable() && std::ranges::all_of(features, [](const FeatureCheck &check) {
               return check.verdict == Verdict::Works || check.verdict == Verdict::Likely ||
                      check.rank == FeatureRank::MasterOnly;
           });
}

QList<FeatureCheck> featuresToTest()
{
    QList<FeatureCheck> checks;
    checks.reserve(featureCount);
    for (const FeatureFacts &feature : featureFacts())
        checks += uncheckedFeature(feature);
    return checks;
}

QCoro::Task<ConnectionReport> testConnection(ApiClient &client, ScopeSource grantedScopes,
                                             CancelToken cancel)
{
    ConnectionReport report;
    // The account's first user is enough to prove what is about one. An account has one: its owner.
    const UserListQuery one{.pageSize = 1};
    const Result<UserPage> page = co_await listUsers(client, one, cancel);
    if (!page && concernsTheWholeConnection(page.error())) {
        report.failure = page.error();
        co_return report;
    }
    FeatureEvidence evidence;
    evidence.tried.insert(Operation::ListUsers, errorOf(page));
    std::optional<User> user;
    if (page && !page->users.isEmpty())
        user = page->users.first();
    co_await gather(client, user, &evidence, cancel);
    if (cancel.isCancelled()) {
        report.failure = stopped();
        co_return report;
    }
    if (page)
        report.totalUsers = int(page->totalRecords);
    evidence.scopes = grantedScopes();
    for (const FeatureFacts &feature : featureFacts())
        report.features += evidence.judge(feature);
    co_return report;
}

} // namespace rollcall::zoom
