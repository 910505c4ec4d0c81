#pragma once

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/http/response.h"

#include <QCoroTask>
#include <QUrl>

#include <memory>

namespace rollcall {

// One HTTP exchange with everything decided: absolute URL and all headers.
struct WireRequest
{
    Verb verb = Verb::Get;
    QUrl url{};
    QList<std::pair<QByteArray, QByteArray>> headers{};
    QByteArray body{};
    std::chrono::milliseconds deadline{30'000}; // total, head to tail
    qint64 maxBody = 16 * 1024 * 1024;          // after decompression; more is ErrorKind::Transport
    UploadProgress onUploaded{};
    BodyStart onBodyStart{};
};

// Owns every QNetworkAccessManager of the process' API traffic. Up to mostUnderWay requests to a
// host are really under way side by side, each on a connection of its own; more than that wait for
// one, and their deadlines run meanwhile. Few requests share few connections.
//
// Every call of send() puts at most one request on the wire: Qt's own resending, redirects, HTTP
// caching, cookies and authentication dialogs are off. https only, except towards loopback.
// A Response means that a whole, undamaged answer came, whatever its status. Otherwise the error
// says in `delivery` whether the request may have reached the server.
// send() may be called from the owner's thread only; the task resumes there. Destroying the
// transport cancels what is under way.
class Transport
{
public:
    static constexpr int mostUnderWay = 30;

    explicit Transport(Clock &clock);
    ~Transport();

    QCoro::Task<Result<Response>> send(WireRequest request, CancelToken cancel = {});

private:
    class Private;
    std::shared_ptr<Private> d; // tasks keep it until they have ended
};

// https, or http to a loopback address.
bool isAllowedUrl(const QUrl &url);

// This computer itself, by name or address.
bool isLoopback(const QString &host);

} // namespace rollcall
