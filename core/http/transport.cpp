#include "core/http/transport.h"

#include "core/http/exchange.h"
#include "core/http/http_errors.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

#include <algorithm>

namespace rollcall {

namespace {

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

// The system's proxy, but never for this computer itself: a proxy elsewhere could not reach it,
// and would be shown the practice account's token.
//
// For this computer DefaultProxy means none, whatever proxy the application has: Qt sees to it. To
// say NoProxy instead would make Qt read from an unbuffered socket, and then it reads the head of
// an answer byte by byte, each with a call of the system (measured with 6.4.2: 300 a page, which
// more than doubles what a page costs). With https the socket is buffered in any case.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
        return systemProxyForQuery(query);
    }
};

// Header values come from tokens and ids. One with a line break would smuggle in another header.
bool isSafe(const WireRequest &request)
{
    return std::none_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return std::any_of(header.second.begin(), header.second.end(),
                           [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    });
}

} // namespace

class Transport::Private
{
public:
    explicit Private(Clock &theClock)
        : clock(theClock)
    {
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager.setProxyFactory(new SystemProxies); // owned by the manager
    }

    static QCoro::Task<Result<Response>> send(std::shared_ptr<Private> d, WireRequest request,
                                              CancelToken cancel);

    Clock &clock;
    QNetworkAccessManager manager;
    CancelSource closing;
};

Transport::Transport(Clock &clock)
    : d(std::make_shared<Private>(clock))
{
}

Transport::~Transport()
{
    d->closing.cancel();
}

QCoro::Task<Result<Response>> Transport::send(WireRequest request, CancelToken cancel)
{
    return Private::send(d, std::move(request), std::move(cancel));
}

QCoro::Task<Result<Response>> Transport::Private::send(std::shared_ptr<Private> d,
                                                       WireRequest request, CancelToken cancel)
{
    if (!isAllowedUrl(request.url) || !isSafe(request))
        co_return httpError(ErrorKind::Usage, Delivery::NotSent);
    if (cancel.isCancelled() || d->closing.isCancelled())
        co_return httpError(ErrorKind::Cancelled, Delivery::NotSent);

    Exchange exchange(std::move(request), d->manager, d->clock);
    const auto byCaller = cancel.onCancel([&exchange] { exchange.cancel(); });
    const auto byTransport = d->closing.token().onCancel([&exchange] { exchange.cancel(); });
    co_return co_await exchange.outcome();
}

bool isAllowedUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == QLatin1String("https"))
        return true;
    const bool isLoopback =
        url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
    return url.scheme() == QLatin1String("http") && isLoopback;
}

} // namespace rollcall
