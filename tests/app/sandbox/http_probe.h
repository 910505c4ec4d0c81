#pragma once

#include "app/sandbox/sandbox_server.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QUrl>

namespace rollcall::test {

// What came back. status 0: no answer at all.
struct Received
{
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    int code() const { return json()[QLatin1StringView("code")].toInt(); }
    QString message() const { return json()[QLatin1StringView("message")].toString(); }
};

// "Fri, 20 Nov 2026 08:30:00 GMT"; invalid if it is anything else.
QDateTime readHttpDate(const QByteArray &text);

// Asks the sandbox over real HTTP. Waits for each answer. What an operation of the API answers is
// held against the contract, and fails the test if it isn't as Zoom would answer.
class HttpProbe
{
public:
    explicit HttpProbe(sandbox::SandboxAddress address)
        : m_address(std::move(address))
    {
    }

    // A fresh access token; empty if it was refused. Used by all calls from now on.
    QByteArray signIn();
    void setToken(const QByteArray &token) { m_token = token; }
    // For a sandbox that was told to answer wrongly.
    void expectAnything() { m_judged = false; }

    // Below the base URL: get("/users?page_size=300").
    Received get(const char *path) { return send("GET", path); }
    Received send(const QByteArray &verb, const char *path, const QByteArray &body = {});
    // POST of a form with one file; without a name if that is null.
    Received upload(const char *path, const QByteArray &part, const QByteArray &fileName,
                    const QByteArray &content);
    // POST of a body that is not JSON.
    Received post(const char *path, const QByteArray &contentType, const QByteArray &body);
    Received download(const QUrl &url); // without a token
    // Below the origin, without a token: post("/sandbox/faults", …).
    Received control(const QByteArray &verb, const char *path, const QByteArray &body = {});
    // POST to the token URL.
    Received askForToken(const QByteArray &authorization, const QByteArray &form);
    QByteArray basicHeader() const;
    QByteArray goodForm() const;

private:
    Received send(QNetworkRequest request, const QByteArray &verb, const QByteArray &body);

    sandbox::SandboxAddress m_address;
    QNetworkAccessManager m_network;
    void judge(const QByteArray &verb, const QByteArray &target, const Received &received) const;

    QByteArray m_token;
    bool m_judged = true;
};

} // namespace rollcall::test
