#pragma once

#include <QByteArray>
#include <QProcess>

namespace rollcall::bench {

// The practice account in a process of its own, as a real server would be: without latency, rate
// limits and gzip. It is this program once more, started with "--serve N".
class PracticeProcess
{
public:
    explicit PracticeProcess(int users);
    ~PracticeProcess();

    const QByteArray &baseUrl() const { return m_baseUrl; }
    const QByteArray &accessToken() const { return m_accessToken; }

private:
    QProcess m_process;
    QByteArray m_baseUrl;
    QByteArray m_accessToken;
};

// The other side of it: serves until standard input is closed.
int servePracticeAccount(int users);

} // namespace rollcall::bench
