#include "app/sandbox/sandbox_server.h"

#include "app/sandbox/http/http_front.h"
#include "app/sandbox/service.h"

#include <QFile>

namespace rollcall::sandbox {

class SandboxServer::Private
{
public:
    explicit Private(SandboxOptions wanted)
        : options(std::move(wanted))
        , service(options)
        , front([this](const Call &call, const Pause &pause) { return service.serve(call, pause); })
    {
    }

    bool readFaultsFile()
    {
        QFile file(options.faultsFile);
        error =
            file.open(QIODevice::ReadOnly) ? service.setFaults(file.readAll()) : file.errorString();
        if (!error.isEmpty())
            error = QStringLiteral("%1: %2").arg(options.faultsFile, error);
        return error.isEmpty();
    }

    SandboxOptions options;
    Service service;
    HttpFront front;
    std::string origin;
    QString error;
};

SandboxServer::SandboxServer(SandboxOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

SandboxServer::~SandboxServer() = default;

bool SandboxServer::start()
{
    if (!d->options.faultsFile.isEmpty() && !d->readFaultsFile())
        return false;
    if (!d->options.stateFolder.isEmpty())
        d->service.openJournal(d->options.stateFolder, d->options);
    const int port = d->front.bind(d->options.port);
    if (port < 0) {
        d->error =
            QStringLiteral("Port %1 of 127.0.0.1 is in use or not allowed.").arg(d->options.port);
        return false;
    }
    d->origin = "http://127.0.0.1:" + std::to_string(port);
    d->service.setOrigin(d->origin);
    d->front.start();
    return true;
}

void SandboxServer::stop()
{
    d->front.stop();
}

QString SandboxServer::errorString() const
{
    return d->error;
}

QString SandboxServer::stateError() const
{
    return d->service.journalError();
}

SandboxAddress SandboxServer::address() const
{
    const Credentials &credentials = d->service.credentials();
    const QString origin = QString::fromStdString(d->origin);
    return {QUrl(origin + QStringLiteral("/v2")), QUrl(origin + QStringLiteral("/oauth/token")),
            QString::fromStdString(credentials.accountId),
            QString::fromStdString(credentials.clientId),
            QString::fromStdString(credentials.clientSecret)};
}

QString SandboxServer::setFaults(const QByteArray &json)
{
    return d->service.setFaults(json);
}

void SandboxServer::clearFaults()
{
    d->service.clearFaults();
}

int SandboxServer::grantedTokens() const
{
    return d->service.accessTokens().issuedCount();
}

void SandboxServer::expireAccessTokens()
{
    d->service.accessTokens().expireAll();
}

void SandboxServer::expirePageTokens()
{
    d->service.pageTokens().expireAll();
}

void SandboxServer::addUsers(int count)
{
    d->service.addUsers(count);
}

void SandboxServer::removeUsers(int count)
{
    d->service.removeUsers(count);
}

void SandboxServer::setLatency(std::chrono::milliseconds latency)
{
    d->service.setLatency(latency);
}

void SandboxServer::setPlan(SandboxPlan plan)
{
    d->service.limiter().setPlan(plan);
}

void SandboxServer::setScopes(const QStringList &scopes)
{
    d->service.setScopes(scopes);
}

QList<LoggedRequest> SandboxServer::requests() const
{
    QList<LoggedRequest> requests;
    for (const RequestLog::Entry &entry : d->service.log().entries()) {
        LoggedRequest request;
        request.number = entry.number;
        request.connection = entry.connection;
        request.method = QString::fromStdString(entry.method);
        request.path = QString::fromStdString(entry.path);
        request.query = QString::fromStdString(entry.query);
        request.status = entry.status;
        request.fault = QString::fromStdString(entry.fault);
        request.bodyBytes = static_cast<qint64>(entry.bodyBytes);
        request.received = std::chrono::duration_cast<std::chrono::microseconds>(
            entry.received - d->service.log().started());
        request.took = entry.took;
        requests.append(request);
    }
    return requests;
}

void SandboxServer::clearRequests()
{
    d->service.log().clear();
}

} // namespace rollcall::sandbox
