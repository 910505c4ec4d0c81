#include "app/sandbox/operations/settings_operations.h"

#include "app/sandbox/operations/feature_licences.h"
#include "app/sandbox/operations/paid_plan.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/settings_body.h"
#include "app/sandbox/operations/settings_values.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

namespace {

using namespace Qt::StringLiterals;

// In the order of SettingsOption; Zoom's reference of PATCH misspells one.
constexpr std::array<std::string_view, 4> options{"meeting_security", "meeting_authentication",
                                                  "recording_authentication", "meeting_secuirty"};

std::string parameter(const Call &call, const char *name)
{
    const auto found = call.params.find(name);
    return found == call.params.end() ? std::string() : found->second;
}

SettingsOption optionOf(const Call &call)
{
    const auto found = std::ranges::find(options, parameter(call, "option"));
    if (found == options.end())
        return SettingsOption::Standard;
    const auto index = static_cast<std::size_t>(found - options.begin()) % 3;
    return static_cast<SettingsOption>(index + 1);
}

FoundUser findSettledUser(const OperationContext &context)
{
    FoundUser found = findUser(context);
    if (found.user && found.user->status == Status::Pending)
        return {nullptr, refusal(400, 1000,
                                 "You can not access settings of users that are still in pending "
                                 "state.")};
    return found;
}

QStringList namesIn(const Call &call)
{
    QStringList names = QString::fromStdString(parameter(call, "custom_query_fields"))
                            .split(u',', Qt::SkipEmptyParts);
    for (QString &name : names)
        name = name.trimmed();
    return names;
}

void store(Account &account, const User &user, const SettingNode &group, const QJsonObject &body)
{
    for (const SettingNode &node : group.members) {
        const QJsonValue value = body.value(node.name);
        if (value.isUndefined() || !node.readable)
            continue;
        if (node.kind == SettingNode::Kind::Group)
            store(account, user, node, value.toObject());
        else
            account.settings().set(user.id, node.number, value);
    }
}

QJsonObject changedWay(QJsonObject way, const QJsonObject &change)
{
    const QString action = change["action"_L1].toString();
    if (action != "update"_L1) {
        way[u"visible"_s] = action == "show"_L1;
        return way;
    }
    for (const QString &name : {u"name"_s, u"type"_s, u"domains"_s, u"default_option"_s}) {
        if (change.contains(name))
            way[name] = change.value(name);
    }
    return way;
}

// What becomes of the list of ways to sign in; false: none of them is meant.
bool changeWays(QJsonArray &ways, const QJsonObject &change)
{
    bool found = false;
    const bool isDefault =
        change["action"_L1] == "update"_L1 && change["default_option"_L1].toBool();
    for (auto &&row : ways) {
        QJsonObject way = row.toObject();
        const bool meant = way["id"_L1] == change["id"_L1];
        if (isDefault)
            way[u"default_option"_s] = false;
        row = meant ? changedWay(way, change) : way;
        found |= meant;
    }
    return found;
}

std::optional<Answer> changeAuthentication(Account &account, const User &user,
                                           SettingsOption option, const QJsonObject &change)
{
    const SettingNode *node = SettingsCatalog::instance().find(option, u"authentication_options"_s);
    if (isLocked(account, *node))
        return std::nullopt;
    QJsonArray ways = settingOf(account, user, *node).toArray();
    if (!changeWays(ways, change))
        return invalidField("authentication_option.id");
    account.settings().set(user.id, node->number, ways);
    return std::nullopt;
}

} // namespace

FieldTables getSettingsFields()
{
    static constexpr std::array<std::string_view, 12> loginTypes{
        "0", "1", "11", "21", "23", "24", "27", "97", "98", "99", "100", "101"};
    static constexpr std::array<Field, 3> query{
        {{.name = "option", .words = std::span(options).first<3>()},
         {.name = "login_type", .words = loginTypes},
         {.name = "custom_query_fields"}}};
    return {query, {}};
}

Answer getSettings(const OperationContext &context, const Call &call)
{
    const FoundUser found = findSettledUser(context);
    if (!found.user)
        return found.refusal;
    if (optionOf(call) == SettingsOption::MeetingSecurity && !isPaid(context))
        return refusal(200, 200, "Only available for paid account.");
    const QJsonObject settings =
        settingsOf(context.account, *found.user, optionOf(call), namesIn(call));
    Answer answer;
    answer.body = QJsonDocument(settings).toJson(QJsonDocument::Compact).toStdString();
    return answer;
}

FieldTables updateSettingsFields()
{
    static constexpr std::array<Field, 1> query{{{.name = "option", .words = options}}};
    return {query, {}};
}

void checkSettingsBody(const Call &call, const QJsonObject &body, FieldFindings &findings)
{
    checkSettings(SettingsCatalog::instance().root(optionOf(call)), body, findings);
    const QJsonValue change = body.value("authentication_option"_L1);
    if (!change.isObject() || optionOf(call) < SettingsOption::MeetingAuthentication)
        return;
    for (const char *const name : {"id", "action"}) {
        if (!change.toObject().contains(QLatin1StringView(name)))
            findings.wrong.push_back(std::string("authentication_option.") + name);
    }
}

Answer updateSettings(const OperationContext &context, const Call &call)
{
    const FoundUser found = findSettledUser(context);
    if (!found.user)
        return found.refusal;
    Account &account = context.account;
    const User &user = *found.user;
    const SettingsOption option = optionOf(call);
    const SettingNode &root = SettingsCatalog::instance().root(option);
    const QJsonObject body = effectiveSettings(account, root, context.body);
    const QJsonObject feature = body["feature"_L1].toObject();
    if (auto refused = refuseFeatures(account, user, feature))
        return *std::move(refused);
    if (body.contains("authentication_option"_L1)) {
        const QJsonObject change = body["authentication_option"_L1].toObject();
        if (auto refused = changeAuthentication(account, user, option, change))
            return *std::move(refused);
    }
    changeLicences(account, user, feature);
    store(account, user, root, body);
    Answer done;
    done.status = 204;
    return done;
}

} // namespace rollcall::sandbox
