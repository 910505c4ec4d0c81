#include "core/changes/journal_writes.h"

#include "core/changes/journal_rows.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using namespace Qt::StringLiterals;

// What altering a change needs to know of it.
struct Found
{
    RunId run = 0;
    QVariant at;
    int attempts = 0;
    QDateTime intended;
};

Result<Found> find(SqlConnection &sql, ChangeId id)
{
    std::optional<Found> found;
    const auto read = sql.run(u"SELECT run, at, attempts, intended FROM changes WHERE id = ?"_s,
                              {id}, [&found](const SqlConnection::Row &row) {
                                  found = Found{row.value(0).toLongLong(), row.value(1),
                                                row.value(2).toInt(), timeFromSql(row.value(3))};
                              });
    if (!read)
        return read.error();
    if (!found) {
        return localError(
            ErrorKind::Usage,
            QCoreApplication::translate("rollcall::Journal", "The journal has no such change."),
            u"change %1"_s.arg(id));
    }
    return *found;
}

Result<void> setState(SqlConnection &sql, ChangeId id, const QVariant &at, const ChangeState &state)
{
    return sql.run(u"UPDATE changes SET at = ?, outcome = ?, verification = ?, attempts = ?, "
                   "intended = ?, settled = ?, tracking_id = ?, result = ?, error = ?, "
                   "state_digest = ? WHERE id = ?"_s,
                   stateColumns(id, at, state) + QVariantList{id});
}

// Or nobody would look at it after a crash.
Result<void> reopenRun(SqlConnection &sql, RunId run)
{
    return sql.run(u"UPDATE runs SET ended = NULL WHERE id = ? AND ended IS NOT NULL"_s, {run});
}

// What is known of a change's last attempt by what became of the change.
Delivery deliveryOf(const ChangeState &state)
{
    if (state.error)
        return state.error->delivery;
    return state.trackingId.isEmpty() ? Delivery::Unknown : Delivery::Answered;
}

// A change that waits for its next attempt tells by its error what became of the last one.
bool tellsOfAnAnswer(const ChangeState &state)
{
    return state.outcome != Outcome::Sending &&
           (state.outcome != Outcome::Waiting || state.error.has_value());
}

// The first that becomes known of an attempt is what is kept of it: later ones are what was found
// in the account.
Result<void> noteAnswer(SqlConnection &sql, ChangeId id, const Found &found,
                        const ChangeState &state)
{
    const auto open = sql.value(u"SELECT count(*) FROM attempts WHERE change = ? AND number = ? "
                                "AND delivery IS NULL"_s,
                                {id, found.attempts});
    if (!open)
        return open.error();
    if (open->toInt() == 0)
        return {};
    Attempt attempt{id, found.attempts, found.intended, state.settled, state.trackingId};
    attempt.httpStatus = state.error ? state.error->httpStatus : 0;
    attempt.delivery = deliveryOf(state);
    return sql.run(u"REPLACE INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   attemptColumns(attempt));
}

Result<ChangeId> nextId(SqlConnection &sql, const QString &table)
{
    const auto last = sql.value(u"SELECT max(id) FROM %1"_s.arg(table));
    if (!last)
        return last.error();
    return last->toLongLong() + 1;
}

Result<void> insertRunRow(SqlConnection &sql, const JournalledRun &run, const QString &account)
{
    QVariantList values{run.id,
                        run.title,
                        QString::fromLatin1(run.planHash),
                        account,
                        run.profile,
                        timeToSql(run.begun),
                        run.changes.size(),
                        wordsOf({run.title})};
    for (QVariant &value : values) {
        if (value.isNull())
            value = u""_s;
    }
    values += digestOf(values);
    return sql.run(u"INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)"_s, values);
}

Result<void> insertChange(SqlConnection &sql, const JournalledChange &entry,
                          const JournalledRun &run)
{
    return sql.run(
        u"INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        documentColumns(entry.id, run.id, entry.change) +
            stateColumns(entry.id, timeToSql(run.begun), entry.state));
}

} // namespace

Result<JournalledRun> insertRun(SqlConnection &sql, const ChangePlan &plan, const QString &profile,
                                const QDateTime &now)
{
    const auto runId = nextId(sql, u"runs"_s);
    if (!runId)
        return runId.error();
    const auto firstChange = nextId(sql, u"changes"_s);
    if (!firstChange)
        return firstChange.error();

    JournalledRun run{*runId, plan.title, plan.hash(), profile, now.toUTC(), {}, {}};
    run.changes.reserve(plan.changes.size());
    for (const Change &change : plan.changes) {
        run.changes += {*firstChange + run.changes.size(), change, {}};
        run.changes.last().change.secret.clear();
    }
    if (const auto inserted = insertRunRow(sql, run, plan.accountId); !inserted)
        return inserted.error();
    for (const JournalledChange &entry : std::as_const(run.changes)) {
        if (const auto inserted = insertChange(sql, entry, run); !inserted)
            return inserted.error();
    }
    return run;
}

Result<void> intendChange(SqlConnection &sql, ChangeId id, const QDateTime &now)
{
    const auto found = find(sql, id);
    if (!found)
        return found.error();
    ChangeState state;
    state.outcome = Outcome::Sending;
    state.attempts = found->attempts + 1;
    state.intended = now;
    if (auto set = setState(sql, id, timeToSql(now), state); !set)
        return set;
    const Attempt attempt{id, state.attempts, now};
    if (auto noted = sql.run(u"INSERT INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                             attemptColumns(attempt));
        !noted)
        return noted;
    return reopenRun(sql, found->run);
}

Result<void> settleChange(SqlConnection &sql, const Settlement &settlement)
{
    const auto found = find(sql, settlement.id);
    if (!found)
        return found.error();
    ChangeState state = settlement.state;
    state.attempts = found->attempts;
    state.intended = found->intended;
    if (auto set = setState(sql, settlement.id, found->at, state); !set)
        return set;
    if (tellsOfAnAnswer(state)) {
        if (auto noted = noteAnswer(sql, settlement.id, *found, state); !noted)
            return noted;
    }
    return isFinal(state.outcome) ? Result<void>() : reopenRun(sql, found->run);
}

Result<void> endRun(SqlConnection &sql, RunId run, const QDateTime &now)
{
    return sql.run(u"UPDATE runs SET ended = ? WHERE id = ?"_s, {timeToSql(now), run});
}

} // namespace rollcall
