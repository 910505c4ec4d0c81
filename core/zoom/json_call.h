#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QCoroTask>
#include <QJsonObject>

namespace rollcall {

class ApiClient;

namespace zoom {

// How this layer's calls are made: a request built by one function, an answer read by another.
// `client` must live until the tasks have ended or were cancelled, here and in every call of
// core/zoom.

// Sets a JSON body.
void setJson(Request &request, const QJsonObject &body);

// Sends it and hands out the object that the answer is. A change that was answered with 2xx has
// happened, so its answer may be empty: an empty object then. A change whose answer can't be read
// is Delivery::Unknown.
QCoro::Task<Result<QJsonObject>> askForObject(ApiClient &client, Request request,
                                              CancelToken cancel);

template <typename T>
QCoro::Task<Result<T>> ask(ApiClient &client, Request request, T (*read)(const QJsonObject &),
                           CancelToken cancel)
{
    const Result<QJsonObject> json =
        co_await askForObject(client, std::move(request), std::move(cancel));
    if (!json)
        co_return json.error();
    co_return read(*json);
}

// Sends a change whose answer says nothing: any 2xx, with or without a body.
QCoro::Task<Result<void>> tell(ApiClient &client, Request request, CancelToken cancel);

// The outcome of a call that is not made. `why` is what a check of the request found.
template <typename T>
QCoro::Task<Result<T>> refuse(Error why)
{
    co_return Error(why); // QCoro 0.8 moves out of what has a name
}

// ErrorKind::Usage: the request is not sent as it would do something else than was meant, or Zoom
// is known to refuse it.
Error refusedHere(const QString &sentence, const Request &request);

} // namespace zoom
} // namespace rollcall
