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

struct JournalOpened
{
    // The journal that was found damaged, or of another version, and was set aside under this path;
    // empty: none. The changes in it that were not final may be in doubt.
    QString setAside;
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

    // First call. Checks the database (quick_check); one that is damaged or of another version is
    // set aside under a name of its own, never deleted, and a new one begun. An error if the folder
    // can't be written: then every later call fails, too.
    QCoro::Task<Result<JournalOpened>> open();

    // Stores the plan as a run of changes that are all Waiting.
    QCoro::Task<Result<JournalledRun>> begin(ChangePlan plan, QString profile, QDateTime now);
    // Before sending: these changes are Sending, and have one attempt more. One commit for all.
    QCoro::Task<Result<void>> intend(QList<ChangeId> changes, QDateTime now);
    // One commit for all. `state.attempts` is not taken over: intend() counts.
    QCoro::Task<Result<void>> settle(QList<Settlement> settlements);
    QCoro::Task<Result<void>> end(RunId run, QDateTime now);

    // Runs that have not ended, oldest first: of an earlier process, which may have been killed.
    // Changes that are still Sending are in doubt.
    QCoro::Task<Result<QList<JournalledRun>>> unended();

    QCoro::Task<Result<HistoryPage>> history(HistoryQuery query);
    // Invitations (CreateUser with action "create") that were attempted since then.
    QCoro::Task<Result<int>> invitationsSince(QDateTime since);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rollcall
