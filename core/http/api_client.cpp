#include "core/http/api_client.h"

#include "core/base/logging.h"
#include "core/base/sleep.h"
#include "core/http/api_error.h"
#include "core/http/http_errors.h"
#include "core/http/rate_limiter.h"
#include "core/http/retry_budget.h"
#include "core/http/token_source.h"
#include "core/http/transport.h"

#include <algorithm>

namespace rollcall {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds readDeadline = std::chrono::seconds(30);
constexpr milliseconds changeDeadline = std::chrono::seconds(60);
// A request that is refused for being too fast this often is one that never gets through.
constexpr int mostRefusals = 6;
constexpr milliseconds shortestPause = std::chrono::seconds(1); // where a 429 tells no time
constexpr milliseconds longestPause = std::chrono::seconds(30);

// What one call has been through so far.
struct Story
{
    int attempts = 0;      // that were damaged, lost, or answered with 5xx
    int refusals = 0;      // 429
    bool replayed = false; // after a 401
    int lastPrice = 0;     // of the retry quota
};

bool isPlainPath(const QByteArray &path)
{
    if (!path.startsWith('/') || path.contains('?') || path.contains('#'))
        return false;
    const QList<QByteArray> segments = path.mid(1).split('/');
    // A user id of ".." or of nothing would name another resource.
    return std::none_of(segments.begin(), segments.end(), [](const QByteArray &segment) {
        return segment.isEmpty() || segment == "." || segment == "..";
    });
}

QByteArray encodedQuery(const Request::Query &query)
{
    QByteArray text;
    for (const auto &[key, value] : query) {
        text += text.isEmpty() ? '?' : '&';
        text += key.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return text;
}

} // namespace

class ApiClient::Private
{
public:
    Private(const Setup &setup, Transport &theTransport, TokenSource &theTokens, Clock &theClock)
        : baseUrl(setup.baseUrl.toEncoded(QUrl::StripTrailingSlash))
        , transport(theTransport)
        , tokens(theTokens)
        , clock(theClock)
        , limiter(setup.limits, theClock)
        , retries(setup.jitterSeed)
    {
    }

    static QCoro::Task<Result<Response>> send(std::shared_ptr<Private> d, Request request,
                                              CancelToken cancel);
    static QCoro::Task<Result<Response>> sendOnce(std::shared_ptr<Private> d, Request request,
                                                  Story *story, CancelToken cancel);
    WireRequest wireRequest(const Request &request, const QByteArray &token) const;
    Result<Response> judge(const Request &request, const RateLimiter::Pass &pass,
                           const QByteArray &token, Result<Response> result, int refusals);
    std::optional<milliseconds> waitBeforeNext(const Request &request, const Error &error,
                                               Story &story);

