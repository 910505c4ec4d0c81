#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/user.h"

#include <QCoroTask>
#include <QList>

namespace rollcall {

class ApiClient;

namespace zoom {

// One page of one status' listing. All pages of a walk must be asked for with the same values but
// the token, which lives 15 minutes.
struct UserListQuery
{
    UserStatus status = UserStatus::Active; // without it Zoom lists the active users only
    int pageSize = 300;                     // 1 … 300, the limit that holds on all clusters
    QByteArray nextPageToken;               // empty: the first page
    int pageNumber = 0; // from 1, where there is no token; 0: not sent. Deprecated, still answered
    QString roleId;     // empty: all roles
    bool hostKeys = false; // include_fields=host_key
    Lane lane = Lane::Foreground;
};

// GET /users. The answer is read by UserPageParser.
Request listUsersRequest(const UserListQuery &query);

// A page with users that own their data: for a few users, not for whole accounts.
struct UserPage
{
    QByteArray nextPageToken;
    qint64 totalRecords = -1; // -1: not said
    QList<User> users;
};

// `client` must live until the tasks of these calls have ended or were cancelled.
QCoro::Task<Result<UserPage>> listUsers(ApiClient &client, UserListQuery query,
                                        CancelToken cancel = {});

// GET /users/{userId}. Pending users are asked for by e-mail. Errors: NotFound (404/1001 or
// 400/1010: not in this account; 400/1120: the invitation has expired).
QCoro::Task<Result<User>> getUser(ApiClient &client, QString idOrEmail, CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
