#include "core/http/exchange.h"

#include "core/http/gzip.h"
#include "core/http/http_errors.h"
#include "core/http/one_shot_body.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>

namespace rollcall {

namespace {

// What all requests have in common: made once, and copied for less than it costs to make.
QNetworkRequest anyRequest()
{
    QNetworkRequest request;
    // Asked for by us, so Qt leaves the body as it comes: see gunzip().
    request.setRawHeader("Accept-Encoding", "gzip");
    using Request = QNetworkRequest;
    request.setAttribute(Request::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::CacheLoadControlAttribute, Request::AlwaysNetwork);
    request.setAttribute(Request::CacheSaveControlAttribute, false);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    request.setAttribute(Request::HttpPipeliningAllowedAttribute, false);
    // HTTP/1.1 only. Qt's HTTP/2 leaves a reply hanging until the deadline when the server says
    // GOAWAY or loses the session (measured with 6.4.2), which would turn one restart of a gateway
    // into many changes of unknown outcome.
    request.setAttribute(Request::Http2AllowedAttribute, false);
    return request;
}

QNetworkRequest networkRequest(const WireRequest &wire)
{
    static const QNetworkRequest common = anyRequest();
    QNetworkRequest request(common);
    request.setUrl(wire.url);
    for (const auto &[name, value] : wire.headers)
        request.setRawHeader(name, value);
    request.setHeader(QNetworkRequest::ContentLengthHeader, wire.body.size());
    return request;
}

// Room for the body, and a little more: parsers want to read past the end.
qint64 expectedSize(const QNetworkReply &reply, qint64 most)
{
    constexpr qint64 spare = 64;
    const qint64 told = reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
    return std::clamp<qint64>(told, 0, most) + spare;
}

// An answer that ends with the connection can't be told from one that was cut. Zoom sends none.
bool saysWhereItEnds(const Response &response)
{
    return response.status == 204 || !response.header("Content-Length").isEmpty() ||
           !response.header("Transfer-Encoding").isEmpty();
}

} // namespace

Exchange::Exchange(WireRequest request, QNetworkAccessManager &manager, Clock &clock)
    : m_request(std::move(request))
{
    start(manager);
    clock.callAt(clock.now() + m_request.deadline, this, [this] { expire(); });
}

Exchange::~Exchange()
{
    stopReply();
}

void Exchange::start(QNetworkAccessManager &manager)
{
    m_body = new OneShotBody(m_request.body);
    m_reply = manager.sendCustomRequest(networkRequest(m_request),
                                        verbNames.name(m_request.verb).toByteArray(), m_body);
    m_body->setParent(m_reply);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::receive);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    // Queued, so that whoever listens may cancel. QNetworkReply::uploadProgress tells the same, but
    // swallows the last step of a body that can't be rewound, and takes its buffer for the whole.
    if (m_request.onUploaded)
        connect(m_body, &OneShotBody::taken, this, &Exchange::tellProgress, Qt::QueuedConnection);
}

void Exchange::tellProgress(qint64 sent)
{
    if (!m_reply)
        return;
    const UploadProgress tell = m_request.onUploaded; // may end this object
    tell(sent, m_request.body.size());
}

// More than can be taken ends it early.
void Exchange::receive()
{
    if (m_received.isEmpty()) {
        m_received.reserve(expectedSize(*m_reply, m_request.maxBody));
        if (m_request.onBodyStart) {
            take(bodyStartSize);
            tellStart();
        }
    }
    take(m_request.maxBody + 1 - m_received.size());
    if (m_received.size() > m_request.maxBody)
        settleSoon(tooLarge());
}

void Exchange::take(qint64 most)
{
    const qint64 before = m_received.size();
    const qint64 fresh = std::min(m_reply->bytesAvailable(), most);
    m_received.resize(before + fresh);
    const qint64 taken = m_reply->read(m_received.data() + before, fresh);
    m_received.truncate(before + std::max<qint64>(taken, 0));
}

