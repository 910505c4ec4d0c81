#include "core/changes/server_probe.h"

#include "core/changes/verdict.h"
#include "core/http/api_client.h"
#include "core/zoom/users.h"

#include <algorithm>

namespace rollcall {

ServerProbe::ServerProbe(ApiClient &client, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{
}

void ServerProbe::start()
{
    if (m_running)
        return;
    m_running = true;
    wait();
}

void ServerProbe::stop()
{
    m_running = false;
    m_pause = {};
    ++m_round;
    m_scope.cancel();
}

void ServerProbe::wait()
{
    using std::chrono::seconds;
    m_pause = std::clamp(m_pause * 2, seconds(5), seconds(60));
    m_clock.callAt(m_clock.now() + m_pause, this, [this, round = m_round] {
        if (round == m_round)
            ask();
    });
}

void ServerProbe::ask()
{
    Request request = zoom::listUsersRequest({.pageSize = 1});
    request.onlyOnce = true;
    m_scope.start(m_client.send(request, m_scope.token()),
                  [this](const Result<Response> &response) { answered(response); });
}

void ServerProbe::answered(const Result<Response> &response)
{
    // A refusal of the question is an answer, too.
    if (!response && isTroubleOfAll(response.error())) {
        wait();
        return;
    }
    m_running = false;
    Q_EMIT serverIsBack();
}

} // namespace rollcall
