#pragma once

#include "app/sandbox/sandbox_server.h"

#include <QByteArray>

namespace rollcall::test {

// A bare socket to the sandbox, to see what really goes over the wire.
class RawClient
{
public:
    enum class Ending { Closed, Reset, StillOpen };

    explicit RawClient(const sandbox::SandboxAddress &address);
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    void send(const QByteArray &bytes);
    // A GET with a token; `headers` are whole lines.
    void sendGet(const QByteArray &path, const QByteArray &token, const QByteArray &headers = {});

    struct Answer
    {
        QByteArray head; // empty if nothing came
        QByteArray body;
        Ending ending = Ending::StillOpen;

        int status() const { return head.mid(9, 3).toInt(); }
        bool hasHeader(const QByteArray &line) const { return head.contains(line + "\r\n"); }
        qsizetype promisedLength() const;
    };
    // Reads until the answer is whole or the server has ended the connection.
    Answer readAnswer();
    // What there is within the time; for servers that shall stay silent.
    QByteArray readFor(int milliseconds);

private:
    // The connection's state after one read; appends what came.
    Ending readSome(QByteArray &bytes);

    int m_socket;
    QByteArray m_read; // beyond the last answer
};

} // namespace rollcall::test
