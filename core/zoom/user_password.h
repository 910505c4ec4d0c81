#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QCoroTask>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

struct PasswordUpdate
{
    QString userId;   // id or e-mail address
    QString password; // 8 … 31 characters, and the account's own rules. Secret
    Lane lane = Lane::Foreground;
};

// PUT /users/{userId}/password. The request holds the password.
Request updatePasswordRequest(const PasswordUpdate &update);

// 204; Zoom tells the user by mail. Errors, beside those of every call (HTTP/code): 404/1001
// NotFound; 400/300 the same as before, or changed too often within 24 hours; 1117 an admin's; 1123
// does not sign in by work e-mail; 1124 length; 1125 no letter; 1126 no digit; 1127 no special
// character; 1128 not both cases; 1129 used before; 1130 one character repeated; 1131 a sequence;
// 1136 easy to guess.
QCoro::Task<Result<void>> updatePassword(ApiClient &client, PasswordUpdate update,
                                         CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
