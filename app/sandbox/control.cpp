#include "app/sandbox/control.h"

#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/json_members.h"
#include "app/sandbox/sandbox_options.h"
#include "app/sandbox/service.h"
#include "app/sandbox/state/user_json.h"

#include <QJsonDocument>

#include <array>
#include <mutex>
#include <shared_mutex>

namespace rollcall::sandbox {

namespace {

constexpr int maxUsers = 100'000;
constexpr int maxMilliseconds = 1'000'000'000;

Answer done()
{
    Answer answer;
    answer.body = "{}";
    return answer;
}

Answer mistake(int status, const QString &sentence)
{
    Answer answer;
    answer.status = status;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("error", sentence.toStdString());
    json.closeObject();
    return answer;
}

JsonMembers membersOf(const Call &call)
{
    const QByteArray body = QByteArray::fromStdString(call.body);
    const QJsonDocument json = QJsonDocument::fromJson(body);
    return {json.isObject() ? QJsonValue(json.object()) : QJsonValue(),
            QStringLiteral("The request")};
}

void writeEntry(JsonWriter &json, const RequestLog::Entry &entry, RequestLog::Moment started)
{
    using namespace std::chrono;
    json.openObject();
    json.member("number", entry.number);
    json.member("connection", entry.connection);
    json.member("method", entry.method);
    json.member("path", entry.path);
    json.member("query", entry.query);
    json.member("status", entry.status);
    json.member("fault", entry.fault);
    json.member("body_bytes", entry.bodyBytes);
    json.member("received_us", duration_cast<microseconds>(entry.received - started).count());
    json.member("took_us", entry.took.count());
    json.closeObject();
}

} // namespace

Control::Control(Service &service)
    : m_service(service)
{
}

Answer Control::answer(const Call &call) const
{
    struct Route
    {
        std::string_view method;
        std::string_view path;
        Answer (*answer)(const Control &control, const Call &call);
    };
    static constexpr std::array<Route, 12> routes{{
        {"GET", "/sandbox/requests", [](auto &self, auto &) { return self.requests(); }},
        {"DELETE", "/sandbox/requests",
         [](auto &self, auto &) {
             self.m_service.log().clear();
             return done();
         }},
        {"GET", "/sandbox/account", [](auto &self, auto &) { return self.account(); }},
        {"GET", "/sandbox/faults", [](auto &self, auto &) { return self.faults(); }},
        {"POST", "/sandbox/faults",
         [](auto &self, auto &request) { return self.setFaults(request); }},
        {"DELETE", "/sandbox/faults",
         [](auto &self, auto &) {
             self.m_service.clearFaults();
             return done();
         }},
        {"POST", "/sandbox/users",
         [](auto &self, auto &request) { return self.changeUsers(request); }},
        {"POST", "/sandbox/settings",
         [](auto &self, auto &request) { return self.changeSettings(request); }},
        {"POST", "/sandbox/clock",
         [](auto &self, auto &request) { return self.moveClock(request); }},
        {"POST", "/sandbox/spend", [](auto &self, auto &request) { return self.spend(request); }},
        {"POST", "/sandbox/access-tokens/expire",
         [](auto &self, auto &) {
             self.m_service.accessTokens().expireAll();
             return done();
         }},
        {"POST", "/sandbox/page-tokens/expire",
         [](auto &self, auto &) {
             self.m_service.pageTokens().expireAll();
             return done();
         }},
    }};
    for (const Route &route : routes) {
        if (route.method == call.method && route.path == call.path)
            return route.answer(*this, call);
    }
    return mistake(404, QStringLiteral("There is no such call below /sandbox/."));
}

Answer Control::requests() const
{
    Answer answer;
    JsonWriter json(answer.body);
    const RequestLog &log = m_service.log();
    json.openObject();
    json.member("count", log.count());
    json.name("totals");
    json.openObject();
    for (const auto &[operation, count] : log.totals())
        json.member(operation, count);
    json.closeObject();
    json.name("requests");
    json.openArray();
    for (const RequestLog::Entry &entry : log.entries())
        writeEntry(json, entry, log.started());
    json.closeArray();
    json.closeObject();
    return answer;
}

Answer Control::account() const
{
    Account &account = m_service.account();
    const std::shared_lock lock(account.mutex());
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("account_id", account.id());
    json.member("access_tokens", m_service.accessTokens().issuedCount());
    for (const Status status : {Status::Active, Status::Inactive, Status::Pending})
        json.member(statusName(status), account.list(status, {}, 0, 0).total);
    json.name("ignored");
    json.openObject();
    for (const auto &[name, count] : m_service.ignored().counts())
        json.member(name, count);
    json.closeObject();
    json.closeObject();
    return answer;
}

Answer Control::faults() const
{
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.name("faults");
    json.openArray();
    for (const FaultRules::Tally &tally : m_service.faults().tallies()) {
        json.openObject();
        json.member("name", tally.name);
        json.member("seen", tally.seen);
        json.member("struck", tally.struck);
        json.closeObject();
    }
    json.closeArray();
    json.closeObject();
    return answer;
}

Answer Control::setFaults(const Call &call) const
{
    const QString error = m_service.setFaults(QByteArray::fromStdString(call.body));
    return error.isEmpty() ? done() : mistake(400, error);
}

Answer Control::changeUsers(const Call &call) const
{
    JsonMembers members = membersOf(call);
    const int added = members.number("add", 0, maxUsers, 0);
    const int removed = members.number("remove", 0, maxUsers, 0);
    if (const QString error = members.error(); !error.isEmpty())
        return mistake(400, error);
    m_service.addUsers(added);
    m_service.removeUsers(removed);
    return account();
}

Answer Control::changeSettings(const Call &call) const
{
    JsonMembers members = membersOf(call);
    const auto time = [&](const char *name) {
        return std::chrono::milliseconds(members.number(name, 0, maxMilliseconds, 0));
    };
    const auto latency = time("latency_ms");
    const auto accessTokenLife = time("access_token_ttl_ms");
    const auto pageTokenLife = time("page_token_ttl_ms");
    const int plan = members.word("plan", planNames());
    const QStringList scopes = members.texts("scopes");
    if (const QString error = members.error(); !error.isEmpty())
        return mistake(400, error);
    if (members.has("latency_ms"))
        m_service.setLatency(latency);
    if (members.has("access_token_ttl_ms"))
        m_service.accessTokens().setLifetime(accessTokenLife);
    if (members.has("page_token_ttl_ms"))
        m_service.pageTokens().setLifetime(pageTokenLife);
    if (members.has("plan"))
        m_service.limiter().setPlan(static_cast<SandboxPlan>(plan));
    if (members.has("scopes"))
        m_service.setScopes(scopes);
    return done();
}

Answer Control::moveClock(const Call &call) const
{
    JsonMembers members = membersOf(call);
    const int seconds = members.number("advance_s", 0, maxMilliseconds, 0);
    if (const QString error = members.error(); !error.isEmpty())
        return mistake(400, error);
    m_service.clock().advance(std::chrono::seconds(seconds));
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    const auto now = m_service.clock().now().time_since_epoch();
    json.member("now", isoTime(std::chrono::floor<std::chrono::seconds>(now).count()));
    json.closeObject();
    return answer;
}

Answer Control::spend(const Call &call) const
{
    JsonMembers members = membersOf(call);
    const int label =
        members.word("label", {QStringLiteral("light"), QStringLiteral("medium"),
                               QStringLiteral("heavy"), QStringLiteral("resource-intensive")});
    const int calls = members.number("calls", 0, maxMilliseconds, 0);
    if (const QString error = members.error(); !error.isEmpty())
        return mistake(400, error);
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    m_service.limiter().spend(static_cast<RateLabel>(label), calls, today);
    return done();
}

} // namespace rollcall::sandbox
