#include "app/sandbox/faults/fault_reader.h"

#include "app/sandbox/json_members.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace rollcall::sandbox {

namespace {

constexpr int anyNumber = 1'000'000'000;

std::chrono::milliseconds readTime(JsonMembers &members, const char *name, int otherwise)
{
    return std::chrono::milliseconds(members.number(name, 0, anyNumber, otherwise));
}

Fault::Action readDelay(JsonMembers &)
{
    return JustSlow{};
}

Fault::Action readRefuse(JsonMembers &members)
{
    Refuse refuse;
    refuse.status = members.number("status", 200, 599, 500);
    refuse.code = members.number("code", -anyNumber, anyNumber, refuse.status);
    refuse.message =
        members.text("message", QStringLiteral("The practice account was told to refuse this."))
            .toStdString();
    for (const QString &field : members.texts("fields"))
        refuse.fields.push_back(field.toStdString());
    return refuse;
}

Fault::Action readHtml(JsonMembers &members)
{
    return ShowHtml{members.number("status", 200, 599, 200)};
}

Fault::Action readRedirect(JsonMembers &members)
{
    return Redirect{members.number("status", 300, 399, 302),
                    members.text("location").toStdString()};
}

Fault::Action readRateLimit(JsonMembers &members)
{
    LimitRate limit;
    limit.form = static_cast<LimitRate::RetryAfter>(
        members.word("retry_after", {QStringLiteral("none"), QStringLiteral("seconds"),
                                     QStringLiteral("http-date"), QStringLiteral("iso-date")}));
    limit.wait = std::chrono::seconds(members.number("seconds", 0, anyNumber, 2));
    limit.daily = members.flag("daily");
    return limit;
}

Fault::Action readHang(JsonMembers &members)
{
    return Hang{members.has("ms") ? readTime(members, "ms", 0) : forever};
}

Fault::Action readDrop(JsonMembers &)
{
    return Drop{};
}

Fault::Action readCutBody(JsonMembers &members)
{
    CutBody cut;
    if (members.has("bytes"))
        cut.bytes = static_cast<std::size_t>(members.number("bytes", 0, anyNumber, 0));
    return cut;
}

Fault::Action readDamageJson(JsonMembers &members)
{
    return DamageJson{static_cast<DamageJson::How>(
        members.word("how", {QStringLiteral("cut"), QStringLiteral("garbage")}))};
}

Fault::Action readDamageGzip(JsonMembers &members)
{
    return DamageGzip{static_cast<DamageGzip::How>(members.word(
        "how", {QStringLiteral("cut"), QStringLiteral("plain"), QStringLiteral("checksum")}))};
}

Fault::Action readDrip(JsonMembers &members)
{
    return Drip{static_cast<std::size_t>(members.number("bytes", 1, anyNumber, 1)),
                readTime(members, "ms", 500)};
}

struct ActionName
{
    const char *name;
    Fault::Action (*read)(JsonMembers &members);
};

constexpr std::array<ActionName, 11> actions{{
    {"delay", readDelay},
    {"refuse", readRefuse},
    {"html", readHtml},
    {"redirect", readRedirect},
    {"rate-limit", readRateLimit},
    {"hang", readHang},
    {"drop", readDrop},
    {"cut-body", readCutBody},
    {"damage-json", readDamageJson},
    {"damage-gzip", readDamageGzip},
    {"drip", readDrip},
}};

Fault readFault(JsonMembers &members)
{
    QStringList names;
    for (const ActionName &action : actions)
        names += QLatin1StringView(action.name);
    members.require("do");
    const int index = members.word("do", names);
    Fault fault;
    fault.name = members.text("name", names[index]).toStdString();
    fault.action = actions[static_cast<std::size_t>(index)].read(members);
    fault.delay = readTime(members, "delay_ms", 0);
    fault.handled = members.flag("handled");
    fault.end = members.word("end", {QStringLiteral("reset"), QStringLiteral("close")}) == 0
                    ? WirePlan::End::Reset
                    : WirePlan::End::Close;
    const QJsonObject headers = members.object("headers");
    for (auto header = headers.begin(); header != headers.end(); ++header)
        fault.headers.emplace_back(header.key().toStdString(),
                                   header.value().toString().toStdString());
    return fault;
}

FaultRule readRule(JsonMembers &members)
{
    FaultRule rule;
    rule.fault = readFault(members);
    rule.method = members.text("method").toStdString();
    rule.path = members.text("path", QStringLiteral("**")).toStdString();
    const QJsonObject query = members.object("query");
    for (auto part = query.begin(); part != query.end(); ++part) {
        std::optional<std::string> value;
        if (!part.value().isNull())
            value = part.value().toString().toStdString();
        rule.query.push_back({part.key().toStdString(), std::move(value)});
    }
    for (const int call : members.numbers("nth"))
        rule.nth.push_back(call);
    rule.after = members.number("after", 0, anyNumber, 0);
    rule.every = members.number("every", 1, anyNumber, 1);
    rule.count = members.number("count", 1, anyNumber, 0);
    return rule;
}

} // namespace

std::variant<std::vector<FaultRule>, QString> readFaults(const QByteArray &json)
{
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return QStringLiteral("Not JSON: %1 at byte %2.")
            .arg(parsed.errorString())
            .arg(parsed.offset);
    const QJsonValue found = document.object().value(QLatin1StringView("faults"));
    if (!found.isArray())
        return QStringLiteral("There is no list \"faults\" in it.");
    const QJsonArray list = found.toArray();
    std::vector<FaultRule> rules;
    for (const QJsonValue &entry : list) {
        JsonMembers members(entry, QStringLiteral("Fault %1").arg(rules.size() + 1));
        FaultRule rule = readRule(members);
        if (const QString error = members.error(); !error.isEmpty())
            return error;
        rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace rollcall::sandbox
