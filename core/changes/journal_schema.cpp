#include "core/changes/journal_schema.h"

#include "core/changes/journal_rows.h"
#include "core/changes/sql_connection.h"

namespace rollcall {

namespace {

using namespace Qt::StringLiterals;

constexpr int applicationId = 0x52436A31; // "RCj1"
constexpr int version = 1;

// In the order of their names, as they are compared with what the file holds.
const QList<QString> &definitions()
{
    static const QList<QString> list{
        uR"(CREATE TABLE attempts (
    change INTEGER NOT NULL REFERENCES changes,
    number INTEGER NOT NULL,
    intended INTEGER NOT NULL,
    settled INTEGER,
    tracking_id TEXT NOT NULL,
    http_status INTEGER NOT NULL,
    delivery TEXT,
    digest INTEGER NOT NULL,
    PRIMARY KEY (change, number)
) STRICT, WITHOUT ROWID)"_s,
        uR"(CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs,
    kind TEXT NOT NULL,
    document TEXT NOT NULL,
    invitation INTEGER NOT NULL,
    words TEXT NOT NULL,
    digest INTEGER NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    verification TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    intended INTEGER,
    settled INTEGER,
    tracking_id TEXT NOT NULL,
    result TEXT NOT NULL,
    error TEXT NOT NULL,
    state_digest INTEGER NOT NULL
) STRICT)"_s,
        u"CREATE INDEX changes_by_time ON changes (at, id, outcome, run)"_s,
        u"CREATE INDEX changes_of_run ON changes (run)"_s,
        uR"(CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    plan_hash TEXT NOT NULL,
    account TEXT NOT NULL,
    profile TEXT NOT NULL,
    begun INTEGER NOT NULL,
    size INTEGER NOT NULL,
    words TEXT NOT NULL,
    digest INTEGER NOT NULL,
    ended INTEGER
) STRICT)"_s,
    };
    return list;
}

// Rows whose values, in groups, are each followed by their digest.
struct DigestedRows
{
    QString sql;
    QList<int> groups; // how many values
};

const QList<DigestedRows> &digestedRows()
{
    static const QList<DigestedRows> list{
        {u"SELECT id, title, plan_hash, account, profile, begun, size, words, digest FROM runs"_s,
         {8}},
        {u"SELECT id, run, kind, document, invitation, words, digest, id, at, outcome, "
         "verification, attempts, intended, settled, tracking_id, result, error, state_digest "
         "FROM changes"_s,
         {6, 10}},
        {u"SELECT change, number, intended, settled, tracking_id, http_status, delivery, digest "
         "FROM attempts"_s,
         {7}},
    };
    return list;
}

bool digestsMatch(const SqlConnection::Row &row, const QList<int> &groups)
{
    int column = 0;
    for (const int size : groups) {
        RowDigest digest;
        for (int i = 0; i < size; ++i)
            digest.add(row.value(column++));
        if (row.value(column++).toLongLong() != digest.value())
            return false;
    }
    return true;
}

Result<bool> hasOurName(SqlConnection &connection)
{
    const auto id = connection.value(u"PRAGMA application_id"_s);
    if (!id)
        return id.error();
    const auto found = connection.value(u"PRAGMA user_version"_s);
    if (!found)
        return found.error();
    return id->toInt() == applicationId && found->toInt() == version;
}

Result<bool> hasOurTables(SqlConnection &connection)
{
    QStringList found;
    const auto read = connection.run(
        u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"_s, {},
        [&found](const SqlConnection::Row &row) { found += row.value(0).toString(); });
    if (!read)
        return read.error();
    return found == definitions();
}

Result<bool> hasSoundPages(SqlConnection &connection)
{
    const auto verdict = connection.value(u"PRAGMA integrity_check(1)"_s);
    if (!verdict)
        return verdict.error();
    return *verdict == u"ok"_s;
}

Result<bool> hasSoundRows(SqlConnection &connection)
{
    bool sound = true;
    for (const DigestedRows &rows : digestedRows()) {
        const auto read = connection.run(rows.sql, {}, [&](const SqlConnection::Row &row) {
            sound = sound && digestsMatch(row, rows.groups);
        });
        if (!read)
            return read.error();
    }
    return sound;
}

Result<bool> hasAllRows(SqlConnection &connection)
{
    // Each counts rows that others say should be there and aren't, or the reverse.
    for (const QString &count : {u"SELECT count(*) FROM pragma_foreign_key_check"_s,
                                 u"SELECT count(*) FROM runs AS r WHERE size <> "
                                 "(SELECT count(*) FROM changes WHERE run = r.id)"_s,
                                 u"SELECT count(*) FROM changes AS c WHERE attempts <> "
                                 "(SELECT count(*) FROM attempts WHERE change = c.id)"_s}) {
        const auto wrong = connection.value(count);
        if (!wrong)
            return wrong.error();
        if (wrong->toInt() != 0)
            return false;
    }
    return true;
}

} // namespace

Result<void> setUpConnection(SqlConnection &connection)
{
    for (const QString &pragma :
         {u"PRAGMA journal_mode = TRUNCATE"_s, u"PRAGMA synchronous = FULL"_s,
          u"PRAGMA fullfsync = ON"_s, // macOS, where fsync() alone is no promise
          u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cell_size_check = ON"_s,
          u"PRAGMA trusted_schema = OFF"_s,
          // What is sorted is personal data: it does not go into a file of its own.
          u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA cache_size = -16384"_s}) {
        if (auto set = connection.run(pragma); !set)
            return set;
    }
    return {};
}

Result<void> makeTables(SqlConnection &connection)
{
    return connection.write([&connection]() -> Result<void> {
        // Tables before their indices.
        for (const QString &definition : definitions()) {
            if (auto made = connection.run(definition); !made)
                return made;
        }
        if (auto named = connection.run(u"PRAGMA application_id = %1"_s.arg(applicationId)); !named)
            return named;
        return markVersion(connection);
    });
}

Result<void> markVersion(SqlConnection &connection)
{
    return connection.run(u"PRAGMA user_version = %1"_s.arg(version));
}

Result<Soundness> soundnessOf(SqlConnection &connection)
{
    auto verdict = connection.read([&connection]() -> Result<Soundness> {
        const auto ours = hasOurName(connection);
        if (!ours)
            return ours.error();
        if (!*ours)
            return Soundness::Foreign;
        for (const auto check : {hasOurTables, hasSoundPages, hasSoundRows, hasAllRows}) {
            const auto sound = check(connection);
            if (!sound)
                return sound.error();
            if (!*sound)
                return Soundness::Damaged;
        }
        return Soundness::Sound;
    });
    if (!verdict && connection.isDamaged())
        return Soundness::Damaged;
    return verdict;
}

} // namespace rollcall
