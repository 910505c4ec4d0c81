#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/changes/change_desk.h"

#include <QCoroTask>
#include <QPointer>
#include <QString>

namespace rollcall {

// Writes all changes that match to a CSV file, which appears whole or not at all; how many.
// Errors: File, Cancelled, and those of ChangeDesk::history().
QCoro::Task<Result<int>> exportHistory(QPointer<ChangeDesk> desk, HistoryQuery query, QString path,
                                       CancelToken cancel);

} // namespace rollcall
