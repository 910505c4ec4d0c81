#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"

#include <QObject>

#include <chrono>

namespace rollcall {

class ApiClient;
struct Response;
template <typename T>
class Result;

// Asks the server from time to time whether it is there again: after 5 s, and each time after twice
// as long, up to a minute, with the smallest of reads.
class ServerProbe : public QObject
{
    Q_OBJECT

public:
    ServerProbe(ApiClient &client, Clock &clock, QObject *parent = nullptr);

    void start(); // nothing if it is under way
    void stop();  // the trouble is over; the next start begins with 5 s again

Q_SIGNALS:
    void serverIsBack();

private:
    void wait();
    void ask();
    void answered(const Result<Response> &response);

    ApiClient &m_client;
    Clock &m_clock;
    bool m_running = false;
    int m_round = 0; // which start() a waiting timer belongs to
    std::chrono::seconds m_pause{0};
    TaskScope m_scope;
};

} // namespace rollcall
