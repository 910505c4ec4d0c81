#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"

#include <QCoroTask>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

inline constexpr int mostAssistants = 30; // of one user, and of one call

// Somebody who schedules for a user.
struct Assistant
{
    QString id;
    QString email;
    std::optional<bool> managesPrivateEvents; // can_manage_host_private_event; newer clusters

    bool operator==(const Assistant &) const = default;
};

// GET /users/{userId}/assistants: all of them, unpaged. Errors: 404/1001 NotFound.
Request listAssistantsRequest(const UserTarget &user);
QCoro::Task<Result<QList<Assistant>>> listAssistants(ApiClient &client, UserTarget user,
                                                     CancelToken cancel = {});

struct AssistantsAddition
{
    QString userId; // id or e-mail address
    // 1 … 30, each by id or, where that is empty, by e-mail address.
    QList<Assistant> assistants;
    Lane lane = Lane::Foreground;
};

struct AddedAssistants
{
    QStringList ids;
    QString addedAt; // ISO 8601
};

// POST /users/{userId}/assistants. The account must be paid; both must be Licensed (or On-prem).
Request addAssistantsRequest(const AssistantsAddition &addition);

// Usage, not sent: none or more than 30. Errors, beside those of every call (HTTP/code): 404/1001
// NotFound; 400/200 the account is not paid, a user is not Licensed, is the same, is not found, or
// is an assistant already; 300 as validation.
QCoro::Task<Result<AddedAssistants>> addAssistants(ApiClient &client, AssistantsAddition addition,
                                                   CancelToken cancel = {});

struct AssistantRemoval
{
    QString userId;
    QString assistantId; // id or e-mail address
    Lane lane = Lane::Foreground;
};

// DELETE /users/{userId}/assistants/{assistantId}: one. 204. Errors: 404/1001 NotFound.
Request deleteAssistantRequest(const AssistantRemoval &removal);
QCoro::Task<Result<void>> deleteAssistant(ApiClient &client, AssistantRemoval removal,
                                          CancelToken cancel = {});

// DELETE /users/{userId}/assistants: all. 204. Errors: 404/1001 NotFound.
Request deleteAssistantsRequest(const UserTarget &user);
QCoro::Task<Result<void>> deleteAssistants(ApiClient &client, UserTarget user,
                                           CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
