#include "tests/support/test_certificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <future>

namespace rollcall {

namespace {

TestCertificate make()
{
    const QTemporaryDir folder;
    const QString keyFile = folder.filePath(QStringLiteral("key.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                   QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                   QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                   QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"),
                   keyFile});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl made no certificate: %s", openssl.readAllStandardError().constData());
    QFile key(keyFile);
    if (!key.open(QIODevice::ReadOnly))
        qFatal("openssl made no key");
    return {QSslCertificate(openssl.readAllStandardOutput()), QSslKey(key.readAll(), QSsl::Ec)};
}

} // namespace

const TestCertificate &TestCertificate::instance()
{
    // In a thread of its own: the thread sanitizer no longer follows one that has forked.
    static const TestCertificate certificate = std::async(std::launch::async, make).get();
    return certificate;
}

TrustTestCertificate::TrustTestCertificate()
    : m_before(QSslConfiguration::defaultConfiguration())
{
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(TestCertificate::instance().certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

TrustTestCertificate::~TrustTestCertificate()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

} // namespace rollcall
