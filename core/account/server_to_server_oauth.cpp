#include "core/account/server_to_server_oauth.h"

#include "core/account/token_response.h"
#include "core/base/deferred.h"
#include "core/base/logging.h"
#include "core/base/sleep.h"
#include "core/base/wipe.h"
#include "core/http/http_errors.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds earliness = 60s;
constexpr std::chrono::seconds atOnceAtMost = 10s;
constexpr std::chrono::seconds pauseLength = 30s;
constexpr int mostAttempts = 3;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ServerToServerOAuth)
};

// A copy of its own, so that it can be wiped.
QByteArray deepCopy(const QByteArray &bytes)
{
    return QByteArray(bytes.constData(), bytes.size());
}

QByteArray authorization(const QByteArray &clientId, const QByteArray &secret)
{
    QByteArray plain = clientId + ':' + secret;
    QByteArray header = "Basic " + plain.toBase64();
    wipe(plain);
    return header;
}

Error cancelled()
{
    return httpError(ErrorKind::Cancelled, Delivery::NotSent);
}

Error refusedTwice()
{
    Error error = localError(
        ErrorKind::SignIn,
        Text::tr("Zoom gives out tokens for this app and then refuses them. Check that the app is "
                 "still activated. If another program uses the same app, give Rollcall an app of "
                 "its own."));
    error.delivery = Delivery::Answered;
    return error;
}

bool isWorthAnotherTry(const Error &error)
{
    return error.kind == ErrorKind::Transport || error.kind == ErrorKind::Server;
}

} // namespace

class ServerToServerOAuth::Private
{
public:
    using Outcome = Result<QByteArray>;

    Private(const AccountProfile &profile, const QByteArray &clientSecret, Transport &theTransport,
            Clock &theClock)
        : tokenUrl(profile.tokenUrl)
        , accountId(profile.accountId.toUtf8())
        , clientId(profile.clientId.toUtf8())
        , secret(deepCopy(clientSecret))
        , transport(theTransport)
        , clock(theClock)
    {
    }
    ~Private()
    {
        wipe(secret);
        wipe(token);
    }

    // Everything by value: callers may be gone when these go on.
    static QCoro::Task<Outcome> obtain(std::shared_ptr<Private> d, CancelToken cancel);
    static QCoro::Task<void> renew(std::shared_ptr<Private> d);
    static QCoro::Task<Result<TokenGrant>> request(std::shared_ptr<Private> d);

    WireRequest wireRequest() const;
    void adopt(const TokenGrant &grant, Clock::Moment requested);
    void reject();
    void settle(const Outcome &outcome);

    const QUrl tokenUrl;
    const QByteArray accountId;
    const QByteArray clientId;
    QByteArray secret;
    Transport &transport;
    Clock &clock;
    CancelSource closing; // after it neither of the two above may be touched

    QByteArray token; // empty: none
    Clock::Moment issued;
    Clock::Moment freshUntil;
    std::chrono::seconds lifetime{0};
    QStringList scopes;
    QUrl regionalApiUrl;

    int refusedAtOnce = 0; // tokens in a row
    Clock::Moment pausedUntil = Clock::Moment::min();

    bool renewing = false;
    QList<Deferred<Outcome>> waiting;
};

QCoro::Task<Result<QByteArray>> ServerToServerOAuth::Private::obtain(std::shared_ptr<Private> d,
                                                                     CancelToken cancel)
{
    if (cancel.isCancelled())
        co_return cancelled();
    if (!d->token.isEmpty() && d->clock.now() < d->freshUntil)
        co_return QByteArray(d->token); // QCoro 0.8 moves out of what has a name
    if (d->clock.now() < d->pausedUntil)
        co_return refusedTwice();

    const Deferred<Outcome> outcome;
    d->waiting.append(outcome);
    if (!std::exchange(d->renewing, true))
        renew(d);
    const auto registration = cancel.onCancel([outcome] { outcome.set(cancelled()); });
    co_return co_await outcome;
}

