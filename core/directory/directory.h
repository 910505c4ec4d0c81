#pragma once

#include "core/base/error.h"
#include "core/directory/user_store.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace rollcall {

class ApiClient;
class Clock;

struct Role
{
    QString id;
    QString name; // the id where the account did not say
};

// How much of the account is in the store, and how true it is.
struct ListingState
{
    enum class Phase { Never, Listing, Stopped, Failed, Complete };

    Phase phase = Phase::Never;
    int listed = 0;                        // distinct users named by this listing so far
    int expected = -1;                     // as the server counts them; -1: not known yet
    int restarts = 0;                      // page tokens that expired on the way
    bool changedMeanwhile = false;         // users came, went or moved while listing
    std::optional<QDateTime> finished;     // of the last complete listing (UTC)
    std::optional<Error> error;            // with Failed
    std::optional<QDateTime> waitingUntil; // held back by a rate limit (UTC), or failed by it
    bool waitingForAnotherDay = false;

    bool partial() const { return phase == Phase::Stopped || phase == Phase::Failed; }
    bool operator==(const ListingState &) const = default;
};

// Every user of one account, on this machine. Lists all statuses, page by page, into a UserStore;
// pages are parsed off this thread. Knows which part is complete and never says complete of a part.
//
// Order of signals: stateChanged (Listing) → (usersChanged, stateChanged) per page → usersChanged →
// stateChanged (Complete, Stopped or Failed). rolesChanged comes when role names arrive or Zoom has
// refused them, and Complete only after that; it comes again before Complete or Failed, as users
// may have named roles that the account did not. One thread.
class Directory : public QObject
{
    Q_OBJECT

public:
    // References must outlive the directory.
    Directory(ApiClient &client, Clock &clock, QObject *parent = nullptr);
    ~Directory() override;

    const UserStore &users() const;
    const ListingState &state() const;
    // What the account says, then the ids that only users name. Sorted by name.
    QList<Role> roles() const;

    // Lists from the start; what is shown stays until it is replaced. Nothing while listing.
    void refresh();
    // Goes on where a partial listing ended; from the start of a status if its page token died.
    void resume();
    void stop();

    // What became known of one user beside a listing, as after a change of ours: shown at once,
    // with usersChanged. How complete the list is does not change.
    void learn(const zoom::User &user);
    void forget(const QString &userKey);

Q_SIGNALS:
    void usersChanged();
    void stateChanged();
    void rolesChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rollcall