    const QByteArray baseUrl;
    Transport &transport;
    TokenSource &tokens;
    Clock &clock;
    RateLimiter limiter;
    RetryBudget retries;
    CancelSource closing;
};

ApiClient::ApiClient(Setup setup, Transport &transport, TokenSource &tokens, Clock &clock)
    : d(std::make_shared<Private>(setup, transport, tokens, clock))
{
}

ApiClient::~ApiClient()
{
    d->closing.cancel();
}

RateState ApiClient::rateState(const Request &request) const
{
    return d->limiter.state(request.label, request.operation);
}

QCoro::Task<Result<Response>> ApiClient::send(Request request, CancelToken cancel)
{
    return Private::send(d, std::move(request), std::move(cancel));
}

// Nothing but the shared state and what is here by value is touched after a wait: the client may
// be gone. Its references are touched only while it is not: it cancels when it goes.
QCoro::Task<Result<Response>> ApiClient::Private::send(std::shared_ptr<Private> d, Request request,
                                                       CancelToken cancel)
{
    const LinkedCancel stop(cancel, d->closing.token());
    Story story;
    for (;;) {
        auto result = co_await sendOnce(d, request, &story, stop.token());
        if (result.ok()) {
            d->retries.refund(story.lastPrice);
            co_return result;
        }
        Error error = result.error();
        error.operation = QString::fromLatin1(request.operation);
        if (stop.isCancelled())
            co_return error;
        const auto wait = d->waitBeforeNext(request, error, story);
        if (!wait)
            co_return error;
        if (*wait > milliseconds(0))
            co_await sleepUntil(d->clock, d->clock.now() + *wait, stop.token());
        if (stop.isCancelled())
            co_return httpError(ErrorKind::Cancelled, error.delivery, error.technical);
    }
}

QCoro::Task<Result<Response>> ApiClient::Private::sendOnce(std::shared_ptr<Private> d,
                                                           Request request, Story *story,
                                                           CancelToken cancel)
{
    if (!isPlainPath(request.path))
        co_return httpError(ErrorKind::Usage, Delivery::NotSent, QStringLiteral("path"));
    const auto pass =
        co_await d->limiter.pass(request.label, request.lane, request.operation, cancel);
    if (!pass.ok())
        co_return pass.error();
    const auto token = co_await d->tokens.accessToken(cancel);
    if (cancel.isCancelled())
        co_return httpError(ErrorKind::Cancelled, Delivery::NotSent);
    if (!token.ok())
        co_return token.error();
    auto result = co_await d->transport.send(d->wireRequest(request, token.value()), cancel);
    co_return d->judge(request, pass.value(), token.value(), std::move(result), story->refusals);
}

WireRequest ApiClient::Private::wireRequest(const Request &request, const QByteArray &token) const
{
    WireRequest wire;
    wire.verb = request.verb;
    wire.url = QUrl::fromEncoded(baseUrl + request.path + encodedQuery(request.query));
    wire.headers = {{"Authorization", "Bearer " + token},
                    {"Accept", "application/json"},
                    {"User-Agent", "Rollcall/" ROLLCALL_VERSION}};
    if (!request.contentType.isEmpty())
        wire.headers.append({"Content-Type", request.contentType});
    wire.body = request.body;
    wire.onUploaded = request.onUploaded;
    wire.onBodyStart = request.onBodyStart;
    const auto usual = request.verb == Verb::Get ? readDeadline : changeDeadline;
    wire.deadline = request.deadline > milliseconds(0) ? request.deadline : usual;
    return wire;
}

// What the answer means, and what limiter and token source learn from it.
Result<Response> ApiClient::Private::judge(const Request &request, const RateLimiter::Pass &pass,
                                           const QByteArray &token, Result<Response> result,
                                           int refusals)
{
    if (!result.ok())
        return result;
    auto error = apiError(request, result.value());
    if (closing.isCancelled()) // limiter and token source may be gone
        return error ? Result<Response>(std::move(*error)) : std::move(result);
    if (!error || error->kind != ErrorKind::RateLimited)
        limiter.answered(pass, result.value());
    if (!error)
        return result;
    if (error->kind == ErrorKind::RateLimited) {
        const auto longer = retries.between(shortestPause, shortestPause * 2) * (1 << refusals);
        const auto pause = std::min<milliseconds>(longer, longestPause);
        const auto refusal = limiter.refused(pass, result.value(), pause);
        error->retryAfter = refusal.wait;
        if (refusal.daily) {
            error->kind = ErrorKind::DailyLimit;
            error->sentence = plainSentence(ErrorKind::DailyLimit);
        }
    }
    if (error->kind == ErrorKind::SignIn)
        tokens.rejectToken(token);
    return std::move(*error);
}

// How long to wait before the request is sent again; nothing if it must not be.
std::optional<milliseconds> ApiClient::Private::waitBeforeNext(const Request &request,
                                                               const Error &error, Story &story)
{
    // The server said that it did nothing, so these hold for every verb. Where the wait is part
    // of a limit, the limiter makes it.
    const bool refusedByServer = error.delivery == Delivery::Answered && error.httpStatus != 0;
    if (error.kind == ErrorKind::SignIn && refusedByServer && !std::exchange(story.replayed, true))
        return milliseconds(0);
    if (error.kind == ErrorKind::RateLimited && story.refusals < mostRefusals) {
        ++story.refusals;
        return milliseconds(0);
    }
    if (request.verb != Verb::Get || request.onlyOnce || !RetryBudget::isWorthRetrying(error.kind))
        return std::nullopt;
    if (++story.attempts >= RetryBudget::mostAttempts || !retries.spend(error.kind))
        return std::nullopt;
    story.lastPrice = RetryBudget::price(error.kind);
    return retries.delay(story.attempts);
}

} // namespace rollcall
