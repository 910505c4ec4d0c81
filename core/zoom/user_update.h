#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/user.h"

#include <QCoroTask>
#include <QJsonObject>

#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

// What to change about a user. A field that is set is sent, also when it is false, 0 or empty; one
// that is not set is not sent and stays as it is. The e-mail address has a call of its own
// (user_email.h): Zoom answers 204 to one here and ignores it.
struct UserPatch
{
    std::optional<QString> firstName;      // at most 64 characters
    std::optional<QString> lastName;       // "
    std::optional<QString> displayName;    // at most 128
    std::optional<qint64> type;            // UserType; not together with the two below
    std::optional<QString> planUnitedType; // "1" … "131072"; "none" takes it away
    std::optional<qint64> zoomOneType;     // a bit, up to 2^59; 0 takes it away
    std::optional<qint64> pmi;             // 10 digits
    std::optional<bool> usePmi;
    std::optional<QString> timezone; // "Europe/Berlin"
    std::optional<QString> language; // "de-DE"
    std::optional<QString> dept;
    std::optional<QString> vanityName; // of the personal link; see vanity_name.h
    std::optional<QString> hostKey;    // 6 … 10 digits
    std::optional<QString> cmsUserId;
    std::optional<QString> jobTitle; // at most 128
    std::optional<QString> company;  // at most 255
    std::optional<QString> location; // at most 256
    std::optional<QString> manager;  // an e-mail address
    std::optional<QString> costCenter;
    std::optional<QString> groupId; // of a pending user, for when they accept
    std::optional<QString> pronouns;
    std::optional<qint64> pronounsOption; // 1 ask, 2 always, 3 never
    std::optional<QString> aboutMe;       // at most 150
    std::optional<QString> linkedInUrl;
    std::optional<bool> zoomPhone; // feature.zoom_phone
    std::optional<QStringList> divisionIds;
    std::optional<QList<PhoneNumber>> phoneNumbers;         // at most 3, replace all
    std::optional<QList<CustomAttribute>> customAttributes; // at most 5
    std::optional<QList<LicenseInfo>> licenses;             // at most 2
    // Members that this version does not know, sent as they are. A field above wins.
    QJsonObject other;

    QJsonObject toJson() const;
};

struct UserUpdate
{
    QString userId; // id or e-mail address
    UserPatch patch;
    std::optional<LoginType> loginType; // which of the address' sign-ins
    bool removeTspCredentials = false;
    Lane lane = Lane::Foreground;
};

// PATCH /users/{userId}.
Request updateUserRequest(const UserUpdate &update);

// 204. A pending user's PATCH answers so too and changes nothing but the group: read it back.
// Errors, beside those of every call (HTTP/code): 404/1001 NotFound; 400/200 a Zoom Rooms user, or
// a field that only an admin may change; 300 type, plan and Zoom One type together, a forbidden
// word, Zoom Events, a host key in a running meeting; 1108; 1109 the account is not paid; 1120
// NotFound; 2033, 2034, 2038, 2039, 3412 no seat left; 4100 the vanity name is taken.
QCoro::Task<Result<void>> updateUser(ApiClient &client, UserUpdate update, CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
