#pragma once

#include "core/base/cancel.h"
#include "core/base/enum_table.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

enum class UserTokenType {
    Token,    // refused today unless Zoom has put the account on a list
    Zak,      // starts meetings as that user
    OnBehalf, // only newer clusters know it
};

inline constexpr EnumTable<UserTokenType, 3> userTokenTypeNames{{{
    {UserTokenType::Token, "token"},
    {UserTokenType::Zak, "zak"},
    {UserTokenType::OnBehalf, "onbehalf"},
}}};

struct UserTokenQuery
{
    QString userId; // id or e-mail address, or `me`
    UserTokenType type = UserTokenType::Zak;
    std::optional<int> ttl; // seconds, at most a year; else 2 hours (API users: 90 days)
    QString meetingId;      // OnBehalf only; empty: not sent
    Lane lane = Lane::Foreground;
};

// A token of a user, never shown or logged: whoever has it acts as that user until it ends. nullopt
// where Zoom answers null, as it does for users who can't have one.
using UserToken = std::optional<QByteArray>;

// GET /users/{userId}/token. Errors, beside those of every call (HTTP/code): 404/1001 NotFound;
// 400/124 SignIn; 2300 the account may not use this; 300 "no longer supported" for type token.
Request getUserTokenRequest(const UserTokenQuery &query);
QCoro::Task<Result<UserToken>> getUserToken(ApiClient &client, UserTokenQuery query,
                                            CancelToken cancel = {});

// GET /users/me/zak: the ZAK of the user behind the token; it lives 5 minutes. Has a scope of its
// own. Errors: 1001 NotFound, under 400 or 404.
Request getZakRequest(Lane lane = Lane::Foreground);
QCoro::Task<Result<UserToken>> getZak(ApiClient &client, Lane lane = Lane::Foreground,
                                      CancelToken cancel = {});

// DELETE /users/{userId}/token: signs a user who came by SSO out everywhere. 204. Errors, beside
// those of every call (HTTP/code): 404/1001 NotFound; 400/124 SignIn; 2300.
Request revokeSsoTokenRequest(const UserTarget &user);
QCoro::Task<Result<void>> revokeSsoToken(ApiClient &client, UserTarget user,
                                         CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
