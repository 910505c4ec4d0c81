#include "app/sandbox/control.h"

#include "app/sandbox/control_answers.h"
#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/sandbox_options.h"
#include "app/sandbox/service.h"
#include "app/sandbox/state/user_json.h"

#include <array>

namespace rollcall::sandbox {

namespace {

constexpr int maxMilliseconds = 1'000'000'000;

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
    static constexpr std::array<Route, 13> routes{{
        {"GET", "/sandbox/requests", [](auto &self, auto &) { return self.requests(); }},
        {"DELETE", "/sandbox/requests",
         [](auto &self, auto &) {
             self.m_service.log().clear();
             return controlDone();
         }},
        {"GET", "/sandbox/account",
         [](auto &self, auto &) { return accountState(self.m_service); }},
        {"POST", "/sandbox/account",
         [](auto &self, auto &request) { return changeRules(self.m_service, request); }},
        {"GET", "/sandbox/faults", [](auto &self, auto &) { return self.faults(); }},
        {"POST", "/sandbox/faults",
         [](auto &self, auto &request) { return self.setFaults(request); }},
        {"DELETE", "/sandbox/faults",
         [](auto &self, auto &) {
             self.m_service.clearFaults();
             return controlDone();
         }},
        {"POST", "/sandbox/users",
         [](auto &self, auto &request) { return changeUsers(self.m_service, request); }},
        {"POST", "/sandbox/settings",
         [](auto &self, auto &request) { return self.changeSettings(request); }},
        {"POST", "/sandbox/clock",
         [](auto &self, auto &request) { return self.moveClock(request); }},
        {"POST", "/sandbox/spend", [](auto &self, auto &request) { return self.spend(request); }},
        {"POST", "/sandbox/access-tokens/expire",
         [](auto &self, auto &) {
             self.m_service.accessTokens().expireAll();
             return controlDone();
         }},
        {"POST", "/sandbox/page-tokens/expire",
         [](auto &self, auto &) {
             self.m_service.pageTokens().expireAll();
             return controlDone();
         }},
    }};
    for (const Route &route : routes) {
        if (route.method == call.method && route.path == call.path)
            return route.answer(*this, call);
    }
    return answerForUser(call);
}

Answer Control::answerForUser(const Call &call) const
{
    const auto &segments = call.segments;
    if (segments.size() >= 3 && segments[1] == "users") {
        const std::string &key = segments[2];
        if (segments.size() == 3 && call.method == "GET")
            return userState(m_service, key);
        if (segments.size() == 3 && call.method == "POST")
            return changeUser(m_service, key, call);
        if (segments.size() == 4 && segments[3] == "accept" && call.method == "POST")
            return acceptInvitation(m_service, key);
    }
    return controlMistake(404, QStringLiteral("There is no such call below /sandbox/."));
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
    return error.isEmpty() ? controlDone() : controlMistake(400, error);
}

Answer Control::changeSettings(const Call &call) const
{
    JsonMembers members = controlMembers(call);
    const auto time = [&](const char *name) {
        return std::chrono::milliseconds(members.number(name, 0, maxMilliseconds, 0));
    };
    const auto latency = time("latency_ms");
    const auto accessTokenLife = time("access_token_ttl_ms");
    const auto pageTokenLife = time("page_token_ttl_ms");
    const int plan = members.word("plan", planNames());
    const int language = members.word("language", {QStringLiteral("en"), QStringLiteral("ja")});
    const bool single = members.flag("single_access_token");
    const QStringList scopes = members.texts("scopes");
    if (const QString error = members.error(); !error.isEmpty())
        return controlMistake(400, error);
    if (members.has("latency_ms"))
        m_service.setLatency(latency);
    if (members.has("access_token_ttl_ms"))
        m_service.accessTokens().setLifetime(accessTokenLife);
    if (members.has("page_token_ttl_ms"))
        m_service.pageTokens().setLifetime(pageTokenLife);
    if (members.has("plan"))
        m_service.limiter().setPlan(static_cast<SandboxPlan>(plan));
    if (members.has("language"))
        m_service.setJapanese(language == 1);
    if (members.has("single_access_token"))
        m_service.accessTokens().setSingle(single);
    if (members.has("scopes"))
        m_service.setScopes(scopes);
    return controlDone();
}

Answer Control::moveClock(const Call &call) const
{
    JsonMembers members = controlMembers(call);
    const int seconds = members.number("advance_s", 0, maxMilliseconds, 0);
    if (const QString error = members.error(); !error.isEmpty())
        return controlMistake(400, error);
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
    JsonMembers members = controlMembers(call);
    const int label =
        members.word("label", {QStringLiteral("light"), QStringLiteral("medium"),
                               QStringLiteral("heavy"), QStringLiteral("resource-intensive")});
    const int calls = members.number("calls", 0, maxMilliseconds, 0);
    const int invitations = members.number("invitations", 0, maxMilliseconds, 0);
    if (const QString error = members.error(); !error.isEmpty())
        return controlMistake(400, error);
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    m_service.limiter().spend(static_cast<RateLabel>(label), calls, today);
    m_service.spendInvitations(invitations);
    return controlDone();
}

} // namespace rollcall::sandbox
