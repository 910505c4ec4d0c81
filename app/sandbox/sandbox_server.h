#pragma once

#include "app/sandbox/sandbox_options.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>

namespace rollcall::sandbox {

// What a client needs to connect.
struct SandboxAddress
{
    QUrl baseUrl;
    QUrl tokenUrl;
    QString accountId;
    QString clientId;
    QString clientSecret;
};

// One request as it reached the server, whole, before any fault acted on it.
struct LoggedRequest
{
    quint64 number = 0;     // 1, 2, 3 … since the log was cleared
    quint64 connection = 0; // requests over one TCP connection share it
    QString method;
    QString path;   // as sent: "/v2/users/a%40b.example"
    QString query;  // as sent, secrets struck out
    int status = 0; // 0: not answered yet, or never
    QString fault;  // name of the fault that acted; empty: none
    qint64 bodyBytes = 0;
    std::chrono::microseconds received{0}; // since the server was made
    std::chrono::microseconds took{0};     // until the answer was ready to be written
};

// Zoom's Users API, imitated on the loopback address, with state. Runs in threads of its own.
// Thread-safe. Knows nothing of core, as core knows nothing of it.
//
// The steering calls below are there over HTTP as well, under /sandbox/: README.md beside this
// file has both, and the format of faults.
class SandboxServer
{
public:
    explicit SandboxServer(SandboxOptions options);
    ~SandboxServer(); // stops

    // Listens; false with errorString() if it cannot. Once only.
    bool start();
    // Ends every connection, also those that hang, and returns when all threads are done.
    void stop();
    QString errorString() const;
    SandboxAddress address() const;
    // Why changes are not kept in the state folder, from the first that was not; empty: they are,
    // or there is no such folder.
    QString stateError() const;

    // What shall go wrong, instead of what was to go wrong so far. A sentence if the JSON is wrong;
    // then nothing changes.
    QString setFaults(const QByteArray &json);
    void clearFaults();

    int grantedTokens() const; // access tokens handed out since the start

    // Void at once; the next call with one is refused as expired.
    void expireAccessTokens();
    void expirePageTokens();

    // Users join at the end of the listing and leave from its front, so that a listing under way
    // shifts.
    void addUsers(int count);
    void removeUsers(int count);

    void setLatency(std::chrono::milliseconds latency);
    void setPlan(SandboxPlan plan);
    void setScopes(const QStringList &scopes); // of access tokens to come; empty: all

    // Every request since the start or the last clearing, but those to /sandbox/.
    QList<LoggedRequest> requests() const;
    void clearRequests();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rollcall::sandbox
