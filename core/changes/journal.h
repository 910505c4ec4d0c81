#pragma once

#include "core/base/result.h"
#include "core/changes/change_plan.h"
#include "core/changes/history.h"
#include "core/changes/outcome.h"

#include <QCoroTask>
#include <QDateTime>
#include <QList>

#include <memory>
#include <optional>

namespace rollcall {

using RunId = qint64;    // of one applied plan, in one journal
using ChangeId = qint64; // of one change of a run, in one journal

struct JournalledChange
{
    ChangeId id = 0;
    Change change; // without its secret
    ChangeState state;
};

struct JournalledRun
{
    RunId id = 0;
    QString title;
    QByteArray planHash;
    QString profile; // name of the account profile that applied it
    QDateTime begun; // UTC
    QDateTime ended; // UTC; null: some change is not final, or nobody has looked at the end yet
    QList<JournalledChange> changes; // in the order of the plan
};

struct Settlement
{
    ChangeId id = 0;
    ChangeState state;
};

// One time that a change was sent, or may have been.
struct Attempt
{
    ChangeId change = 0;
    int number = 0;     // of the change's attempts, from 1
    QDateTime intended; // UTC
    QDateTime settled;  // UTC; null: not yet, or the process ended before
    QString trackingId;
    int httpStatus = 0; // of a refusal; 0: none, or a good answer
    // What is known of the request; nullopt: nothing yet.
    std::optional<Delivery> delivery;

    bool operator==(const Attempt &) const = default;
};

struct JournalOpened
{
    // The journal that was found damaged, or of another version, and was set aside under this path;
    // empty: none. The changes in it that were not final may be in doubt.
    QString setAside;
    // Changes of kinds that only a newer Rollcall knows. They stay in the journal as they are;
    // their runs are left out of unended(), and they out of history().
    int unreadable = 0;
};

// What was decided, sent and found out, on this machine's disk, for one account profile: an SQLite
// database in a folder of its own (0700, files 0600). A change is sent only after its intent has
// been committed, and its outcome is committed as soon as it is known; each commit waits for the
// disk (synchronous=FULL, no WAL), so a power cut loses no intent.
//
// Works on a thread of its own: a commit waits for the disk, and nothing else may. The calls are
// carried out in the order in which they are made; each is one transaction, whole or not at all.
// Errors are ErrorKind::File: the disk is full, read-only, or gone; then nothing of that call was
// written, and it may be made again. Tasks resume on the thread that made the journal; when it
// dies, those under way are carried out, and end with ErrorKind::Cancelled.
//
// Never holds a password, a token or the content of a file.
class Journal
{
public:
    // `folder` is made if it is missing.
    explicit Journal(QString folder);
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    enum class Access {
        Write,
        Look, // of a process without the pen: a damaged journal is an error, and nothing is moved
    };
    // First call. Checks the database and every row in it; one that is damaged or of another
    // version is set aside under a name of its own, never deleted, and a new one begun. An error if
    // the folder can't be written: then every later call fails, too, until this one succeeds.
    QCoro::Task<Result<JournalOpened>> open(Access access = Access::Write);

    // Stores the plan as a run of changes that are all Waiting.
    QCoro::Task<Result<JournalledRun>> begin(ChangePlan plan, QString profile, QDateTime now);
    // Before sending: these changes are Sending, and have one attempt more. One commit for all. A
    // run that had ended has not, from now on.
    QCoro::Task<Result<void>> intend(QList<ChangeId> changes, QDateTime now);
    // One commit for all. `state.attempts` and `state.intended` are not taken over: intend()
    // counts.
    QCoro::Task<Result<void>> settle(QList<Settlement> settlements);
    QCoro::Task<Result<void>> end(RunId run, QDateTime now);

    // Runs that have not ended, oldest first: of an earlier process, which may have been killed.
    // Changes that are still Sending are in doubt.
    QCoro::Task<Result<QList<JournalledRun>>> unended();
    // Of all changes of a run, in their order: requests at the server are attempts here, except
    // where Zoom said that it did nothing, and the door sent once more (401, 429).
    QCoro::Task<Result<QList<Attempt>>> attempts(RunId run);

    QCoro::Task<Result<HistoryPage>> history(HistoryQuery query);
    // Invitations (CreateUser with action "create") that were attempted since then.
    QCoro::Task<Result<int>> invitationsSince(QDateTime since);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rollcall
