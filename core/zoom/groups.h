#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

struct Group
{
    QString id;
    QString name;
    qint64 members = 0;

    bool operator==(const Group &) const = default;
};

struct GroupsQuery
{
    int pageSize = 0; // 1 … 300; 0: not sent, as older clusters answer with all groups anyway
    QByteArray nextPageToken; // empty: the first page
    Lane lane = Lane::Foreground;
};

struct GroupsPage
{
    QByteArray nextPageToken; // empty: the last page
    QList<Group> groups;
};

// GET /groups: one page. Errors, beside those of every call: 200/200 and 400/200, free accounts
// have no groups (PlanTooLow); 400/300 PageToken; 404/4130 NotFound.
Request listGroupsRequest(const GroupsQuery &query);
QCoro::Task<Result<GroupsPage>> listGroups(ApiClient &client, GroupsQuery query,
                                           CancelToken cancel = {});

// All pages. All or an error: never a part.
QCoro::Task<Result<QList<Group>>> listAllGroups(ApiClient &client, Lane lane = Lane::Foreground,
                                                CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
