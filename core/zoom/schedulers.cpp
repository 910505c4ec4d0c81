#include "core/zoom/schedulers.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

namespace {

QList<Scheduler> schedulersOf(const QJsonObject &json)
{
    QList<Scheduler> schedulers;
    const QJsonArray rows = json.value(QLatin1String("schedulers")).toArray();
    schedulers.reserve(rows.size());
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        schedulers += Scheduler{textOf(row.value(QLatin1String("id"))),
                                textOf(row.value(QLatin1String("email"))),
                                integerOf(row.value(QLatin1String("pmi"))).value_or(0)};
    }
    return schedulers;
}

} // namespace

Request listSchedulersRequest(const UserTarget &user)
{
    return requestOn(Operation::ListSchedulers, user);
}

QCoro::Task<Result<QList<Scheduler>>> listSchedulers(ApiClient &client, UserTarget user,
                                                     CancelToken cancel)
{
    return ask(client, listSchedulersRequest(user), schedulersOf, std::move(cancel));
}

Request deleteSchedulerRequest(const SchedulerRemoval &removal)
{
    Request request = requestFor(Operation::DeleteScheduler,
                                 {removal.userId.toUtf8(), removal.schedulerId.toUtf8()});
    request.lane = removal.lane;
    return request;
}

QCoro::Task<Result<void>> deleteScheduler(ApiClient &client, SchedulerRemoval removal,
                                          CancelToken cancel)
{
    return tell(client, deleteSchedulerRequest(removal), std::move(cancel));
}

Request deleteSchedulersRequest(const UserTarget &user)
{
    return requestOn(Operation::DeleteSchedulers, user);
}

QCoro::Task<Result<void>> deleteSchedulers(ApiClient &client, UserTarget user, CancelToken cancel)
{
    return tell(client, deleteSchedulersRequest(user), std::move(cancel));
}

} // namespace rollcall::zoom
