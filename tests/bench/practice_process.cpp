#include "tests/bench/practice_process.h"

#include "app/sandbox/sandbox_server.h"
#include "tests/bench/curl_session.h"

#include <QCoreApplication>

#include <cstdio>

namespace rollcall::bench {

namespace {

QByteArray lineOf(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(60'000))
            qFatal("The practice account did not start");
    }
    return process.readLine().trimmed();
}

} // namespace

PracticeProcess::PracticeProcess(int users)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--serve"), QString::number(users)});
    m_baseUrl = lineOf(m_process);
    const QByteArray tokenUrl = lineOf(m_process);
    const QByteArray accountId = lineOf(m_process);
    const QByteArray credentials = lineOf(m_process);
    m_accessToken = CurlSession::accessToken(tokenUrl, accountId, credentials);
}

PracticeProcess::~PracticeProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

int servePracticeAccount(int users)
{
    sandbox::SandboxOptions options;
    options.users = users;
    options.plan = sandbox::SandboxPlan::Unlimited;
    options.gzip = false;
    sandbox::SandboxServer server(options);
    if (!server.start()) {
        std::fprintf(stderr, "%s\n", qPrintable(server.errorString()));
        return 1;
    }
    const sandbox::SandboxAddress address = server.address();
    std::printf("%s\n%s\n%s\n%s:%s\n", address.baseUrl.toEncoded().constData(),
                address.tokenUrl.toEncoded().constData(), qPrintable(address.accountId),
                qPrintable(address.clientId), qPrintable(address.clientSecret));
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

} // namespace rollcall::bench
