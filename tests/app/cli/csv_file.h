#pragma once

#include "tests/support/csv_parser.h"

#include <QDir>
#include <QFile>

namespace rollcall::test {

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The lines of the file, the header first; nothing where it is no CSV.
inline QList<QStringList> csvRecords(const QString &path, char separator = ',')
{
    return CsvParser::parse(contents(path), separator).value_or(QList<QStringList>());
}

inline QList<QStringList> csvRows(const QString &path, char separator = ',')
{
    return csvRecords(path, separator).mid(1);
}

// The cells of one column.
inline QStringList columnOf(const QList<QStringList> &rows, int column)
{
    QStringList cells;
    cells.reserve(rows.size());
    for (const QStringList &row : rows)
        cells += row.value(column);
    return cells;
}

// All that is in the folder, temporary files too.
inline QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System |
                                  QDir::NoDotAndDotDot);
}

} // namespace rollcall::test
