#include "core/directory/directory.h"

#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/base/task_scope.h"
#include "core/directory/user_batch.h"
#include "core/directory/user_lister.h"
#include "core/http/api_client.h"
#include "core/zoom/roles.h"
#include "core/zoom/users.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

// The door does not say when it holds a request back; it can be asked.
constexpr std::chrono::milliseconds waitingPoll{250};

} // namespace

class Directory::Private
{
public:
    Private(Directory *directory, ApiClient &apiClient, Clock &systemClock)
        : q(directory)
        , client(apiClient)
        , clock(systemClock)
        , lister(apiClient, systemClock, store)
    {
        poll.setInterval(waitingPoll);
        QObject::connect(&poll, &QTimer::timeout, q, [this] { update(state.phase); });
    }

    void run(bool fromTheStart)
    {
        if (state.phase == ListingState::Phase::Listing)
            return;
        state.error.reset();
        const auto onPage = [this] {
            Q_EMIT q->usersChanged();
            update(state.phase); // a slot may have stopped the listing
        };
        poll.start();
        update(ListingState::Phase::Listing); // before the listing, which may end at once
        if (state.phase != ListingState::Phase::Listing)
            return; // a slot has stopped it
        auto task = fromTheStart ? lister.start(scope.token(), onPage)
                                 : lister.resume(scope.token(), onPage);
        scope.start(std::move(task), [this](const Result<void> &result) {
            // A small account is listed sooner than its roles, and who exports it then would get
            // ids for names.
            if (result && rolesPending)
                completeWithRoles = true;
            else
                end(result);
        });
        if ((fromTheStart || roles.isEmpty()) && !rolesPending)
            loadRoles();
    }

    void stop()
    {
        if (state.phase != ListingState::Phase::Listing)
            return;
        scope.cancel();
        rolesPending = false;
        completeWithRoles = false;
        poll.stop();
        Q_EMIT q->usersChanged();
        update(ListingState::Phase::Stopped);
    }

    void end(const Result<void> &result)
    {
        poll.stop();
        if (result) {
            if (lister.walk()->isUndisturbed())
                store.dropUnlisted();
            state.finished = clock.wallClock();
        } else {
            state.error = result.error();
        }
        Q_EMIT q->usersChanged();
        Q_EMIT q->rolesChanged();
        update(result ? ListingState::Phase::Complete : ListingState::Phase::Failed);
        qCInfo(lcDirectory) << "Listing ended," << state.listed
                            << "users, complete:" << result.ok();
    }

    // Role names are a comfort: without them ids are shown, and the listing goes on.
    void loadRoles()
    {
        rolesPending = true;
        scope.start(zoom::listRoles(client, Lane::Foreground, scope.token()),
                    [this](const Result<QList<zoom::Role>> &answer) {
                        rolesPending = false;
                        if (answer)
                            nameRoles(*answer);
                        Q_EMIT q->rolesChanged();
                        if (std::exchange(completeWithRoles, false))
                            end({});
                    });
    }

    void nameRoles(const QList<zoom::Role> &named)
    {
        roles.clear();
        for (const zoom::Role &role : named) {
            roles.append({role.id, role.name});
            store.setRoleName(role.id, role.name);
        }
        Q_EMIT q->usersChanged();
    }

    void update(ListingState::Phase phase)
    {
        const ListingState before = state;
        state.phase = phase;
        if (const ListingWalk *walk = lister.walk()) {
            state.listed = walk->listed();
            state.expected = walk->expected();
            state.restarts = walk->restarts();
            state.changedMeanwhile = walk->changedMeanwhile();
        }
        const RateState rate = client.rateState(anyPage);
        const bool waiting = phase == ListingState::Phase::Listing && rate.waiting;
        state.waitingForAnotherDay = waiting && rate.dailyLimit;
        state.waitingUntil = waiting ? std::optional(wallTime(rate.waitingUntil)) : std::nullopt;
        if (phase == ListingState::Phase::Failed && state.error && state.error->retryAfter) {
            state.waitingForAnotherDay = state.error->kind == ErrorKind::DailyLimit;
            state.waitingUntil =
                clock.wallClock().addMSecs(qint64(state.error->retryAfter->count()));
        }
        if (state != before)
            Q_EMIT q->stateChanged();
    }

    QDateTime wallTime(Clock::Moment moment) const
    {
        using namespace std::chrono;
        const auto wait = duration_cast<seconds>(moment - clock.now());
        return clock.wallClock().addSecs(wait.count());
    }

    Directory *q;
    ApiClient &client;
    Clock &clock;
    UserStore store;
    ListingState state;
    QList<Role> roles;
    bool rolesPending = false;
    bool completeWithRoles = false; // all users are listed
    UserLister lister;
    QTimer poll;
    const Request anyPage = zoom::listUsersRequest({});
    TaskScope scope;
};

Directory::Directory(ApiClient &client, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, client, clock))
{
}

Directory::~Directory() = default;

const UserStore &Directory::users() const
{
    return d->store;
}

const ListingState &Directory::state() const
{
    return d->state;
}

QList<Role> Directory::roles() const
{
    QList<Role> all = d->roles;
    for (const QString &id : d->store.roleIds()) {
        if (std::ranges::find(d->roles, id, &Role::id) == d->roles.end())
            all.append({id, id});
    }
    std::ranges::sort(all, {}, &Role::name);
    return all;
}

void Directory::refresh()
{
    d->run(true);
}

void Directory::resume()
{
    if (d->state.partial())
        d->run(false);
}

void Directory::stop()
{
    d->stop();
}

void Directory::learn(const zoom::User &user)
{
    UserBatch batch;
    batch.add(user);
    d->store.put(batch);
    Q_EMIT usersChanged();
}

void Directory::forget(const QString &userKey)
{
    d->store.drop(userKey);
    Q_EMIT usersChanged();
}

} // namespace rollcall
