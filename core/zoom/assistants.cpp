#include "core/zoom/assistants.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

#include <QCoreApplication>

namespace rollcall::zoom {

namespace {

constexpr QLatin1String assistantsName("assistants"), idName("id"), emailName("email"),
    privateEventsName("can_manage_host_private_event");

QList<Assistant> assistantsOf(const QJsonObject &json)
{
    QList<Assistant> assistants;
    const QJsonArray rows = json.value(assistantsName).toArray();
    assistants.reserve(rows.size());
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        assistants += Assistant{textOf(row.value(idName)), textOf(row.value(emailName)),
                                flagOf(row.value(privateEventsName))};
    }
    return assistants;
}

QJsonObject toJson(const Assistant &assistant)
{
    QJsonObject json;
    if (!assistant.id.isEmpty())
        json.insert(idName, assistant.id);
    else
        json.insert(emailName, assistant.email);
    if (assistant.managesPrivateEvents)
        json.insert(privateEventsName, *assistant.managesPrivateEvents);
    return json;
}

AddedAssistants addedAssistants(const QJsonObject &json)
{
    return {textsOf(json.value(QLatin1String("ids"))), textOf(json.value(QLatin1String("add_at")))};
}

} // namespace

Request listAssistantsRequest(const UserTarget &user)
{
    return requestOn(Operation::ListAssistants, user);
}

QCoro::Task<Result<QList<Assistant>>> listAssistants(ApiClient &client, UserTarget user,
                                                     CancelToken cancel)
{
    return ask(client, listAssistantsRequest(user), assistantsOf, std::move(cancel));
}

Request addAssistantsRequest(const AssistantsAddition &addition)
{
    Request request = requestOn(Operation::AddAssistants, {addition.userId, addition.lane});
    QJsonArray assistants;
    for (const Assistant &assistant : addition.assistants)
        assistants += toJson(assistant);
    setJson(request, {{assistantsName, assistants}});
    return request;
}

QCoro::Task<Result<AddedAssistants>> addAssistants(ApiClient &client, AssistantsAddition addition,
                                                   CancelToken cancel)
{
    const Request request = addAssistantsRequest(addition);
    const qsizetype count = addition.assistants.size();
    if (count < 1 || count > mostAssistants)
        return refuse<AddedAssistants>(refusedHere(
            QCoreApplication::translate("rollcall::zoom::Assistants",
                                        "A user can have up to %1 assistants, and at least one "
                                        "must be named. Nothing was sent.")
                .arg(mostAssistants),
            request));
    return ask(client, request, addedAssistants, std::move(cancel));
}

Request deleteAssistantRequest(const AssistantRemoval &removal)
{
    Request request = requestFor(Operation::DeleteAssistant,
                                 {removal.userId.toUtf8(), removal.assistantId.toUtf8()});
    request.lane = removal.lane;
    return request;
}

QCoro::Task<Result<void>> deleteAssistant(ApiClient &client, AssistantRemoval removal,
                                          CancelToken cancel)
{
    return tell(client, deleteAssistantRequest(removal), std::move(cancel));
}

Request deleteAssistantsRequest(const UserTarget &user)
{
    return requestOn(Operation::DeleteAssistants, user);
}

QCoro::Task<Result<void>> deleteAssistants(ApiClient &client, UserTarget user, CancelToken cancel)
{
    return tell(client, deleteAssistantsRequest(user), std::move(cancel));
}

} // namespace rollcall::zoom
