#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/directory/user_column.h"
#include "core/directory/user_store.h"
#include "core/exchange/csv_line.h"

#include <QCoroTask>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace rollcall {

struct CsvOptions
{
    enum class Header { Titles, FieldNames };

    QList<UserColumn> columns; // at least one
    char16_t separator = u','; // ',' ';' or tab
    bool byteOrderMark = false;
    Header header = Header::Titles;
};

struct ExportSummary
{
    int rows = 0;
    int defused = 0;  // cells that a spreadsheet would have run as a formula
    int vanished = 0; // chosen rows whose user was dropped before they were written
    qint64 bytes = 0;
};

// The cells of the first line of the file.
QStringList csvHeader(const CsvOptions &options);
// The cells of one user.
QStringList csvCells(const UserStore &users, UserRow row, const QList<UserColumn> &columns);

// Writes the rows to `path`, in slices of at most 8 ms through the event loop; only the last step,
// which waits for the disk, may take longer. The target appears whole or stays as it was, with mode
// 0600; a target that is not a plain file is refused. Ends with ErrorKind::Cancelled if cancelled,
// ErrorKind::File if the disk says no.
// `progress` is called with the rows done so far, after each slice, and may cancel.
// `users` must live until the task ends or is cancelled: cancelling gives up the file at once and
// nothing of `users` is touched after it.
QCoro::Task<Result<ExportSummary>> exportCsv(const UserStore &users, std::vector<UserRow> rows,
                                             CsvOptions options, QString path, CancelToken cancel,
                                             std::function<void(int)> progress = {});

} // namespace rollcall
