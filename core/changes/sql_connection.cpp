#include "core/changes/sql_connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

namespace rollcall {

namespace {

using namespace Qt::StringLiterals;

// SQLite's primary result codes; Qt hands them on as text, with more detail in the higher bits.
enum SqliteCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26,
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Journal)
};

QString uniqueName()
{
    static std::atomic<int> count = 0;
    return u"rollcall journal %1"_s.arg(++count);
}

QString sentenceFor(int code, const QString &path)
{
    switch (code) {
    case Full:
        return Text::tr("The disk is full, so the journal can't be written. Nothing is sent until "
                        "there is room again.");
    case Perm:
    case ReadOnly:
    case CantOpen:
        //: %1 is the path of a file
        return Text::tr("The journal, “%1”, can't be written. Check that its folder is yours and "
                        "not read-only.")
            .arg(path);
    case Busy:
    case Locked:
        return Text::tr("Another program keeps the journal, “%1”, busy. Try again in a moment.")
            .arg(path);
    case Corrupt:
    case NotADatabase:
        return Text::tr("The journal, “%1”, is damaged. Start Rollcall again: the damaged file is "
                        "kept, and a new one begun.")
            .arg(path);
    default:
        return Text::tr("The disk gives an error where the journal, “%1”, is. Is it full, or gone?")
            .arg(path);
    }
}

} // namespace

SqlConnection::SqlConnection(QString path, std::chrono::milliseconds lockWait)
    : m_path(std::move(path))
    , m_name(uniqueName())
    , m_lockWait(lockWait)
{
}

SqlConnection::~SqlConnection()
{
    m_statements.clear(); // or the connection stays open behind them
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> SqlConnection::open()
{
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (!database.isValid()) {
        return localError(ErrorKind::File,
                          Text::tr("Qt's SQLite driver is missing, so there can be no journal. "
                                   "Install it and start Rollcall again."));
    }
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_lockWait.count()));
    if (!database.open())
        return failure(database.lastError());
    m_open = true;
    return {};
}

Result<void> SqlConnection::run(const QString &sql, const QVariantList &values, const EachRow &row)
{
    const Result<QSqlQuery *> statement = prepared(sql);
    if (!statement)
        return statement.error();
    QSqlQuery &query = **statement;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec())
        return failure(query.lastError());
    while (query.next()) {
        if (row)
            row(query);
    }
    const QSqlError error = query.lastError(); // of a step in the midst of the rows
    query.finish();
    if (error.isValid())
        return failure(error);
    return {};
}

Result<QVariant> SqlConnection::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    const auto ran = run(sql, values, [&first](const Row &row) {
        if (first.isNull())
            first = row.value(0);
    });
    if (!ran)
        return ran.error();
    return first;
}

void SqlConnection::rollBack()
{
    // SQLite has done it already after some errors, and then refuses.
    QSqlQuery(QSqlDatabase::database(m_name, false)).exec(u"ROLLBACK"_s);
}

Result<QSqlQuery *> SqlConnection::prepared(const QString &sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return &*known;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(query.lastError());
    return &*m_statements.emplace(sql, std::move(query));
}

Error SqlConnection::failure(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    m_damaged = m_damaged || code == Corrupt || code == NotADatabase;
    return localError(ErrorKind::File, sentenceFor(code, QDir::toNativeSeparators(m_path)),
                      u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.databaseText()));
}

} // namespace rollcall
