#include "core/changes/journal_reads.h"

#include "core/changes/change_kind.h"
#include "core/changes/journal_rows.h"
#include "core/changes/journal_search.h"

namespace rollcall {

namespace {

using namespace Qt::StringLiterals;

constexpr auto stateNames = "c.outcome, c.verification, c.attempts, c.intended, c.settled, "
                            "c.tracking_id, c.result, c.error"_L1;

JournalledRun runFromRow(const SqlConnection::Row &row)
{
    JournalledRun run;
    run.id = row.value(0).toLongLong();
    run.title = row.value(1).toString();
    run.planHash = row.value(2).toString().toLatin1();
    run.profile = row.value(3).toString();
    run.begun = timeFromSql(row.value(4));
    return run;
}

// False: it holds a change that can't be read.
Result<bool> readChanges(SqlConnection &sql, JournalledRun &run)
{
    bool readable = true;
    const auto read =
        sql.run(u"SELECT c.id, c.document, "_s + stateNames +
                    u" FROM changes AS c WHERE run = ? ORDER BY id"_s,
                {run.id}, [&](const SqlConnection::Row &row) {
                    const auto change = changeFromDocument(row.value(1).toString());
                    readable = readable && change.has_value();
                    if (readable)
                        run.changes += {row.value(0).toLongLong(), *change, stateFromRow(row, 2)};
                });
    if (!read)
        return read.error();
    return readable;
}

// change, run, r.title, r.profile, at, document, state …
std::optional<HistoryEntry> entryFromRow(const SqlConnection::Row &row)
{
    std::optional<Change> what = changeFromDocument(row.value(5).toString());
    if (!what)
        return std::nullopt;
    return HistoryEntry{row.value(0).toLongLong(), row.value(1).toLongLong(),
                        row.value(2).toString(),   row.value(3).toString(),
                        timeFromSql(row.value(4)), *std::move(what),
                        stateFromRow(row, 6)};
}

} // namespace

Result<QStringList> unreadableKinds(SqlConnection &sql)
{
    QStringList unreadable;
    const auto read = sql.run(u"SELECT DISTINCT kind FROM changes"_s, {},
                              [&unreadable](const SqlConnection::Row &row) {
                                  const QString kind = row.value(0).toString();
                                  if (!kindNamed(kind.toLatin1()))
                                      unreadable += kind;
                              });
    if (!read)
        return read.error();
    return unreadable;
}

Result<int> countOfKinds(SqlConnection &sql, const QStringList &kinds)
{
    int all = 0;
    for (const QString &kind : kinds) {
        const auto count = sql.value(u"SELECT count(*) FROM changes WHERE kind = ?"_s, {kind});
        if (!count)
            return count.error();
        all += count->toInt();
    }
    return all;
}

Result<QList<JournalledRun>> unendedRuns(SqlConnection &sql)
{
    QList<JournalledRun> runs;
    const auto read =
        sql.run(u"SELECT id, title, plan_hash, profile, begun FROM runs "
                "WHERE ended IS NULL ORDER BY id"_s,
                {}, [&runs](const SqlConnection::Row &row) { runs += runFromRow(row); });
    if (!read)
        return read.error();
    QList<JournalledRun> readable;
    for (JournalledRun &run : runs) {
        const auto whole = readChanges(sql, run);
        if (!whole)
            return whole.error();
        if (*whole)
            readable += std::move(run);
    }
    return readable;
}

Result<QList<Attempt>> attemptsOf(SqlConnection &sql, RunId run)
{
    QList<Attempt> attempts;
    const auto read = sql.run(
        u"SELECT a.change, a.number, a.intended, a.settled, a.tracking_id, a.http_status, "
        "a.delivery FROM changes AS c JOIN attempts AS a ON a.change = c.id WHERE c.run = ? "
        "ORDER BY a.change, a.number"_s,
        {run}, [&attempts](const SqlConnection::Row &row) { attempts += attemptFromRow(row); });
    if (!read)
        return read.error();
    return attempts;
}

Result<HistoryPage> historyPage(SqlConnection &sql, const HistoryQuery &query,
                                const QStringList &unreadable)
{
    const JournalSearch search = journalSearch(query, unreadable);
    const QString found = u" FROM changes WHERE "_s + search.where;
    const auto total = sql.value(u"SELECT count(*)"_s + found, search.values);
    if (!total)
        return total.error();

    HistoryPage page;
    page.total = total->toInt();
    // Which ones is told by the index alone, if no text is searched for.
    const auto read = sql.run(
        u"SELECT c.id, c.run, r.title, r.profile, c.at, c.document, "_s + stateNames +
            u" FROM changes AS c JOIN runs AS r ON r.id = c.run WHERE c.id IN (SELECT id"_s +
            found + u" ORDER BY at DESC, id DESC LIMIT ? OFFSET ?) ORDER BY c.at DESC, c.id DESC"_s,
        search.values + QVariantList{query.limit, query.offset},
        [&page](const SqlConnection::Row &row) {
            if (auto entry = entryFromRow(row))
                page.entries += *std::move(entry);
        });
    if (!read)
        return read.error();
    return page;
}

Result<int> invitationsSince(SqlConnection &sql, const QDateTime &since)
{
    const auto count =
        sql.value(u"SELECT count(*) FROM changes AS c JOIN attempts AS a ON a.change = c.id "
                  "WHERE c.at >= ? AND c.invitation AND a.intended >= ?"_s,
                  {timeToSql(since), timeToSql(since)});
    if (!count)
        return count.error();
    return count->toInt();
}

} // namespace rollcall
