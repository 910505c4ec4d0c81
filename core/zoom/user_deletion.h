#pragma once

#include "core/base/cancel.h"
#include "core/base/enum_table.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QCoroTask>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

enum class DeleteAction {
    // Unlinks: the person keeps a free Basic account of their own. The only one for pending users.
    Disassociate,
    Delete, // for good; the address can sign up again
};

inline constexpr EnumTable<DeleteAction, 2> deleteActionNames{{{
    {DeleteAction::Disassociate, "disassociate"},
    {DeleteAction::Delete, "delete"},
}}};

struct UserDeletion
{
    QString userId; // id; pending users: the e-mail address
    DeleteAction action = DeleteAction::Disassociate;
    // Who gets what the flags below name: another user of the account, Licensed for recordings,
    // with a webinar licence for webinars. Required by Zoom for users with Zoom Events.
    QString transferEmail;
    bool transferMeetings = false;
    bool transferWebinars = false;
    bool transferRecordings = false;
    bool transferWhiteboards = false; // this and those below: only newer clusters know them
    bool transferClips = false;
    bool transferNotes = false;
    bool transferVisitors = false;
    bool transferDocs = false;
    Lane lane = Lane::Foreground;
};

// DELETE /users/{userId}. With a receiver the first three flags are always sent, also when false.
Request deleteUserRequest(const UserDeletion &deletion);

// 204. What is transferred moves later, and Zoom does not report on it.
//
// Usage, not sent: something is to be transferred, but to nobody, so it would be lost.
// Errors, beside those of every call (HTTP/code): 404/1001 NotFound, also when deleted already;
// 400/300 transfer to oneself or to somebody without the licence for it, an API user, an owner of
// Zoom Events without receiver; 200 a Zoom Rooms user, deactivated, not in the account; 1000 part
// of a call queue or auto-receptionist; 1107 in a managed domain, can't be disassociated; 1117 an
// admin; 1120 NotFound: the invitation expired. One at a time for each user, else 429.
QCoro::Task<Result<void>> deleteUser(ApiClient &client, UserDeletion deletion,
                                     CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
