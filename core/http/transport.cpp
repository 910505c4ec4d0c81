#include "core/http/transport.h"

#include "core/http/exchange.h"
#include "core/http/http_errors.h"
#include "core/http/manager_pool.h"

#include <QHostAddress>

#include <algorithm>

namespace rollcall {

namespace {

// Header values come from tokens and ids. One with a line break would smuggle in another header.
bool isSafe(const WireRequest &request)
{
    return std::none_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return std::any_of(header.second.begin(), header.second.end(),
                           [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    });
}

} // namespace

static_assert(Transport::mostUnderWay == ManagerPool::mostManagers * ManagerPool::connectionsOfOne);

class Transport::Private
{
public:
    explicit Private(Clock &theClock)
        : clock(theClock)
    {
    }

    static QCoro::Task<Result<Response>> send(std::shared_ptr<Private> d, WireRequest request,
                                              CancelToken cancel);

    Clock &clock;
    ManagerPool managers;
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

    const ManagerPool::Place place = d->managers.place();
    Exchange exchange(std::move(request), place.manager(), d->clock);
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
    return url.scheme() == QLatin1String("http") && isLoopback(url.host());
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace rollcall
