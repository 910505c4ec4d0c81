#include "app/sandbox/http/connection.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>

namespace rollcall::sandbox {

namespace {

bool waitFor(int socket, short events, std::chrono::milliseconds timeout)
{
    pollfd waiting{socket, events, 0};
    return ::poll(&waiting, 1, static_cast<int>(timeout.count())) > 0;
}

} // namespace

Connection::Connection(int socket, std::uint64_t number)
    : m_socket(socket)
    , m_number(number)
{
}

Connection::~Connection()
{
    if (m_plan.end == WirePlan::End::Reset) {
        // Lingering for no time at all: the kernel drops what is queued and sends RST.
        const linger now{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    ::close(m_socket);
}

bool Connection::waitForRequest(std::chrono::milliseconds timeout)
{
    return m_inputBegin < m_inputEnd || waitFor(m_socket, POLLIN, timeout);
}

bool Connection::pause(std::chrono::milliseconds time) const
{
    // Only a hang-up ends the wait; the next request, were it here already, does not.
    return !waitFor(m_socket, POLLRDHUP, time);
}

void Connection::setPlan(const WirePlan &plan)
{
    m_plan = plan;
    m_planned = true;
    m_head.clear();
    m_headSeen = false;
    m_bodySent = 0;
}

bool Connection::finishAnswer()
{
    if (!m_head.empty() && !send(std::exchange(m_head, {})))
        return false;
    // An answer without a plan is the library's own, to something that was not HTTP.
    return std::exchange(m_planned, false) && m_plan.end == WirePlan::End::KeepOpen;
}

bool Connection::is_readable() const
{
    return m_inputBegin < m_inputEnd || waitFor(m_socket, POLLIN, std::chrono::seconds(5));
}

bool Connection::is_writable() const
{
    return waitFor(m_socket, POLLOUT, std::chrono::seconds(5));
}

ssize_t Connection::read(char *data, size_t size)
{
    if (m_inputBegin == m_inputEnd) {
        const ssize_t got = ::recv(m_socket, m_input.data(), m_input.size(), 0);
        if (got <= 0)
            return got;
        m_inputBegin = 0;
        m_inputEnd = static_cast<std::size_t>(got);
    }
    const std::size_t taken = std::min(size, m_inputEnd - m_inputBegin);
    std::copy_n(m_input.data() + m_inputBegin, taken, data);
    m_inputBegin += taken;
    return static_cast<ssize_t>(taken);
}

ssize_t Connection::write(const char *data, size_t size)
{
    const std::string_view part(data, size);
    if (m_plan.silent)
        return static_cast<ssize_t>(size);
    if (!m_planned) // "100 Continue", or the answer to something that was not HTTP
        return send(part) ? static_cast<ssize_t>(size) : -1;
    if (!std::exchange(m_headSeen, true)) {
        m_head = part;
        return static_cast<ssize_t>(size);
    }
    return sendBody(part) ? static_cast<ssize_t>(size) : -1;
}

void Connection::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

void Connection::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

bool Connection::send(std::string_view first, std::string_view second)
{
    while (!first.empty() || !second.empty()) {
        // sendmsg does not write to what it sends, but is too old to say so.
        std::array<iovec, 2> parts{{{const_cast<char *>(first.data()), first.size()},
                                    {const_cast<char *>(second.data()), second.size()}}};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        const ssize_t sent = ::sendmsg(m_socket, &message, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        const std::size_t ofFirst = std::min(static_cast<std::size_t>(sent), first.size());
        first.remove_prefix(ofFirst);
        second.remove_prefix(static_cast<std::size_t>(sent) - ofFirst);
    }
    return true;
}

bool Connection::sendBody(std::string_view data)
{
    const bool whole = m_plan.bodyBytes - m_bodySent >= data.size();
    data = data.substr(0, m_plan.bodyBytes - m_bodySent);
    m_bodySent += data.size();
    const std::string head = std::exchange(m_head, {});
    if (m_plan.dripBytes == 0)
        return send(head, data) && whole;
    if (!send(head))
        return false;
    while (!data.empty()) {
        const std::string_view drop = data.substr(0, m_plan.dripBytes);
        if (!send(drop) || !pause(m_plan.dripPause))
            return false;
        data.remove_prefix(drop.size());
    }
    return whole;
}

} // namespace rollcall::sandbox
