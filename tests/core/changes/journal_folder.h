#pragma once

#include "core/changes/journal_database.h"
#include "core/changes/journal_rows.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall {

inline const QDateTime monday(QDate(2026, 3, 2), QTime(9, 30, 0, 125), Qt::UTC);

// Of user `number`; every third has a name that needs UTF-8.
inline ChangeTarget userNumber(int number)
{
    const QString digits = QString::number(number);
    return {QStringLiteral("id_") + digits, QStringLiteral("user%1@example.com").arg(digits),
            (number % 3 == 0 ? QStringLiteral("Zoë Müller ") : QStringLiteral("Mark Ng ")) +
                digits};
}

inline Change deactivation(int number)
{
    Change change;
    change.operation = zoom::Operation::UpdateStatus;
    change.target = userNumber(number);
    change.before = {{QStringLiteral("status"), QStringLiteral("active")}};
    change.after = {{QStringLiteral("status"), QStringLiteral("inactive")}};
    return change;
}

inline Change creation(int number, const QString &action = QStringLiteral("create"))
{
    Change change;
    change.operation = zoom::Operation::CreateUser;
    change.target = userNumber(number);
    change.target.userId.clear();
    change.after = {{QStringLiteral("action"), action},
                    {QStringLiteral("email"), change.target.email},
                    {QStringLiteral("type"), 1}};
    return change;
}

inline ChangePlan planOf(const QList<Change> &changes,
                         const QString &title = QStringLiteral("Leavers of March"))
{
    return {title, QStringLiteral("account_1"), monday.addSecs(-60), changes};
}

inline ChangePlan deactivations(int count)
{
    QList<Change> changes;
    for (int number = 0; number < count; ++number)
        changes += deactivation(number);
    return planOf(changes);
}

inline ChangeState stateOf(Outcome outcome, const QDateTime &settled = monday.addSecs(5))
{
    ChangeState state;
    state.outcome = outcome;
    state.settled = settled;
    return state;
}

inline Error refusal()
{
    Error error;
    error.kind = ErrorKind::Invalid;
    error.delivery = Delivery::Answered;
    error.sentence = QStringLiteral("Zoom refused.");
    error.httpStatus = 400;
    error.zoomCode = 300;
    error.trackingId = QStringLiteral("WEB_4711");
    return error;
}

inline QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// A folder for the journal of one test function.
struct JournalFolder
{
    QTemporaryDir home;
    QString folder = home.path() + QStringLiteral("/data/rollcall/journal");
    QString file = folder + QStringLiteral("/journal.sqlite");

    QStringList filesSetAside() const
    {
        return QDir(folder).entryList({QStringLiteral("journal.set-aside-*.sqlite")}, QDir::Files);
    }

    // As a newer Rollcall would have written it.
    void replaceDocument(ChangeId id, const QString &kind, const QString &document) const
    {
        SqlConnection sql(file, std::chrono::seconds(1));
        QVERIFY(sql.open());
        QVariantList values;
        QVERIFY(sql.run(QStringLiteral("SELECT id, run, kind, document, invitation, words FROM "
                                       "changes WHERE id = ?"),
                        {id}, [&values](const SqlConnection::Row &row) {
                            for (int i = 0; i < 6; ++i)
                                values += row.value(i);
                        }));
        values[2] = kind;
        values[3] = document;
        QVERIFY(sql.run(QStringLiteral("UPDATE changes SET kind = ?, document = ?, digest = ? "
                                       "WHERE id = ?"),
                        {kind, document, digestOf(values), id}));
    }

    // How SQLite would carry it out, in its words.
    QString plan(const QString &select) const
    {
        QString words;
        SqlConnection sql(file, std::chrono::seconds(1));
        const auto explained = sql.open()
                                   ? sql.run(QStringLiteral("EXPLAIN QUERY PLAN ") + select, {},
                                             [&words](const SqlConnection::Row &row) {
                                                 words += row.value(3).toString() + u'\n';
                                             })
                                   : Result<void>(Error());
        return explained ? words : QString();
    }

    // What a program that opens the file now reads: the first column of every row.
    QVariantList peek(const QString &sql) const
    {
        const QString name = QStringLiteral("peek");
        QVariantList values;
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(file);
            if (!database.open())
                qFatal("no second connection");
            QSqlQuery query(database);
            if (!query.exec(sql))
                qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
            while (query.next())
                values += query.value(0);
        }
        QSqlDatabase::removeDatabase(name);
        return values;
    }
};

} // namespace rollcall
