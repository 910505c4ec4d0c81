#include "app/sandbox/service.h"

#include "app/sandbox/faults/fault_effects.h"
#include "app/sandbox/faults/fault_reader.h"
#include "app/sandbox/http/gzip.h"
#include "app/sandbox/http/http_date.h"
#include "app/sandbox/operations/file_operations.h"
#include "app/sandbox/operations/japanese.h"
#include "app/sandbox/operations/operation.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/random.h"

#include <QDir>
#include <QStringList>

#include <chrono>
#include <mutex>

namespace rollcall::sandbox {

namespace {

// The same for a seed, so that an account added to Rollcall outlives a restart of the sandbox.
Credentials credentialsFor(std::uint64_t seed, const std::string &accountId)
{
    Random random(seed ^ 0xc1e47);
    Credentials credentials{accountId, makeIdentifier(random), {}};
    credentials.clientSecret = makeIdentifier(random) + makeIdentifier(random).substr(0, 10);
    return credentials;
}

Scopes grantedScopes(const QStringList &wanted)
{
    Scopes scopes;
    for (const QString &scope : wanted)
        scopes.insert(scope.toStdString());
    if (wanted.isEmpty()) {
        for (const Operation &operation : operations())
            scopes.emplace(operation.granularScope);
    }
    return scopes;
}

// Below this size packing saves nothing.
constexpr std::size_t worthPacking = 1'000;

} // namespace

Service::Service(const SandboxOptions &options)
    : m_account(options.seed, options.users)
    , m_pageTokens(std::chrono::milliseconds(options.pageTokenTtlMs))
    , m_accessTokens(std::chrono::milliseconds(options.accessTokenTtlMs),
                     grantedScopes(options.scopes))
    , m_limiter(options.plan)
    , m_router(m_account, m_pageTokens, m_accessTokens, m_limiter, m_ignored, m_clock, m_journal)
    , m_tokenEndpoint(credentialsFor(options.seed, m_account.id()), m_accessTokens)
    , m_control(*this)
    , m_latency(std::chrono::milliseconds(options.latencyMs))
    , m_gzip(options.gzip)
{
}

void Service::setOrigin(const std::string &origin)
{
    m_origin = origin;
    m_account.files().setOrigin(origin);
}

Reply Service::serve(const Call &call, const Pause &pause)
{
    if (!call.segments.empty() && call.segments.front() == "sandbox")
        return {answerControl(call), {}};
    const RequestLog::Ticket ticket = m_log.add(call, std::chrono::steady_clock::now());
    Reply reply = this->reply(call, pause, ticket);
    if (reply.wire.silent)
        return reply;
    addCommonHeaders(reply.answer);
    if (const auto latency = m_latency.load(); latency.count() > 0)
        pause(latency);
    m_log.setAnswered(ticket, reply.answer.status, std::chrono::steady_clock::now());
    return reply;
}

QString Service::setFaults(const QByteArray &json)
{
    auto read = readFaults(json);
    if (const QString *error = std::get_if<QString>(&read))
        return *error;
    m_faults.set(std::move(std::get<std::vector<FaultRule>>(read)));
    return {};
}

void Service::openJournal(const QString &folder, const SandboxOptions &options)
{
    const QString name = QStringLiteral("changes-%1-%2.jsonl").arg(options.seed).arg(options.users);
    const auto entries = m_journal.open(QDir(folder).filePath(name));
    for (const Journal::Entry &entry : entries) {
        m_replayed = entry.at;
        if (!entry.call.segments.empty() && entry.call.segments.front() == "sandbox")
            m_control.answer(entry.call);
        else
            m_router.replay(entry.call, entry.at);
    }
    m_replayed.reset();
}

QString Service::journalError()
{
    const auto order = m_journal.order();
    return m_journal.errorString();
}

// Of the calls below /sandbox/ those that change who is in the account and what it permits.
Answer Service::answerControl(const Call &call)
{
    const bool changes = call.method == "POST" && (call.path == "/sandbox/account" ||
                                                   call.path.starts_with("/sandbox/users"));
    if (!changes)
        return m_control.answer(call);
    const auto order = m_journal.order();
    Answer answer = m_control.answer(call);
    if (answer.status < 300)
        m_journal.append(now(), call);
    return answer;
}

void Service::changeUsers(const char *how, int count)
{
    Call call;
    call.method = "POST";
    call.path = "/sandbox/users";
    call.segments = {"sandbox", "users"};
    call.body = std::string("{\"") + how + "\":" + std::to_string(count) + '}';
    answerControl(call);
}

void Service::spendInvitations(int count)
{
    const std::unique_lock lock(m_account.mutex());
    const auto day = std::chrono::floor<std::chrono::days>(m_clock.now());
    m_account.memory().countInvitations(day.time_since_epoch().count(), count);
}

void Service::setScopes(const QStringList &scopes)
{
    m_accessTokens.setScopes(grantedScopes(scopes));
}

Reply Service::reply(const Call &call, const Pause &pause, RequestLog::Ticket ticket)
{
    const Exchange exchange{[this, &call] { return answer(call); },
                            [this, &call](Answer &answer) { pack(call, answer); }, pause, m_origin};
    if (const auto fault = m_faults.strike(call)) {
        m_log.setFault(ticket, fault->name);
        return replyWithFault(*fault, exchange);
    }
    Reply reply{exchange.perform(), {}};
    exchange.pack(reply.answer);
    return reply;
}

void Service::pack(const Call &call, Answer &answer) const
{
    const bool isJson = answer.contentType.starts_with("application/json");
    if (!m_gzip || !isJson || !call.acceptsGzip || answer.body.size() < worthPacking)
        return;
    answer.body = gzipped(answer.body);
    answer.headers.emplace_back("Content-Encoding", "gzip");
}

Answer Service::answer(const Call &call)
{
    if (call.path == "/oauth/token")
        return m_tokenEndpoint.answer(call, m_origin);
    if (!call.segments.empty() && call.segments.front() == "v2") {
        Answer answer = m_router.answer(call);
        if (m_japanese && answer.status >= 400)
            speakJapanese(answer);
        return answer;
    }
    if (!call.segments.empty() && call.segments.front() == "files")
        return serveFile(m_account, call);
    return unknownEndpoint();
}

void Service::addCommonHeaders(Answer &answer)
{
    const std::uint64_t number = ++m_answers;
    answer.headers.emplace_back("x-zm-trackingid",
                                "v=2.0;clid=us02;rid=PRACTICE_" + std::to_string(number));
    answer.headers.emplace_back("x-zm-zoneid", "PRACTICE");
    answer.headers.emplace_back("Cache-Control", "no-cache, no-store");
    answer.headers.emplace_back("Date", httpDate(std::chrono::system_clock::now()));
}

} // namespace rollcall::sandbox
