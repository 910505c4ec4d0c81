#include "core/changes/run_verifier.h"

#include "core/base/slices.h"
#include "core/changes/after_sending.h"
#include "core/changes/known_user.h"
#include "core/directory/directory.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int mostLooks = 6; // at once: what one network manager has connections for

bool isPending(const ChangeState &state)
{
    return state.outcome == Outcome::Done && state.verification == Verification::Pending;
}

} // namespace

RunVerifier::RunVerifier(const Run &run, ApiClient &client, Directory &directory, Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_client(client)
    , m_directory(directory)
    , m_clock(clock)
{
}

void RunVerifier::start()
{
    QList<int> listable;
    for (int position = 0; position < m_run.size(); ++position) {
        if (!isPending(m_run.state(position)))
            continue;
        if (kindOf(m_run.change(position)).readBack.fromListing)
            listable += position;
        else
            m_single.push_back(position);
    }
    if (isListedAfter(int(listable.size()), m_directory.users().size())) {
        list(listable);
    } else {
        m_single.insert(m_single.end(), listable.begin(), listable.end());
        std::ranges::sort(m_single);
    }
    lookAtNext();
}

void RunVerifier::list(const QList<int> &positions)
{
    m_inListing = positions;
    m_listing = true;
    // A listing that is under way may have read some pages before the changes were made.
    m_directory.stop();
    connect(&m_directory, &Directory::stateChanged, this, [this] {
        if (m_listing && m_directory.state().phase != ListingState::Phase::Listing)
            listed();
    });
    m_directory.refresh();
}

// In slices: the directory may learn more between two of them, and the later word is the better.
void RunVerifier::listed()
{
    m_directory.disconnect(this);
    const auto judgeNext = [this, next = qsizetype(0)]() mutable {
        if (next < m_inListing.size())
            judge(m_inListing[next++]);
        return next < m_inListing.size();
    };
    m_scope.start(inSlices(judgeNext, m_scope.token()), [this](bool) {
        m_listing = false;
        lookAtNext();
    });
}

// Whom a whole list does not name is gone, unless users came or went while it was read.
Taken RunVerifier::toldByList(const Change &change) const
{
    const ListingState &state = m_directory.state();
    if (state.phase != ListingState::Phase::Complete)
        return Taken::Unclear;
    const ReadBack &readBack = kindOf(change).readBack;
    const UserStore &users = m_directory.users();
    if (const auto row = users.find(change.target.key()))
        return readBack.judge(change, listedUser(users, *row), {});
    if (state.changedMeanwhile)
        return Taken::Unclear;
    return readBack.judge(change, localError(ErrorKind::NotFound, {}), {});
}

// What the list does not show, or shows otherwise, is looked at closely.
void RunVerifier::judge(int position)
{
    AccountLook look;
    look.taken = toldByList(m_run.change(position));
    if (look.taken == Taken::Yes)
        Q_EMIT verified(position, look);
    else
        m_single.push_back(position);
}

void RunVerifier::lookAtNext()
{
    if (m_inLoop)
        return;
    m_inLoop = true;
    while (!m_single.empty() && m_looking < mostLooks) {
        const int position = m_single.front();
        m_single.pop_front();
        ++m_looking;
        m_scope.start(lookFor(m_client, m_clock, m_run.change(position),
                              {.intended = m_run.state(position).intended, .wasAbsent = true},
                              {.pauses = patientPauses()}, m_scope.token()),
                      [this, position](const AccountLook &look) { looked(position, look); });
    }
    m_inLoop = false;
    if (m_single.empty() && m_looking == 0 && !m_listing)
        Q_EMIT finished();
}

void RunVerifier::looked(int position, const AccountLook &look)
{
    --m_looking;
    Q_EMIT verified(position, look);
    lookAtNext();
}

} // namespace rollcall
