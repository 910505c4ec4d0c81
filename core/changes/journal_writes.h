#pragma once

#include "core/changes/journal.h"
#include "core/changes/sql_connection.h"

namespace rollcall {

// What the journal writes. Each is a part of a transaction that its caller has begun.

Result<JournalledRun> insertRun(SqlConnection &sql, const ChangePlan &plan, const QString &profile,
                                const QDateTime &now);
Result<void> intendChange(SqlConnection &sql, ChangeId id, const QDateTime &now);
Result<void> settleChange(SqlConnection &sql, const Settlement &settlement);
Result<void> endRun(SqlConnection &sql, RunId run, const QDateTime &now);

} // namespace rollcall
