#include "tests/app/sandbox_program.h"

#include "tests/app/program_run.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrl>

namespace rollcall::test {

SandboxProgram::SandboxProgram(const QStringList &options, const QByteArray &faults)
{
    QStringList arguments = options;
    if (!faults.isEmpty()) {
        if (!m_faults.open() || m_faults.write("{\"faults\":[" + faults + "]}") < 0)
            qFatal("The file of faults can't be written");
        m_faults.close();
        arguments += {QStringLiteral("--faults"), m_faults.fileName()};
    }
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SANDBOX_PROGRAM), arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            qFatal("rollcall-sandbox does not listen");
    }
    m_address = QJsonDocument::fromJson(m_process.readLine()).object();
}

SandboxProgram::~SandboxProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
}

void SandboxProgram::addAccount(const QString &name) const
{
    const ProgramRun added = runProgram(addArguments(name));
    QVERIFY2(added.code == 0, added.err.constData());
}

QStringList SandboxProgram::addArguments(const QString &name) const
{
    return {QStringLiteral("account"),      QStringLiteral("add"),
            QStringLiteral("--name"),       name,
            QStringLiteral("--api-url"),    text(u"base_url"),
            QStringLiteral("--token-url"),  text(u"token_url"),
            QStringLiteral("--account-id"), text(u"account_id"),
            QStringLiteral("--client-id"),  text(u"client_id"),
            QStringLiteral("--plan"),       QStringLiteral("business")};
}

QJsonObject SandboxProgram::ask(const QString &call) const
{
    return exchange("GET", call, {});
}

QJsonObject SandboxProgram::tell(const QString &call, const QByteArray &json) const
{
    return exchange("POST", call, json);
}

QJsonObject SandboxProgram::exchange(const QByteArray &verb, const QString &call,
                                     const QByteArray &body) const
{
    QNetworkAccessManager network;
    QUrl url(text(u"base_url"));
    url.setPath(QStringLiteral("/sandbox/") + call);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *const reply = network.sendCustomRequest(request, verb, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->error() != QNetworkReply::NoError)
        qFatal("rollcall-sandbox refused: %s", qPrintable(reply->errorString()));
    return QJsonDocument::fromJson(reply->readAll()).object();
}

} // namespace rollcall::test
