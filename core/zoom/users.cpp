#include "core/zoom/users.h"

#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

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

// What the pages of one walk have shown so far.
class Gathered
{
public:
    void add(const QList<User> &users)
    {
        for (const User &user : users) {
            const QString key = user.id.isEmpty() ? user.email.toLower() : user.id;
            if (!m_keys.contains(key)) {
                m_keys.insert(key);
                m_users += user;
            }
        }
    }

    bool leadsOn(const QByteArray &token)
    {
        if (token.isEmpty() || m_tokens.contains(token))
            return false;
        m_tokens.insert(token);
        return true;
    }

    Result<QList<User>> end(const QByteArray &token) const
    {
        if (token.isEmpty())
            return m_users;
        Error error = localError(ErrorKind::Transport,
                                 QCoreApplication::translate(
                                     "rollcall::zoom::Users",
                                     "Zoom's list of users does not come to an end. Try again."));
        error.delivery = Delivery::Answered;
        error.operation = QStringLiteral("GET /users");
        return error;
    }

private:
    QList<User> m_users;
    QSet<QString> m_keys;
    QSet<QByteArray> m_tokens;
};

} // namespace

Request listUsersRequest(const UserListQuery &query)
{
    Request request = requestFor(Operation::ListUsers);
    request.lane = query.lane;
    request.query = {{"status", userStatusNames.name(query.status).toByteArray()},
                     {"page_size", QByteArray::number(query.pageSize)}};
    if (!query.roleId.isEmpty())
        request.query.emplaceBack("role_id", query.roleId.toUtf8());
    if (!query.license.isEmpty())
        request.query.emplaceBack("license", query.license.toUtf8());
    QList<QByteArray> fields;
    if (query.customAttributes)
        fields += "custom_attributes";
    if (query.hostKeys)
        fields += "host_key";
    if (!fields.isEmpty())
        request.query.emplaceBack("include_fields", fields.join(','));
    if (!query.nextPageToken.isEmpty())
        request.query.emplaceBack("next_page_token", query.nextPageToken);
    else if (query.pageNumber > 0)
        request.query.emplaceBack("page_number", QByteArray::number(query.pageNumber));
    return request;
}

QCoro::Task<Result<UserPage>> listUsers(ApiClient &client, UserListQuery query, CancelToken cancel)
{
    return ask(client, listUsersRequest(query), userPage, std::move(cancel));
}

QCoro::Task<Result<QList<User>>> listAllUsers(ApiClient &client, UserListQuery query,
                                              CancelToken cancel)
{
    query.pageNumber = 0;
    for (bool restarted = false;; restarted = true) {
        query.nextPageToken.clear();
        Gathered gathered;
        for (;;) {
            const Result<UserPage> page = co_await listUsers(client, query, cancel);
            if (!page && page.error().kind == ErrorKind::PageToken && !restarted)
                break;
            if (!page)
                co_return page.error();
            gathered.add(page->users);
            // A token that comes again would lead around in circles.
            if (!gathered.leadsOn(page->nextPageToken))
                co_return gathered.end(page->nextPageToken);
            query.nextPageToken = page->nextPageToken;
        }
    }
}

Request getUserRequest(const UserLookup &lookup)
{
    Request request = requestFor(Operation::GetUser, {lookup.userId.toUtf8()});
    request.lane = lookup.lane;
    if (lookup.loginType)
        request.query.emplaceBack("login_type", toQuery(*lookup.loginType));
    if (lookup.byUniqueId)
        request.query.emplaceBack("search_by_unique_id", "true");
    return request;
}

QCoro::Task<Result<User>> getUser(ApiClient &client, UserLookup lookup, CancelToken cancel)
{
    return ask(client, getUserRequest(lookup), User::fromJson, std::move(cancel));
}

} // namespace rollcall::zoom
