#include "core/zoom/users.h"

#include "core/http/api_client.h"
#include "core/zoom/json_body.h"
#include "core/zoom/operations.h"

#include <QJsonArray>

namespace rollcall::zoom {

namespace {

UserPage userPage(const QJsonObject &json)
{
    UserPage page;
    page.nextPageToken = json.value(QLatin1String("next_page_token")).toString().toUtf8();
    page.totalRecords = json.value(QLatin1String("total_records")).toInteger(-1);
    const QJsonArray users = json.value(QLatin1String("users")).toArray();
    for (const QJsonValue &user : users)
        page.users += User::fromJson(user.toObject());
    return page;
}

} // namespace

Request listUsersRequest(const UserListQuery &query)
{
    Request request = requestFor(Operation::ListUsers);
    request.lane = query.lane;
    request.query = {{"status", userStatusNames.name(query.status).toByteArray()},
                     {"page_size", QByteArray::number(query.pageSize)}};
    if (!query.roleId.isEmpty())
        request.query.emplaceBack("role_id", query.roleId.toUtf8());
    if (query.hostKeys)
        request.query.emplaceBack("include_fields", "host_key");
    if (!query.nextPageToken.isEmpty())
        request.query.emplaceBack("next_page_token", query.nextPageToken);
    else if (query.pageNumber > 0)
        request.query.emplaceBack("page_number", QByteArray::number(query.pageNumber));
    return request;
}

QCoro::Task<Result<UserPage>> listUsers(ApiClient &client, UserListQuery query, CancelToken cancel)
{
    const Request request = listUsersRequest(query);
    const Result<Response> response = co_await client.send(request, cancel);
    if (!response)
        co_return response.error();
    const Result<QJsonObject> json = jsonObject(response->body, request.operation);
    if (!json)
        co_return json.error();
    co_return userPage(*json);
}

QCoro::Task<Result<User>> getUser(ApiClient &client, QString idOrEmail, CancelToken cancel)
{
    const Request request = requestFor(Operation::GetUser, {idOrEmail.toUtf8()});
    const Result<Response> response = co_await client.send(request, cancel);
    if (!response)
        co_return response.error();
    const Result<QJsonObject> json = jsonObject(response->body, request.operation);
    if (!json)
        co_return json.error();
    co_return User::fromJson(*json);
}

} // namespace rollcall::zoom
