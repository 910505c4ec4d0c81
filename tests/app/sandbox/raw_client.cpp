#include "tests/app/sandbox/raw_client.h"

#include <QtGlobal>

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rollcall::test {

RawClient::RawClient(const sandbox::SandboxAddress &address)
    : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_port = htons(static_cast<quint16>(address.baseUrl.port()));
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&server), sizeof server) != 0)
        qFatal("cannot connect to the sandbox");
}

RawClient::~RawClient()
{
    ::close(m_socket);
}

void RawClient::send(const QByteArray &bytes)
{
    if (::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL) !=
        bytes.size())
        qFatal("cannot write to the sandbox");
}

void RawClient::sendGet(const QByteArray &path, const QByteArray &token, const QByteArray &headers)
{
    send("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n" +
         headers + "\r\n");
}

qsizetype RawClient::Answer::promisedLength() const
{
    const QByteArray name = "\r\nContent-Length: ";
    const auto begin = head.indexOf(name);
    if (begin < 0)
        return 0;
    const auto value = begin + name.size();
    return head.mid(value, head.indexOf('\r', value) - value).toLongLong();
}

RawClient::Answer RawClient::readAnswer()
{
    Answer answer;
    const QByteArray mark = "\r\n\r\n";
    while (answer.ending == Ending::StillOpen && !m_read.contains(mark))
        answer.ending = readSome(m_read);
    const auto end = m_read.indexOf(mark);
    if (end < 0)
        return answer;
    answer.head = m_read.left(end + 2);
    m_read.remove(0, end + mark.size());
    const qsizetype length = answer.promisedLength();
    while (answer.ending == Ending::StillOpen && m_read.size() < length)
        answer.ending = readSome(m_read);
    answer.body = m_read.left(length);
    m_read.remove(0, answer.body.size());
    return answer;
}

QByteArray RawClient::readFor(int milliseconds)
{
    pollfd readable{m_socket, POLLIN, 0};
    if (::poll(&readable, 1, milliseconds) > 0)
        readSome(m_read);
    return std::exchange(m_read, {});
}

RawClient::Ending RawClient::readSome(QByteArray &bytes)
{
    std::array<char, 65'536> buffer{};
    const ssize_t got = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (got > 0)
        bytes.append(buffer.data(), got);
    if (got == 0)
        return Ending::Closed;
    return got < 0 ? Ending::Reset : Ending::StillOpen;
}

} // namespace rollcall::test
