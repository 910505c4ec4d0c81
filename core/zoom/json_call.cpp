#include "core/zoom/json_call.h"

#include "core/http/api_client.h"
#include "core/zoom/json_body.h"

#include <QJsonDocument>

namespace rollcall::zoom {

void setJson(Request &request, const QJsonObject &body)
{
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = "application/json";
}

QCoro::Task<Result<QJsonObject>> askForObject(ApiClient &client, Request request,
                                              CancelToken cancel)
{
    const bool isRead = request.verb == Verb::Get;
    const Result<Response> response = co_await client.send(request, cancel);
    if (!response)
        co_return response.error();
    if (!isRead && response->body.isEmpty())
        co_return QJsonObject();
    const Result<QJsonObject> json = jsonObject(response->body, request.operation);
    if (json)
        co_return QJsonObject(*json);
    Error error = json.error();
    if (!isRead)
        error.delivery = Delivery::Unknown;
    co_return error;
}

QCoro::Task<Result<void>> tell(ApiClient &client, Request request, CancelToken cancel)
{
    const Result<Response> response = co_await client.send(request, cancel);
    if (!response)
        co_return response.error();
    co_return Result<void>();
}

Error refusedHere(const QString &sentence, const Request &request)
{
    Error error = localError(ErrorKind::Usage, sentence);
    error.operation = QString::fromLatin1(request.operation);
    return error;
}

} // namespace rollcall::zoom
