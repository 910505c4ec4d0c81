#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace rollcall {

// What a ScriptedServer does with one request, step by step.
struct Step
{
    enum Kind {
        Send,  // bytes, at once
        Drip,  // bytes, one by one, so long after each other
        Close, // in order (FIN)
        Reset, // hard (RST)
        Hang,  // nothing, and the connection stays
        Hold,  // nothing until release(), then the steps after it
    };
    Kind kind = Hang;
    QByteArray bytes = {};
    std::chrono::milliseconds pause{0};
};
using Script = QList<Step>;

// A whole answer with Content-Length, after which the connection stays open.
QByteArray httpAnswer(int status, const QByteArray &body,
                      const QList<QByteArray> &headers = {"Content-Type: application/json"});
Script answer(int status, const QByteArray &body,
              const QList<QByteArray> &headers = {"Content-Type: application/json"});
// The bytes as they are.
Script raw(const QByteArray &bytes);
Script closes();
Script resets();
Script hangs();
// The same, once the server's release() is called.
Script held(const Script &script);

// One request as it arrived, whole.
struct ReceivedRequest
{
    QByteArray verb;
    QByteArray target;                     // as on the request line
    QHash<QByteArray, QByteArray> headers; // by lower-case name
    QByteArray body;
    int connection = 0; // 0 for the first that was made
};

// A loopback HTTP/1.1 server that plays scripts, for all the ways in which an answer can go wrong.
// Runs in a thread of its own, so that it answers also while a test blocks. Parses just enough to
// tell requests apart.
class ScriptedServer
{
public:
    enum class Scheme { Http, Https }; // Https with the TestCertificate

    explicit ScriptedServer(Scheme scheme = Scheme::Http);
    ~ScriptedServer();

    // The n-th request gets the n-th script; later ones get the last.
    void play(QList<Script> scripts);
    // Or is answered by what this says. Called in the server's thread.
    void answerBy(std::function<Script(const ReceivedRequest &)> answerer);
    // Lets go on what is held, and from now on holds nothing.
    void release();

    QUrl url(const QByteArray &target = "/") const;
    QList<ReceivedRequest> received() const;
    int requests() const { return int(received().size()); }
    int connections() const;

    class Worker;

private:
    const Scheme m_scheme;
    QThread m_thread;
    Worker *m_worker; // lives in m_thread
    quint16 m_port = 0;
};

} // namespace rollcall
