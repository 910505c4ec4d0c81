#include "app/cli/secret_input.h"

#include <QCoreApplication>

#include <cerrno>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::SecretInput)
};

constexpr qsizetype longestSecret = 4096;

class EchoOff
{
public:
    explicit EchoOff(int handle)
        : m_handle(handle)
        , m_isTerminal(::tcgetattr(handle, &m_old) == 0)
    {
        termios silent = m_old;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= ECHONL;
        if (m_isTerminal)
            ::tcsetattr(handle, TCSAFLUSH, &silent);
    }
    ~EchoOff()
    {
        if (m_isTerminal)
            ::tcsetattr(m_handle, TCSAFLUSH, &m_old);
    }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    int m_handle;
    termios m_old{};
    bool m_isTerminal;
};

enum class Input { Byte, End, Stopped };

Input readByte(int handle, int stopHandle, char *byte)
{
    std::array<pollfd, 2> handles{{{handle, POLLIN, 0}, {stopHandle, POLLIN, 0}}};
    while (::poll(handles.data(), handles.size(), -1) == -1) {
        if (errno != EINTR)
            return Input::End;
    }
    if (handles[1].revents != 0)
        return Input::Stopped;
    ssize_t got = 0;
    do {
        got = ::read(handle, byte, 1);
    } while (got == -1 && errno == EINTR);
    return got == 1 ? Input::Byte : Input::End;
}

} // namespace

Result<QByteArray> readSecretLine(int handle, int stopHandle)
{
    const EchoOff echoOff(handle);
    QByteArray line;
    char byte = 0;
    Input input = readByte(handle, stopHandle, &byte);
    while (input == Input::Byte && byte != '\n' && line.size() <= longestSecret) {
        line += byte;
        input = readByte(handle, stopHandle, &byte);
    }
    if (input == Input::Stopped)
        return localError(ErrorKind::Cancelled, Text::tr("Stopped before the secret was read."));
    if (line.size() > longestSecret) {
        return localError(ErrorKind::Usage,
                          Text::tr("The first line on standard input is too long for a secret."));
    }
    const QByteArray secret = line.trimmed();
    if (secret.isEmpty())
        return localError(ErrorKind::Usage, Text::tr("Standard input holds no secret."));
    return secret;
}

} // namespace rollcall::cli