QCoro::Task<void> ServerToServerOAuth::Private::renew(std::shared_ptr<Private> d)
{
    // The token's life is counted from before it was made, so never too long.
    const Clock::Moment requested = d->clock.now();
    const Result<TokenGrant> grant = co_await request(d);
    d->renewing = false;
    if (!grant) {
        qCInfo(lcAccount) << "No token:" << grant.error().technical << grant.error().httpStatus;
        d->settle(grant.error());
        co_return;
    }
    d->adopt(*grant, requested);
    d->settle(d->token);
}

QCoro::Task<Result<TokenGrant>> ServerToServerOAuth::Private::request(std::shared_ptr<Private> d)
{
    for (int attempt = 1;; ++attempt) {
        const Result<Response> response =
            co_await d->transport.send(d->wireRequest(), d->closing.token());
        Result<TokenGrant> grant =
            response ? readTokenResponse(*response, d->tokenUrl)
                     : Result<TokenGrant>(tokenConnectionError(response.error(), d->tokenUrl));
        if (grant || attempt == mostAttempts || !isWorthAnotherTry(grant.error()))
            co_return grant;
        if (!d->closing.isCancelled())
            co_await sleepUntil(d->clock, d->clock.now() + attempt * 1s, d->closing.token());
        if (d->closing.isCancelled())
            co_return cancelled();
    }
}

WireRequest ServerToServerOAuth::Private::wireRequest() const
{
    WireRequest request;
    request.verb = Verb::Post;
    request.url = tokenUrl;
    request.headers = {{"Authorization", authorization(clientId, secret)},
                       {"Content-Type", "application/x-www-form-urlencoded"},
                       {"Accept", "application/json"}};
    request.body = "grant_type=account_credentials&account_id=" + accountId.toPercentEncoding();
    return request;
}

void ServerToServerOAuth::Private::adopt(const TokenGrant &grant, Clock::Moment requested)
{
    wipe(token);
    token = grant.token;
    lifetime = grant.lifetime;
    issued = requested;
    // A token that lives for less than minutes (a practice account in a test) would never be used.
    freshUntil = requested + lifetime - std::min(earliness, lifetime / 4);
    scopes = grant.scopes;
    regionalApiUrl = grant.apiUrl;
}

void ServerToServerOAuth::Private::reject()
{
    wipe(token);
    const Clock::Moment now = clock.now();
    const bool atOnce = now - issued < std::min<std::chrono::nanoseconds>(
                                           atOnceAtMost, std::chrono::nanoseconds(lifetime) / 10);
    refusedAtOnce = atOnce ? refusedAtOnce + 1 : 0;
    if (refusedAtOnce >= 2)
        pausedUntil = now + pauseLength;
}

void ServerToServerOAuth::Private::settle(const Outcome &outcome)
{
    // Whoever goes on may ask again, and that is a new wait.
    for (const Deferred<Outcome> &waiter : std::exchange(waiting, {}))
        waiter.set(outcome);
}

ServerToServerOAuth::ServerToServerOAuth(const AccountProfile &profile,
                                         const QByteArray &clientSecret, Transport &transport,
                                         Clock &clock)
    : d(std::make_shared<Private>(profile, clientSecret, transport, clock))
{
}

ServerToServerOAuth::~ServerToServerOAuth()
{
    d->closing.cancel();
    d->settle(cancelled());
}

QCoro::Task<Result<QByteArray>> ServerToServerOAuth::accessToken(CancelToken cancel)
{
    return Private::obtain(d, std::move(cancel));
}

void ServerToServerOAuth::rejectToken(const QByteArray &token)
{
    if (!token.isEmpty() && token == d->token)
        d->reject();
}

QStringList ServerToServerOAuth::grantedScopes() const
{
    return d->scopes;
}

QUrl ServerToServerOAuth::regionalApiUrl() const
{
    return d->regionalApiUrl;
}

} // namespace rollcall
