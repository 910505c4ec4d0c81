#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>

namespace rollcall {

// Another process: this test program once more, started as "--child WORD ARGUMENT". It says a line
// when it is where it is to be killed.
class Child
{
public:
    Child(const QString &word, const QString &argument)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--child"), word, argument});
        if (!m_process.waitForStarted() || !waitForLine())
            qFatal("The child did not start");
    }
    ~Child() { kill(); }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    qint64 id() const { return m_process.processId(); }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }

private:
    bool waitForLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead())
                return false;
        }
        return true;
    }

    QProcess m_process;
};

// In the child: says that it is there, and waits for its end.
inline void waitToBeKilled()
{
    std::puts("here");
    std::fflush(stdout);
    for (;;)
        ::pause();
}

} // namespace rollcall