// At once, and not by way of the event loop: there the rest of the body would overtake it.
void Exchange::tellStart()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool packed = m_reply->hasRawHeader("Content-Encoding");
    if (status >= 200 && status < 300)
        m_request.onBodyStart(packed ? gunzippedStart(m_received, bodyStartSize) : m_received);
}

void Exchange::finish()
{
    const auto code = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (code != QNetworkReply::NoError && !isStatusError(code, status))
        settleSoon(failure(code));
    else
        settleSoon(answer(status));
}

// The whole answer, or what is wrong with it.
Result<Response> Exchange::answer(int status)
{
    Response response;
    response.status = status;
    response.headers = m_reply->rawHeaderPairs();
    receive();
    if (m_received.size() > m_request.maxBody)
        return tooLarge();
    response.body = std::move(m_received);
    if (!saysWhereItEnds(response))
        return damaged(QStringLiteral("the answer does not say where it ends"));
    const QByteArray coding = response.header("Content-Encoding").trimmed().toLower();
    if (coding.isEmpty() || coding == "identity" || response.body.isEmpty())
        return response;
    if (coding != "gzip" && coding != "x-gzip")
        return damaged(QStringLiteral("the body has a coding that was not asked for"));
    return unpacked(std::move(response));
}

Result<Response> Exchange::unpacked(Response response)
{
    QByteArray plain;
    switch (gunzip(response.body, m_request.maxBody, plain)) {
    case GzipOutcome::TooLarge:
        return tooLarge();
    case GzipOutcome::Damaged:
        return damaged(QStringLiteral("the compressed body is cut or damaged"));
    case GzipOutcome::Whole:
        break;
    }
    response.body = std::move(plain);
    return response;
}

Error Exchange::damaged(const QString &technical) const
{
    return httpError(ErrorKind::Transport, Delivery::Unknown, technical);
}

Error Exchange::tooLarge() const
{
    return damaged(QStringLiteral("the body is larger than %1 bytes").arg(m_request.maxBody));
}

void Exchange::cancel()
{
    settle(stopped(ErrorKind::Cancelled));
}

void Exchange::expire()
{
    settle(stopped(ErrorKind::Timeout));
}

Error Exchange::stopped(ErrorKind kind) const
{
    return httpError(kind, soFar(), progress());
}

Error Exchange::failure(QNetworkReply::NetworkError code) const
{
    // Qt's own words for the error may hold the whole URL, so they are not taken over.
    Error error = networkError(code, progress());
    if (error.delivery == Delivery::NotSent && m_body->wasRead())
        error.delivery = Delivery::Unknown;
    else if (error.delivery == Delivery::Unknown)
        error.delivery = soFar();
    return error;
}

// Qt does not say whether the head of a request has left; a body that was not touched proves that
// no whole request has.
Delivery Exchange::soFar() const
{
    const bool unsent = !m_request.body.isEmpty() && m_body && !m_body->wasRead();
    return unsent ? Delivery::NotSent : Delivery::Unknown;
}

QString Exchange::progress() const
{
    return QStringLiteral("after %1 bytes of the answer's body").arg(m_received.size());
}

// From within a signal of the reply: the outcome waits for the next turn of the event loop.
void Exchange::settleSoon(Result<Response> result)
{
    if (m_result)
        return;
    m_result = std::move(result);
    m_reply->disconnect(this);
    QMetaObject::invokeMethod(this, &Exchange::deliver, Qt::QueuedConnection);
}

// An answer that is already here is truer than the wish to stop.
void Exchange::settle(Error error)
{
    if (!m_result)
        m_result = std::move(error);
    deliver();
}

void Exchange::deliver()
{
    stopReply();
    const auto outcome = m_outcome;
    outcome.set(std::move(*m_result)); // may destroy this
}

// Only ever aborted, then deleted by the event loop: never deleted while Qt still works on it.
void Exchange::stopReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

} // namespace rollcall
