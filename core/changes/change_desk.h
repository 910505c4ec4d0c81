#pragma once

#include "core/base/cancel.h"
#include "core/changes/account_facts.h"
#include "core/changes/history.h"
#include "core/changes/run.h"
#include "core/changes/staged_changes.h"

#include <QCoroTask>
#include <QObject>

namespace rollcall {

// What windows and commands may ask about the changes of the open account. Implemented by
// AccountChanges; a fake stands in its place in tests of windows. One thread.
//
// Runs are the desk's: their pointers are good until runsChanged tells that they are gone. Several
// may run side by side; changes of one user never do.
class ChangeDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // The right to change: one process at a time has it for each profile. Without it everything
    // can be seen, and nothing applied.
    struct Pen
    {
        bool ours = false;
        QString reason; // why not, a sentence for people: who holds it, or what the disk says
        bool operator==(const Pen &) const = default;
    };
    virtual Pen pen() const = 0;
    virtual void takePen() = 0; // tries again; tells by penChanged

    // Something about the journal that must be told once: it was damaged and set aside. Empty:
    // nothing.
    virtual QString notice() const = 0;

    virtual StagedChanges &staged() = 0;

    // Unfinished runs of earlier processes and all runs of this one, oldest first.
    virtual QList<Run *> runs() const = 0;

    // Writes the plan to the journal and begins. Errors: File (nothing was sent), Usage (no pen,
    // an empty plan, a missing password, another account's plan).
    virtual QCoro::Task<Result<Run *>> apply(ChangePlan plan) = 0;

    virtual void pause(Run &run) = 0;
    // Goes on with a Paused, Held or Interrupted run; in an Ended one, with what is Blocked, Unsent
    // or Waiting. Changes that were in doubt are looked for in the account first.
    virtual void resume(Run &run) = 0;
    // Sends nothing more. What was not begun is Unsent; what is under way is waited for.
    virtual void stop(Run &run) = 0;
    // Sends these once more: Failed, Conflict, Unchanged, Unknown … by a person's decision.
    virtual void retry(Run &run, QList<int> positions) = 0;
    // The passwords that a run from an earlier process lacks, by position.
    virtual void setSecrets(Run &run, QHash<int, QByteArray> secrets) = 0;
    // Takes an Ended run off the list. What was not sent is Dropped. It stays in the history.
    virtual void dismiss(Run &run) = 0;

    // Asked of Zoom, once in ten minutes; what it refuses to tell is missing.
    virtual QCoro::Task<AccountFacts> facts(CancelToken cancel) = 0;
    // GET /users/email: somebody of this account signs in with it. False says little.
    virtual QCoro::Task<Result<bool>> isRegistered(QString email, CancelToken cancel) = 0;

    // GET /users/{userId}/settings: whether the user has a webinar licence, without which Zoom
    // hands no webinars over. nullopt: Zoom does not tell.
    virtual QCoro::Task<std::optional<bool>> mayHoldWebinars(QString userId,
                                                             CancelToken cancel) = 0;

    virtual QCoro::Task<Result<HistoryPage>> history(HistoryQuery query) = 0;

Q_SIGNALS:
    void penChanged();
    void noticeChanged();
    void runsChanged();    // a run was added or removed
    void historyChanged(); // gathered: at most a few times a second
    // A change of this user was Done or Already, or reading back found the user changed: the
    // directory shows it. `removed`: the user is gone from the account.
    void userChanged(const QString &userKey, bool removed);
};

} // namespace rollcall
