#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"

#include <QCoroTask>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

// For master accounts with sub-accounts only.
struct AccountSwitch
{
    QString accountId = me; // where the user is now; `me`: the master account itself
    QString userId;         // id or e-mail address
    QString newAccountId;   // where the user shall be
    Lane lane = Lane::Foreground;
};

// PUT /accounts/{accountId}/users/{userId}/account.
Request switchAccountRequest(const AccountSwitch &change);

// 204. Errors, beside those of every call (HTTP/code): 400/1117 an admin can't be moved; 404/1001,
// 1010 and 1120 NotFound: no such user, not of this account, invitation expired.
QCoro::Task<Result<void>> switchAccount(ApiClient &client, AccountSwitch change,
                                        CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
