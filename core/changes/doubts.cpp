#include "core/changes/doubts.h"

#include <QCoreApplication>

#include <utility>

namespace rollcall {

namespace {

// By what the journal tells of an earlier process. Only a single attempt that Zoom has refused, or
// that never left, has surely altered nothing.
bool mayHaveTaken(const ChangeState &state)
{
    return state.attempts > 1 ||
           (state.attempts == 1 && (!state.error || state.error->delivery == Delivery::Unknown));
}

Error interrupted()
{
    Error error =
        localError(ErrorKind::Transport,
                   QCoreApplication::translate("rollcall::Doubts",
                                               "Rollcall ended before Zoom's answer was known."));
    error.delivery = Delivery::Unknown;
    return error;
}

} // namespace

Doubts::Doubts(const Run &run, ApiClient &client, Clock &clock, Lane lane, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_client(client)
    , m_clock(clock)
    , m_lane(lane)
{
    for (int position = 0; position < run.size(); ++position) {
        if (mayHaveTaken(run.state(position)))
            m_were.insert(position);
    }
}

void Doubts::add(int position, const Error &why)
{
    m_were.insert(position);
    m_why.insert(position, why);
    look(position);
}

void Doubts::addInterrupted(int position)
{
    add(position, m_run.state(position).error.value_or(interrupted()));
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
    m_scope.start(lookFor(m_client, m_clock, m_run.change(position), context,
                          {.lane = m_lane, .pauses = patientPauses(), .retries = false},
                          m_scope.token()),
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
