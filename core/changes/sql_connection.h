#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <chrono>
#include <functional>

namespace rollcall {

// A connection to one SQLite file. Every statement is prepared once and kept. All errors are of
// ErrorKind::File, with a sentence that says what is wrong with the journal's disk. Made, used and
// destroyed on one thread.
class SqlConnection
{
public:
    // `lockWait`: how long another process may hold the file before that is an error.
    SqlConnection(QString path, std::chrono::milliseconds lockWait);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    Result<void> open();
    bool isOpen() const { return m_open; }

    // Something that was run has shown that the file is damaged, or no database.
    bool isDamaged() const { return m_damaged; }

    using Row = QSqlQuery; // value(0) …
    using EachRow = std::function<void(const Row &)>;
    Result<void> run(const QString &sql, const QVariantList &values = {}, const EachRow &row = {});
    // The first column of the first row; null: there is none.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    // All that `work` does is kept, or nothing: also if it returns an error.
    template <typename Work>
    std::invoke_result_t<Work> write(Work work)
    {
        return inTransaction(QStringLiteral("BEGIN IMMEDIATE"), std::move(work));
    }
    // What `work` reads is of one moment.
    template <typename Work>
    std::invoke_result_t<Work> read(Work work)
    {
        return inTransaction(QStringLiteral("BEGIN"), std::move(work));
    }

private:
    template <typename Work>
    std::invoke_result_t<Work> inTransaction(const QString &begin, Work work)
    {
        if (const auto begun = run(begin); !begun)
            return begun.error();
        auto result = work();
        if (!result) {
            rollBack();
            return result;
        }
        if (const auto committed = run(QStringLiteral("COMMIT")); !committed) {
            rollBack();
            return committed.error();
        }
        return result;
    }
    void rollBack();
    Result<QSqlQuery *> prepared(const QString &sql);
    Error failure(const QSqlError &error);

    QString m_path;
    QString m_name; // of the connection, in Qt's list of them
    QHash<QString, QSqlQuery> m_statements;
    std::chrono::milliseconds m_lockWait;
    bool m_open = false;
    bool m_damaged = false;
};

} // namespace rollcall
