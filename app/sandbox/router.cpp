#include "app/sandbox/router.h"

#include "app/sandbox/access/access_tokens.h"
#include "app/sandbox/access/rate_headers.h"
#include "app/sandbox/journal.h"
#include "app/sandbox/operations/operation.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/sandbox_clock.h"
#include "app/sandbox/state/account.h"

#include <QJsonDocument>

#include <algorithm>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <variant>

namespace rollcall::sandbox {

namespace {

std::string_view bearerToken(std::string_view authorization)
{
    constexpr std::string_view scheme = "Bearer ";
    return authorization.starts_with(scheme) ? authorization.substr(scheme.size())
                                             : std::string_view();
}

bool isGranular(std::string_view scope)
{
    return std::ranges::count(scope, ':') == 3;
}

bool mayPerform(const Operation &operation, const Scopes &scopes)
{
    return scopes.contains(operation.classicScope) || scopes.contains(operation.granularScope);
}

// Zoom names the scope in the spelling of the app's own kind.
Answer refuseScope(const Operation &operation, const Scopes &scopes)
{
    const bool classicApp = !scopes.empty() && std::ranges::none_of(scopes, isGranular);
    return missingScope(classicApp ? operation.classicScope : operation.granularScope);
}

// Reads the body into `body` on the way.
std::optional<Answer> checkFields(const Operation &operation, const Call &call, QJsonObject &body,
                                  IgnoredFields &ignored)
{
    const FieldTables tables = operation.fields ? operation.fields() : FieldTables{};
    FieldFindings findings;
    checkQuery(call, tables.query, findings);
    if (!tables.body.empty() || operation.checkBody) {
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(call.body));
        if (!json.isObject())
            return invalidBody();
        body = json.object();
        if (operation.checkBody)
            operation.checkBody(call, body, findings);
        else
            checkBody(body, tables.body, findings);
    }
    ignored.add(std::string(operation.method) + ' ' + std::string(operation.path),
                findings.unknown);
    if (findings.wrong.empty())
        return std::nullopt;
    return refusalWithFields(400, 300, "Validation Failed.", findings.wrong);
}

// What the role that the app acts in does not permit. The account's mutex is held.
std::optional<Answer> refuseRole(const Operation &operation, Account &account)
{
    const std::string_view needed = operation.writes ? "User:Edit" : "User:Read";
    const bool concerned = operation.path.find("/users") != std::string_view::npos;
    if (!concerned || contains(account.rules().appPermissions, needed))
        return std::nullopt;
    return missingPermission(needed);
}

Answer performLocked(const Operation &operation, const OperationContext &context, const Call &call)
{
    const auto perform = [&] {
        auto refused = refuseRole(operation, context.account);
        return refused ? *std::move(refused) : operation.perform(context, call);
    };
    if (operation.writes) {
        const std::unique_lock lock(context.account.mutex());
        return perform();
    }
    const std::shared_lock lock(context.account.mutex());
    return perform();
}

} // namespace

Router::Router(Account &account, PageTokens &pageTokens, AccessTokens &accessTokens,
               RateLimiter &limiter, IgnoredFields &ignored, const SandboxClock &clock,
               Journal &journal)
    : m_account(account)
    , m_pageTokens(pageTokens)
    , m_accessTokens(accessTokens)
    , m_limiter(limiter)
    , m_ignored(ignored)
    , m_clock(clock)
    , m_journal(journal)
{
}

Answer Router::answer(const Call &call) const
{
    const auto now = std::chrono::steady_clock::now();
    const auto checked = m_accessTokens.check(bearerToken(call.authorization), now);
    if (const auto *invalid = std::get_if<AccessTokens::Invalid>(&checked))
        return *invalid == AccessTokens::Invalid::Expired ? expiredAccessToken()
                                                          : invalidAccessToken();
    const Scopes &scopes = *std::get<ScopesPtr>(checked);

    auto match = findOperation(call.method, std::span(call.segments).subspan(1));
    if (!match)
        return unknownEndpoint();
    const Operation &operation = *match->operation;

    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const auto verdict = m_limiter.admit(operation.label, now, today);
    Answer answer;
    if (!verdict.allowed)
        answer = tooManyRequests(verdict.daily);
    else if (!mayPerform(operation, scopes))
        answer = refuseScope(operation, scopes);
    else
        answer = perform(operation,
                         {.account = m_account,
                          .pageTokens = m_pageTokens,
                          .pathValues = std::move(match->pathValues),
                          .body = {},
                          .now = m_clock.now(),
                          .plan = m_limiter.plan()},
                         call);
    addRateHeaders(answer, operation.label, verdict, today);
    return answer;
}

void Router::replay(const Call &call, OperationContext::Moment at) const
{
    auto match = findOperation(call.method, std::span(call.segments).subspan(1));
    if (!match)
        return;
    OperationContext context{.account = m_account,
                             .pageTokens = m_pageTokens,
                             .pathValues = std::move(match->pathValues),
                             .body = {},
                             .now = at};
    IgnoredFields counted;
    if (!checkFields(*match->operation, call, context.body, counted))
        performLocked(*match->operation, context, call);
}

Answer Router::perform(const Operation &operation, OperationContext context, const Call &call) const
{
    if (auto refused = checkFields(operation, call, context.body, m_ignored))
        return *std::move(refused);
    if (!operation.writes)
        return performLocked(operation, context, call);
    const auto order = m_journal.order();
    Answer answer = performLocked(operation, context, call);
    // Without its password the call would mean nothing, so passwords last for one run.
    if (answer.status < 300 && !operation.path.ends_with("/password"))
        m_journal.append(context.now, call);
    return answer;
}

} // namespace rollcall::sandbox
