#pragma once

#include "core/changes/journal.h"
#include "core/changes/sql_connection.h"

namespace rollcall {

// What the journal reads. Each is a part of a transaction that its caller has begun, so that it is
// of one moment.

// The kinds in the journal that this version does not know.
Result<QStringList> unreadableKinds(SqlConnection &sql);
Result<int> countOfKinds(SqlConnection &sql, const QStringList &kinds);

// Without runs that hold changes of unreadable kinds.
Result<QList<JournalledRun>> unendedRuns(SqlConnection &sql);
Result<QList<Attempt>> attemptsOf(SqlConnection &sql, RunId run);
Result<HistoryPage> historyPage(SqlConnection &sql, const HistoryQuery &query,
                                const QStringList &unreadable);
Result<int> invitationsSince(SqlConnection &sql, const QDateTime &since);

} // namespace rollcall
