#include "core/zoom/groups.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

#include <QCoreApplication>

namespace rollcall::zoom {

namespace {

constexpr int mostPages = 1000; // a server that goes on beyond that leads around in circles

GroupsPage groupsPage(const QJsonObject &json)
{
    GroupsPage page;
    page.nextPageToken = json.value(QLatin1String("next_page_token")).toString().toUtf8();
    const QJsonArray rows = json.value(QLatin1String("groups")).toArray();
    page.groups.reserve(rows.size());
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        page.groups +=
            Group{textOf(row.value(QLatin1String("id"))), textOf(row.value(QLatin1String("name"))),
                  integerOf(row.value(QLatin1String("total_members"))).value_or(0)};
    }
    return page;
}

} // namespace

Request listGroupsRequest(const GroupsQuery &query)
{
    Request request = requestFor(Operation::ListGroups);
    request.paidOnly = true;
    request.lane = query.lane;
    if (query.pageSize > 0)
        request.query.emplaceBack("page_size", QByteArray::number(query.pageSize));
    if (!query.nextPageToken.isEmpty())
        request.query.emplaceBack("next_page_token", query.nextPageToken);
    return request;
}

QCoro::Task<Result<GroupsPage>> listGroups(ApiClient &client, GroupsQuery query, CancelToken cancel)
{
    return ask(client, listGroupsRequest(query), groupsPage, std::move(cancel));
}

QCoro::Task<Result<QList<Group>>> listAllGroups(ApiClient &client, Lane lane, CancelToken cancel)
{
    GroupsQuery query;
    query.lane = lane;
    QList<Group> groups;
    for (int pages = 0; pages < mostPages; ++pages) {
        const Result<GroupsPage> page = co_await listGroups(client, query, cancel);
        if (!page)
            co_return page.error();
        groups += page->groups;
        if (page->nextPageToken.isEmpty())
            co_return groups;
        query.nextPageToken = page->nextPageToken;
    }
    Error error = localError(
        ErrorKind::Transport,
        QCoreApplication::translate("rollcall::zoom::Groups",
                                    "Zoom's list of groups does not come to an end. Try again."));
    error.delivery = Delivery::Answered;
    error.operation = QStringLiteral("GET /groups");
    co_return error;
}

} // namespace rollcall::zoom
