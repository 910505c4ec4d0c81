#include "core/changes/doubts.h"

#include <utility>

namespace rollcall {

Doubts::Doubts(const Run &run, ApiClient &client, Clock &clock, Lane lane, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_client(client)
    , m_clock(clock)
    , m_lane(lane)
{
}

void Doubts::add(int position, const Error &why)
{
    m_why.insert(position, why);
    look(position);
}

void Doubts::lookAgain()
{
    const QSet<int> unread = std::exchange(m_unread, {});
    for (const int position : unread)
        look(position);
}

void Doubts::look(int position)
{
    // A creation is sent only when a look before found nobody.
    const ReadBackContext context{.intended = m_run.state(position).intended, .wasAbsent = true};
    m_scope.start(lookFor(m_client, m_clock, m_run.change(position), context, m_lane,
                          patientPauses(), m_scope.token()),
                  [this, position](const AccountLook &look) { looked(position, look); });
}

void Doubts::looked(int position, const AccountLook &look)
{
    if (look.readable()) {
        Q_EMIT resolved(position, look, m_why.take(position));
    } else {
        m_unread.insert(position);
        Q_EMIT unreadable(*look.error);
    }
}

} // namespace rollcall
