#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace rollcall {

// A certificate of its own making for 127.0.0.1, fresh for every test program, so that no private
// key lies in the repository. Made by the openssl program, which ca-certificates brings along.
struct TestCertificate
{
    static const TestCertificate &instance();

    QSslCertificate certificate;
    QSslKey key;
};

// While it lives, this process trusts the test certificate.
class TrustTestCertificate
{
public:
    TrustTestCertificate();
    ~TrustTestCertificate();
    Q_DISABLE_COPY_MOVE(TrustTestCertificate)

private:
    QSslConfiguration m_before;
};

} // namespace rollcall
