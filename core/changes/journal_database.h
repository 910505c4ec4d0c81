#pragma once

#include "core/changes/journal.h"
#include "core/changes/sql_connection.h"

#include <chrono>
#include <optional>

namespace rollcall {

// The journal, without a thread: what Journal promises, call by call, each of which waits for the
// disk. Made, used and destroyed on one thread.
class JournalDatabase
{
public:
    // `lockWait`: how long another process may hold the file before that is an error.
    explicit JournalDatabase(const QString &folder,
                             std::chrono::milliseconds lockWait = std::chrono::seconds(10));

    const QString &path() const { return m_path; } // "…/journal.sqlite"

    Result<JournalOpened> open(Journal::Access access = Journal::Access::Write);

    Result<JournalledRun> begin(const ChangePlan &plan, const QString &profile,
                                const QDateTime &now);
    Result<void> intend(const QList<ChangeId> &changes, const QDateTime &now);
    Result<void> settle(const QList<Settlement> &settlements);
    Result<void> end(RunId run, const QDateTime &now);

    Result<QList<JournalledRun>> unended();
    Result<QList<Attempt>> attempts(RunId run);
    Result<HistoryPage> history(const HistoryQuery &query);
    Result<int> invitationsSince(const QDateTime &since);

private:
    Result<JournalOpened> opened(Journal::Access access);
    Result<void> connect();
    Result<QString> replaceUnsound(Journal::Access access);
    template <typename Work>
    std::invoke_result_t<Work, SqlConnection &> write(Work work);
    template <typename Work>
    std::invoke_result_t<Work, SqlConnection &> read(Work work);

    QString m_path;
    std::chrono::milliseconds m_lockWait;
    std::optional<SqlConnection> m_sql; // none: not open
    QStringList m_unreadable;           // kinds
};

} // namespace rollcall
