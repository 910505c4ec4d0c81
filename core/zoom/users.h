#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/user.h"

#include <QCoroTask>
#include <QList>

#include <optional>

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
    QString license;    // empty: all; "zoom_workforce_management", "zoom_compliance_management"
    // include_fields. Zoom documents one of the two; with both set they go as a comma list.
    bool hostKeys = false;
    bool customAttributes = false;
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

// GET /users: one page. `client` must live until the tasks of these calls have ended or were
// cancelled. Errors: PageToken (400/300: the token is older than 15 minutes or not Zoom's; the
// listing must restart); RoleTooLow (403: no REST access in this account).
QCoro::Task<Result<UserPage>> listUsers(ApiClient &client, UserListQuery query,
                                        CancelToken cancel = {});

// Every user of that status, page by page from the first one on whatever page the query names. All
// or an error: never a part. A user that two pages show, as the account changed meanwhile, is there
// once, by id or, for pending users, by lower-cased e-mail address. A token that expired restarts
// the listing once. For whole accounts there is core/directory, which keeps far smaller records.
QCoro::Task<Result<QList<User>>> listAllUsers(ApiClient &client, UserListQuery query,
                                              CancelToken cancel = {});

struct UserLookup
{
    QString userId;                     // id or e-mail address; pending users: the address
    std::optional<LoginType> loginType; // which of the address' sign-ins; else Zoom chooses
    bool byUniqueId = false;            // userId is the employee's unique id
    Lane lane = Lane::Foreground;
};

// GET /users/{userId}. The parameter encrypted_email is left out: it is for apps that got such
// addresses from Zoom.
Request getUserRequest(const UserLookup &lookup);

// Errors: NotFound (404/1001 or 400/1010: not in this account; 400/1120: the invitation has
// expired or is unknown).
QCoro::Task<Result<User>> getUser(ApiClient &client, UserLookup lookup, CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
