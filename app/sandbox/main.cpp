#include "app/sandbox/command_line.h"
#include "app/sandbox/sandbox_server.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>

using namespace rollcall::sandbox;

namespace {

QByteArray addressLine(const SandboxAddress &address)
{
    const QJsonObject json{{QStringLiteral("base_url"), address.baseUrl.toString()},
                           {QStringLiteral("token_url"), address.tokenUrl.toString()},
                           {QStringLiteral("account_id"), address.accountId},
                           {QStringLiteral("client_id"), address.clientId},
                           {QStringLiteral("client_secret"), address.clientSecret}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

int leave(const Farewell &farewell)
{
    std::fprintf(farewell.exitCode == 0 ? stdout : stderr, "%s\n",
                 qUtf8Printable(farewell.text.trimmed()));
    return farewell.exitCode;
}

int serve(const SandboxOptions &options)
{
    // Blocked before the first thread is made, so that in none of them a signal ends the process.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    SandboxServer server(options);
    if (!server.start())
        return leave({server.errorString(), 1});
    const QByteArray line = addressLine(server.address());
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
    int received = 0;
    sigwait(&ends, &received);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto parsed = parseCommandLine(QCoreApplication::arguments());
    if (const Farewell *farewell = std::get_if<Farewell>(&parsed))
        return leave(*farewell);
    return serve(std::get<SandboxOptions>(parsed));
}
