#include "tests/support/scripted_server.h"

#include "tests/support/test_certificate.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>
#include <utility>

namespace rollcall {

namespace {

// Cuts one whole request off the front of `buffer`.
bool takeRequest(QByteArray &buffer, ReceivedRequest &request)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.verb = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return false;
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    return true;
}

} // namespace

class ScriptedServer::Worker : public QObject
{
    Q_OBJECT

public:
    // In the server's thread.
    quint16 listen(Scheme scheme)
    {
        m_server = scheme == Scheme::Https ? makeTlsServer() : new QTcpServer(this);
        connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &Worker::accept);
        return m_server->listen(QHostAddress::LocalHost) ? m_server->serverPort() : 0;
    }

    void release()
    {
        m_holds = false;
        for (const auto &[socket, script] : std::exchange(m_held, {})) {
            if (socket)
                play(socket, script);
        }
    }

    // In any thread.
    void answerBy(std::function<Script(const ReceivedRequest &, qsizetype)> answerer)
    {
        const QMutexLocker lock(&m_mutex);
        m_answerer = std::move(answerer);
    }
    QList<ReceivedRequest> received() const
    {
        const QMutexLocker lock(&m_mutex);
        // No list that both threads share: whether it still is, Qt asks without ordering what they
        // do.
        return {m_received.cbegin(), m_received.cend()};
    }
    int connections() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_connections;
    }

private:
    QTcpServer *makeTlsServer()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(TestCertificate::instance().certificate);
        configuration.setPrivateKey(TestCertificate::instance().key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        auto *server = new QSslServer(this);
        server->setSslConfiguration(configuration);
        return server;
    }

    void accept()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            {
                const QMutexLocker lock(&m_mutex);
                socket->setProperty("number", m_connections++);
            }
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            if (socket->bytesAvailable() > 0)
                read(socket);
        }
    }

    void read(QTcpSocket *socket)
    {
        QByteArray buffer = socket->property("buffer").toByteArray() + socket->readAll();
        ReceivedRequest request;
        request.connection = socket->property("number").toInt();
        const bool whole = takeRequest(buffer, request);
        socket->setProperty("buffer", buffer);
        if (whole)
            play(socket, scriptFor(request));
    }

    Script scriptFor(const ReceivedRequest &request)
    {
        const QMutexLocker lock(&m_mutex);
        m_received.append(request);
        return m_answerer ? m_answerer(request, m_received.size() - 1) : hangs();
    }

    void play(QTcpSocket *socket, Script script)
    {
        while (!script.isEmpty()) {
            Step &step = script.first();
            if (step.kind == Step::Drip && !step.bytes.isEmpty()) {
                socket->write(step.bytes.left(1));
                step.bytes.remove(0, 1);
                QTimer::singleShot(step.pause, socket,
                                   [this, socket, script] { play(socket, script); });
                return;
            }
            if (step.kind == Step::Hold && m_holds) {
                m_held.append({socket, script});
                return;
            }
            perform(socket, script.takeFirst());
        }
    }

    static void perform(QTcpSocket *socket, const Step &step)
    {
        if (step.kind == Step::Send)
            socket->write(step.bytes);
        if (step.kind == Step::Close)
            socket->disconnectFromHost();
        if (step.kind == Step::Reset) {
            socket->flush();
            const linger hard{1, 0};
            ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard,
                         sizeof hard);
            socket->abort();
        }
    }

    QTcpServer *m_server = nullptr;
    QList<std::pair<QPointer<QTcpSocket>, Script>> m_held;
    bool m_holds = true;
    mutable QMutex m_mutex; // what follows is read by the test's thread
    std::function<Script(const ReceivedRequest &, qsizetype)> m_answerer;
    QList<ReceivedRequest> m_received;
    int m_connections = 0;
};

ScriptedServer::ScriptedServer(Scheme scheme)
    : m_scheme(scheme)
    , m_worker(new Worker)
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [this] { m_port = m_worker->listen(m_scheme); }, Qt::BlockingQueuedConnection);
}

ScriptedServer::~ScriptedServer()
{
    m_thread.quit();
    m_thread.wait();
}

void ScriptedServer::play(QList<Script> scripts)
{
    m_worker->answerBy([scripts = std::move(scripts)](const ReceivedRequest &, qsizetype number) {
        return scripts.value(std::min(number, scripts.size() - 1));
    });
}

void ScriptedServer::answerBy(std::function<Script(const ReceivedRequest &)> answerer)
{
    m_worker->answerBy([answerer = std::move(answerer)](const ReceivedRequest &request, qsizetype) {
        return answerer(request);
    });
}

void ScriptedServer::release()
{
    QMetaObject::invokeMethod(m_worker, &Worker::release);
}

QUrl ScriptedServer::url(const QByteArray &target) const
{
    const QByteArray scheme = m_scheme == Scheme::Https ? "https" : "http";
    return QUrl::fromEncoded(scheme + "://127.0.0.1:" + QByteArray::number(m_port) + target);
}

QList<ReceivedRequest> ScriptedServer::received() const
{
    return m_worker->received();
}

int ScriptedServer::connections() const
{
    return m_worker->connections();
}

QByteArray httpAnswer(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n";
    for (const QByteArray &header : headers)
        bytes += header + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

Script answer(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    return {{Step::Send, httpAnswer(status, body, headers)}};
}

Script raw(const QByteArray &bytes)
{
    return {{Step::Send, bytes}};
}

Script closes()
{
    return {{Step::Close}};
}

Script resets()
{
    return {{Step::Reset}};
}

Script hangs()
{
    return {{Step::Hang}};
}

Script held(const Script &script)
{
    return Script{{Step::Hold}} + script;
}

} // namespace rollcall

#include "scripted_server.moc"
