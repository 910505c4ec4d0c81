#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"

#include <QCoroTask>
#include <QList>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

// Somebody for whom a user schedules, as seen from the assistant's side.
struct Scheduler
{
    QString id;
    QString email;
    qint64 pmi = 0; // 0: none told

    bool operator==(const Scheduler &) const = default;
};

// GET /users/{userId}/schedulers: all of them, unpaged. Errors: 404/1001 NotFound.
Request listSchedulersRequest(const UserTarget &user);
QCoro::Task<Result<QList<Scheduler>>> listSchedulers(ApiClient &client, UserTarget user,
                                                     CancelToken cancel = {});

struct SchedulerRemoval
{
    QString userId;
    QString schedulerId; // id or e-mail address
    Lane lane = Lane::Foreground;
};

// DELETE /users/{userId}/schedulers/{schedulerId}: one. 204. Errors: 404/1001 NotFound.
Request deleteSchedulerRequest(const SchedulerRemoval &removal);
QCoro::Task<Result<void>> deleteScheduler(ApiClient &client, SchedulerRemoval removal,
                                          CancelToken cancel = {});

// DELETE /users/{userId}/schedulers: all. 204. Errors: 404/1001 NotFound.
Request deleteSchedulersRequest(const UserTarget &user);
QCoro::Task<Result<void>> deleteSchedulers(ApiClient &client, UserTarget user,
                                           CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
