#pragma once

#include "core/base/cancel.h"
#include "core/base/enum_table.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/user.h"

#include <QCoroTask>

#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

// How a user comes into the account.
enum class CreateAction {
    Create,             // mails an invitation; the user is pending until it is accepted
    AutoCreate,         // at once, with a password, in a managed domain; off in most accounts
    CustomerCreate,     // an API user, who can't sign in; by agreement with Zoom only
    SingleSignOnCreate, // at once, signs in by SSO, has no password
};

inline constexpr EnumTable<CreateAction, 4> createActionNames{{{
    {CreateAction::Create, "create"},
    {CreateAction::AutoCreate, "autoCreate"},
    {CreateAction::CustomerCreate, "custCreate"},
    {CreateAction::SingleSignOnCreate, "ssoCreate"},
}}};

// Texts that are empty, lists that are empty and options that are unset are not sent.
struct NewUser
{
    CreateAction action = CreateAction::Create;
    QString email;                         // required, at most 128 characters
    qint64 type = qint64(UserType::Basic); // always sent; 1, 2, 4 or 99
    QString firstName;                     // at most 64 characters
    QString lastName;                      // "
    QString displayName;                   // at most 128 characters
    QString password; // AutoCreate only: 8 … 32 characters, and the account's own rules. Secret
    QStringList divisionIds;               // one
    std::optional<bool> zoomPhone;         // feature.zoom_phone
    std::optional<qint64> zoomOneType;     // feature.zoom_one_type: a bit, up to 2^59
    std::optional<QString> planUnitedType; // "1" … "131072"
    QList<LicenseInfo> licenses;           // at most 2
    Lane lane = Lane::Foreground;
};

struct CreatedUser
{
    QString id; // also of a pending user, who has none in listings
    QString email;
    QString firstName;
    QString lastName;
    qint64 type = 0;
};

// POST /users.
Request createUserRequest(const NewUser &user);

// Errors, beside those of every call (HTTP/code):
//   409/1005 Conflict: the address is in use (also outside of this account);
//   400/1009 belongs to an active account elsewhere; 1107, 1108, 1116 its domain is blocked or not
//   among the account's; 300 password, a forbidden word in a name, plan; 200 no privilege; 1000;
//   2002, 2032 no SSO, ssoCreate not enabled; 2016; 2033, 2034, 3412 no seat left; 2035 … 2038,
//   11321 licences; 1135 another cluster;
//   404/1102 no phone licence, 404/4130 no such group or division; all NotFound;
//   429 DailyLimit: invitations of the day (50 free, 1,500 Pro, 10,000 Business).
QCoro::Task<Result<CreatedUser>> createUser(ApiClient &client, NewUser user,
                                            CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
