#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QCoroTask>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

struct EmailCheck
{
    QString email;
    Lane lane = Lane::Foreground;
};

// GET /users/email.
Request checkEmailRequest(const EmailCheck &check);

// True if somebody of this account signs in with it by work e-mail. False says little: people
// outside of the account, and those who sign in by SSO, Google or Facebook, count as false.
// Errors: 400/300 no address.
QCoro::Task<Result<bool>> checkEmail(ApiClient &client, EmailCheck check, CancelToken cancel = {});

struct EmailUpdate
{
    QString userId; // id or the old e-mail address
    QString email;  // the new one, below 128 characters, of a managed domain
    Lane lane = Lane::Foreground;
};

// PUT /users/{userId}/email.
Request updateEmailRequest(const EmailUpdate &update);

// 204. At most three times in 24 hours for each user. Errors, beside those of every call
// (HTTP/code): 404/1001 NotFound; 400/200 only an admin may; 1000 pending, the owner, another
// admin, locked or inactive; 1107 blocked; 1116 its domain is not managed; 300 as validation.
QCoro::Task<Result<void>> updateEmail(ApiClient &client, EmailUpdate update,
                                      CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
