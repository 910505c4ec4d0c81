#pragma once

#include "core/base/deferred.h"
#include "core/http/transport.h"

#include <QNetworkReply>
#include <QObject>

#include <optional>

class QNetworkAccessManager;

namespace rollcall {

class OneShotBody;

// One request on the wire and what became of it. Lives in the coroutine that awaits it.
//
// The outcome is set exactly once: with the answer, an error of the connection, the deadline or a
// cancel, whichever comes first. It is never set from within a signal of the reply, so whoever is
// resumed may destroy anything.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(WireRequest request, QNetworkAccessManager &manager, Clock &clock);
    ~Exchange() override;

    const Deferred<Result<Response>> &outcome() const { return m_outcome; }

    void cancel();

private:
    void start(QNetworkAccessManager &manager);
    void tellProgress(qint64 sent);
    void receive();
    void take(qint64 most);
    void tellStart();
    void finish();
    void expire();
    void settleSoon(Result<Response> result);
    void settle(Error error);
    void deliver();
    void stopReply();

    Result<Response> answer(int status);
    Result<Response> unpacked(Response response);
    Error damaged(const QString &technical) const;
    Error tooLarge() const;
    Error stopped(ErrorKind kind) const;
    Error failure(QNetworkReply::NetworkError code) const;
    Delivery soFar() const;
    QString progress() const;

    const WireRequest m_request;
    Deferred<Result<Response>> m_outcome;
    std::optional<Result<Response>> m_result; // known, but not yet delivered
    QByteArray m_received;                    // of the body, as it comes
    QNetworkReply *m_reply = nullptr;         // until it was stopped
    OneShotBody *m_body = nullptr;            // owned by the reply
};

} // namespace rollcall
