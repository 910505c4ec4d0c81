#include "core/zoom/user_deletion.h"

#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rollcall::zoom {

namespace {

struct Flag
{
    const char *name;
    bool UserDeletion::*member;
    bool isOld; // known everywhere
};

constexpr std::array flags{
    Flag{"transfer_meeting", &UserDeletion::transferMeetings, true},
    Flag{"transfer_webinar", &UserDeletion::transferWebinars, true},
    Flag{"transfer_recording", &UserDeletion::transferRecordings, true},
    Flag{"transfer_whiteboard", &UserDeletion::transferWhiteboards, false},
    Flag{"transfer_clipfiles", &UserDeletion::transferClips, false},
    Flag{"transfer_notes", &UserDeletion::transferNotes, false},
    Flag{"transfer_visitors", &UserDeletion::transferVisitors, false},
    Flag{"transfer_docs", &UserDeletion::transferDocs, false},
};

bool transfersToNobody(const UserDeletion &deletion)
{
    return deletion.transferEmail.trimmed().isEmpty() &&
           std::ranges::any_of(flags, [&](const Flag &flag) { return deletion.*flag.member; });
}

} // namespace

Request deleteUserRequest(const UserDeletion &deletion)
{
    Request request = requestFor(Operation::DeleteUser, {deletion.userId.toUtf8()});
    request.lane = deletion.lane;
    request.query = {{"action", deleteActionNames.name(deletion.action).toByteArray()}};
    if (deletion.transferEmail.isEmpty())
        return request;
    request.query.emplaceBack("transfer_email", deletion.transferEmail.toUtf8());
    for (const Flag &flag : flags) {
        if (deletion.*flag.member || flag.isOld)
            request.query.emplaceBack(flag.name, deletion.*flag.member ? "true" : "false");
    }
    return request;
}

QCoro::Task<Result<void>> deleteUser(ApiClient &client, UserDeletion deletion, CancelToken cancel)
{
    const Request request = deleteUserRequest(deletion);
    if (transfersToNobody(deletion))
        return refuse<void>(refusedHere(
            QCoreApplication::translate("rollcall::zoom::UserDeletion",
                                        "Say who shall get what this user leaves behind. "
                                        "Nothing was deleted."),
            request));
    return tell(client, request, std::move(cancel));
}

} // namespace rollcall::zoom
