#pragma once

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/changes/change_kind.h"
#include "core/http/request.h"

#include <QCoroTask>

#include <chrono>
#include <optional>
#include <vector>

namespace rollcall {

class ApiClient;

// What the account says about one change.
struct AccountLook
{
    Taken taken = Taken::Unclear;
    QJsonObject found; // what was read; empty where there is nothing of the kind
    // Why nothing was read, or NotFound.
    std::optional<Error> error;

    // Zoom answered, if only that there is no such user.
    bool readable() const { return !error || error->kind == ErrorKind::NotFound; }
};

// How often to look before a No is believed: Zoom may show a change only seconds after it was made.
inline std::vector<std::chrono::milliseconds> patientPauses()
{
    return {std::chrono::seconds(3), std::chrono::seconds(7)};
}

struct LookManner
{
    Lane lane = Lane::Background;
    std::vector<std::chrono::milliseconds> pauses;
    bool retries = true; // a read that the network or the server has failed
};

// Looks for the change in the account, once and, while it is not found, once more after each of
// the pauses. `context.intended` is in this machine's time; it is held against the server's by the
// Date header of the answer. Client and clock must live until the task has ended or was cancelled.
QCoro::Task<AccountLook> lookFor(ApiClient &client, Clock &clock, Change change,
                                 ReadBackContext context, LookManner manner, CancelToken cancel);

} // namespace rollcall
