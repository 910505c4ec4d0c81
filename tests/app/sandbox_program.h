#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryFile>

namespace rollcall::test {

// The real `rollcall-sandbox`, listening until this object dies.
class SandboxProgram
{
public:
    // `faults`: the rules of its --faults FILE, without the frame: {"do":"drop","nth":3}, …
    explicit SandboxProgram(const QStringList &options, const QByteArray &faults = {});
    ~SandboxProgram();

    QString accountId() const { return text(u"account_id"); }
    QByteArray secret() const { return m_address.value(u"client_secret").toString().toUtf8(); }

    // Stores it as an account of that name, without its secret, in the home of this test.
    void addAccount(const QString &name) const;
    // The arguments of `rollcall account add` for that.
    QStringList addArguments(const QString &name) const;

    // Its calls below /sandbox/: "requests", "account", …
    QJsonObject ask(const QString &call) const;
    QJsonObject tell(const QString &call, const QByteArray &json = "{}") const;

private:
    QJsonObject exchange(const QByteArray &verb, const QString &call, const QByteArray &body) const;
    QString text(QStringView member) const { return m_address.value(member).toString(); }

    QTemporaryFile m_faults;
    QProcess m_process;
    QJsonObject m_address;
};

} // namespace rollcall::test
