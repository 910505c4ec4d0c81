#pragma once

#include "core/base/cancel.h"
#include "core/base/enum_table.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"

#include <QCoroTask>
#include <QString>

#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

enum class PresenceStatus {
    Available,
    Away,
    DoNotDisturb,
    Busy,
    InMeeting,
    InCall,
    InCalendarEvent,
    Presenting,
    OutOfOffice,
    Offline, // read only
    Unknown, // a word that this version does not know
};

// How they are sent: the words of the reference's list. They are read from all the words that its
// prose, its answers and its webhooks use.
inline constexpr EnumTable<PresenceStatus, 9> presenceNames{{{
    {PresenceStatus::Available, "Available"},
    {PresenceStatus::Away, "Away"},
    {PresenceStatus::DoNotDisturb, "Do_Not_Disturb"},
    {PresenceStatus::Busy, "Busy"},
    {PresenceStatus::InMeeting, "In_A_Zoom_Meeting"},
    {PresenceStatus::InCall, "On_A_Call"},
    {PresenceStatus::InCalendarEvent, "In_Calendar_Event"},
    {PresenceStatus::Presenting, "Presenting"},
    {PresenceStatus::OutOfOffice, "Out_of_Office"},
}}};

// Reads Zoom's word, whichever of its spellings it is.
PresenceStatus presenceStatus(const QString &word);

struct Presence
{
    PresenceStatus status = PresenceStatus::Unknown;
    QString word;    // as Zoom wrote it
    QString endTime; // of a status for a time; ISO 8601. This and the next: oneself only
    std::optional<qint64> remainingTime; // as Zoom gives it
};

// GET /users/{userId}/presence_status. Only newer clusters know it. Errors: 404/1001 NotFound.
Request getPresenceRequest(const UserTarget &user);
QCoro::Task<Result<Presence>> getPresence(ApiClient &client, UserTarget user,
                                          CancelToken cancel = {});

struct PresenceUpdate
{
    QString userId;                                    // id or e-mail address, or `me`
    PresenceStatus status = PresenceStatus::Available; // not Offline, not Unknown
    std::optional<int> duration; // of DoNotDisturb, 1 … 1440 minutes; Zoom's default is 20
    Lane lane = Lane::Foreground;
};

// The reference's prose and webhooks say Do_Not_Disturb, its list of values says Do_No_Disturb.
enum class DisturbSpelling { Prose, List };

// PUT /users/{userId}/presence_status.
Request updatePresenceRequest(const PresenceUpdate &update,
                              DisturbSpelling spelling = DisturbSpelling::Prose);

// 204. At most once a minute for each user, and only while they are signed in to a client. Where
// the server refuses the one spelling of DoNotDisturb (400/300), and so has done nothing, the
// other is sent once.
//
// Usage, not sent: a status that can't be set. Errors, beside those of every call (HTTP/code):
// 404/1001 NotFound; 400/5301 not possible now, as for somebody who is not signed in; 5411 not
// allowed for this user; 429 RateLimited: too soon after the last one.
QCoro::Task<Result<void>> updatePresence(ApiClient &client, PresenceUpdate update,
                                         CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
