#include "app/sandbox/operations/delegate_operations.h"

#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/paid_plan.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"
#include "app/sandbox/state/user_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <variant>

namespace rollcall::sandbox {

namespace {

constexpr std::size_t mostAssistants = 30; // of one user

using Wanted = std::vector<Delegations::Assistant>;

bool mayDelegate(const User &user)
{
    return user.type == 2 || user.type == 3;
}

Answer refuseDelegation(std::string_view message)
{
    return refusal(400, 200, message);
}

Answer notLicensed(const User &user)
{
    return refuseDelegation(
        "The user must either be a Licensed user or an On-prem user : " + user.email + '.');
}

// The assistant that a row means, or why it can't be one.
std::variant<const User *, Answer> findAssistant(const OperationContext &context, const User &host,
                                                 const std::string &key)
{
    const User *assistant = context.account.find(key);
    if (!assistant)
        return refuseDelegation("Can't find user " + key + '.');
    if (assistant == &host)
        return refuseDelegation("Can't assign scheduling privilege to yourself.");
    if (!mayDelegate(*assistant))
        return notLicensed(*assistant);
    if (context.account.delegations().isAssistant(assistant->id, host.id))
        return refuseDelegation("User " + assistant->email +
                                " has already granted scheduling privilege.");
    return assistant;
}

std::variant<Wanted, Answer> readAssistants(const OperationContext &context, const User &host)
{
    const QJsonArray rows = context.body[QLatin1StringView("assistants")].toArray();
    Wanted wanted;
    wanted.reserve(static_cast<std::size_t>(rows.size()));
    for (const QJsonValue &row : rows) {
        const QString id = row[QLatin1StringView("id")].toString();
        const QString key = id.isEmpty() ? row[QLatin1StringView("email")].toString() : id;
        if (key.isEmpty())
            return invalidField("assistants[" + std::to_string(wanted.size()) + "].id");
        auto found = findAssistant(context, host, key.toStdString());
        if (Answer *refused = std::get_if<Answer>(&found))
            return std::move(*refused);
        const User &assistant = *std::get<const User *>(found);
        if (std::ranges::find(wanted, assistant.id, &Delegations::Assistant::id) != wanted.end())
            return refuseDelegation("User " + assistant.email +
                                    " has already granted scheduling privilege.");
        wanted.push_back(
            {assistant.id, row[QLatin1StringView("can_manage_host_private_event")].toBool()});
    }
    return wanted;
}

Answer addedAnswer(const Wanted &added, const OperationContext &context)
{
    std::string ids;
    for (const Delegations::Assistant &assistant : added)
        ids += (ids.empty() ? "" : ",") + assistant.id;
    Answer answer;
    answer.status = 201;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("ids", ids);
    json.member("add_at", isoTime(context.seconds()));
    json.closeObject();
    return answer;
}

Answer done()
{
    Answer answer;
    answer.status = 204;
    return answer;
}

// Both of a path with two users, or why there aren't.
struct Pair
{
    const User *first = nullptr;
    const User *second = nullptr; // null: answer with `refusal`
    Answer refusal;
};

Pair findPair(const OperationContext &context)
{
    const FoundUser first = findJoinedUser(context);
    if (!first.user)
        return {nullptr, nullptr, first.refusal};
    const std::string &key = context.pathValues[1];
    const User *second = context.account.find(key);
    return {first.user, second, second ? Answer() : userDoesNotExist(key)};
}

} // namespace

Answer listAssistants(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.name("assistants");
    json.openArray();
    for (const auto &row : context.account.delegations().assistantsOf(found.user->id)) {
        json.openObject();
        json.member("id", row.id);
        json.member("email", context.account.find(row.id)->email);
        json.member("can_manage_host_private_event", row.managesPrivateEvents);
        json.closeObject();
    }
    json.closeArray();
    json.closeObject();
    return answer;
}

FieldTables addAssistantsFields()
{
    using Type = Field::Type;
    static constexpr std::array<Field, 3> row{
        {{.name = "id"},
         {.name = "email"},
         {.name = "can_manage_host_private_event", .type = Type::Flag}}};
    static constexpr std::array<Field, 1> body{{{.name = "assistants",
                                                 .type = Type::List,
                                                 .required = true,
                                                 .least = 1,
                                                 .most = mostAssistants,
                                                 .members = row}}};
    return {{}, body};
}

Answer addAssistants(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    const User &host = *found.user;
    if (!isPaid(context))
        return refuseDelegation("Current account must be paid account: " +
                                context.pathValues.front());
    if (!mayDelegate(host))
        return notLicensed(host);
    const auto read = readAssistants(context, host);
    if (const Answer *refused = std::get_if<Answer>(&read))
        return *refused;
    const Wanted &wanted = std::get<Wanted>(read);
    Delegations &delegations = context.account.delegations();
    if (delegations.assistantsOf(host.id).size() + wanted.size() > mostAssistants)
        return invalidField("assistants");
    for (const Delegations::Assistant &assistant : wanted)
        delegations.add(host.id, assistant);
    return addedAnswer(wanted, context);
}

Answer deleteAssistants(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    context.account.delegations().removeAssistantsOf(found.user->id);
    return done();
}

Answer deleteAssistant(const OperationContext &context, const Call &)
{
    const Pair pair = findPair(context);
    if (!pair.second)
        return pair.refusal;
    context.account.delegations().remove(pair.first->id, pair.second->id);
    return done();
}

Answer listSchedulers(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.name("schedulers");
    json.openArray();
    for (const std::string &id : context.account.delegations().hostsOf(found.user->id)) {
        const User &host = *context.account.find(id);
        json.openObject();
        json.member("id", host.id);
        json.member("email", host.email);
        if (host.pmi != 0)
            json.member("pmi", host.pmi);
        json.closeObject();
    }
    json.closeArray();
    json.closeObject();
    return answer;
}

Answer deleteSchedulers(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    context.account.delegations().removeHostsOf(found.user->id);
    return done();
}

Answer deleteScheduler(const OperationContext &context, const Call &)
{
    const Pair pair = findPair(context);
    if (!pair.second)
        return pair.refusal;
    context.account.delegations().remove(pair.second->id, pair.first->id);
    return done();
}

} // namespace rollcall::sandbox
