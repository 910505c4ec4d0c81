#include "tests/app/sandbox/http_probe.h"

#include "tests/contract/contract.h"

#include <QLocale>
#include <QTest>

namespace rollcall::test {

QDateTime readHttpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

QByteArray HttpProbe::signIn()
{
    const Received received = askForToken(basicHeader(), goodForm());
    m_token = received.json()[QLatin1StringView("access_token")].toString().toLatin1();
    return m_token;
}

Received HttpProbe::send(const QByteArray &verb, const char *path, const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_address.baseUrl.toString() + QLatin1StringView(path)));
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    Received received = send(request, verb, body);
    if (m_judged && received.status != 0)
        judge(verb, path, received);
    return received;
}

Received HttpProbe::upload(const char *path, const QByteArray &part, const QByteArray &fileName,
                           const QByteArray &content)
{
    const QByteArray file = fileName.isNull() ? "" : "; filename=\"" + fileName + '"';
    return post(path, "multipart/form-data; boundary=edge",
                "--edge\r\nContent-Disposition: form-data; name=\"" + part + '"' + file +
                    "\r\nContent-Type: application/octet-stream\r\n\r\n" + content +
                    "\r\n--edge--\r\n");
}

Received HttpProbe::post(const char *path, const QByteArray &contentType, const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_address.baseUrl.toString() + QLatin1StringView(path)));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    Received received = send(request, "POST", body);
    judge("POST", path, received);
    return received;
}

Received HttpProbe::download(const QUrl &url)
{
    return send(QNetworkRequest(url), "GET", {});
}

void HttpProbe::judge(const QByteArray &verb, const QByteArray &target,
                      const Received &received) const
{
    static const Contract contract;
    const QString operation = contract.operationOf(verb, target);
    if (operation.isEmpty())
        return;
    const QStringList complaints = contract.complaints(operation, {received.status, received.body});
    if (!complaints.isEmpty())
        QTest::qFail(qPrintable(complaints.join(QStringLiteral("; "))), __FILE__, __LINE__);
}

Received HttpProbe::control(const QByteArray &verb, const char *path, const QByteArray &body)
{
    QNetworkRequest request(m_address.baseUrl.resolved(QUrl(QLatin1StringView(path))));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return send(request, verb, body);
}

Received HttpProbe::askForToken(const QByteArray &authorization, const QByteArray &form)
{
    QNetworkRequest request(m_address.tokenUrl);
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QByteArray("application/x-www-form-urlencoded"));
    return send(request, "POST", form);
}

QByteArray HttpProbe::basicHeader() const
{
    const QString pair = m_address.clientId + u':' + m_address.clientSecret;
    return "Basic " + pair.toLatin1().toBase64();
}

QByteArray HttpProbe::goodForm() const
{
    return "grant_type=account_credentials&account_id=" + m_address.accountId.toLatin1();
}

Received HttpProbe::send(QNetworkRequest request, const QByteArray &verb, const QByteArray &body)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(20'000);
    Received received;
    received.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    received.error = reply->error();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        received.headers.insert(name.toLower(), value);
    received.body = reply->readAll();
    return received;
}

} // namespace rollcall::test
