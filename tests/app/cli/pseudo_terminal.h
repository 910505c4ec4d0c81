#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

namespace rollcall::test {

// A terminal to run a program at. It holds 4 kB of what nobody has read yet, then the program
// waits: so read() while it runs.
class PseudoTerminal
{
public:
    PseudoTerminal()
    {
        std::array<char, 64> name{};
        if (::openpty(&m_master, &m_slave, name.data(), nullptr, nullptr) != 0)
            qFatal("There are no terminals");
        ::fcntl(m_master, F_SETFL, O_NONBLOCK);
        m_name = QString::fromLatin1(name.data());
    }
    ~PseudoTerminal()
    {
        ::close(m_slave);
        ::close(m_master);
    }
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

    // For QProcess::setStandardErrorFile() and the like.
    QString name() const { return m_name; }

    // All that was shown so far.
    const QByteArray &read()
    {
        std::array<char, 4096> part{};
        for (ssize_t got = 1; got > 0;) {
            got = ::read(m_master, part.data(), part.size());
            m_shown.append(part.data(), qMax<ssize_t>(got, 0));
        }
        return m_shown;
    }

private:
    int m_master = -1;
    int m_slave = -1;
    QString m_name;
    QByteArray m_shown;
};

} // namespace rollcall::test
