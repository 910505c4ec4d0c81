#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/changes/history.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QStringList>

namespace rollcall {

class Run;

// What was changed, as rows of CSV: titles and values in the language of the window, times in UTC
// as ISO 8601. What was altered is one cell: "Licence: Basic; Department: Sales".
QStringList historyCsvHeader();
QStringList historyCsvCells(const HistoryEntry &entry);

// Writes the entries to `path`, in slices of at most 8 ms through the event loop, and gives their
// number. As with exportCsv(), the target appears whole or stays as it was, with mode 0600.
// ErrorKind::Cancelled if cancelled, ErrorKind::File if the disk says no.
QCoro::Task<Result<int>> exportHistory(QList<HistoryEntry> entries, QString path,
                                       CancelToken cancel);

// What of a run is not as the admin wanted it, and why, with a line of titles, for the clipboard.
// Left out is what is under way, and what was given up. Empty if there is nothing.
QByteArray failuresCsv(const Run &run);

} // namespace rollcall
