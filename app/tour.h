#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

namespace rollcall {

// Renders each page and dialog, filled from the practice account, light and dark and in every state
// that can be brought about, into PNG files in `folder`, which is made if it is missing; an export
// of the practice account lies beside them. Needs a QApplication, but no display; changes its
// palette. The result is the files' paths.
QCoro::Task<Result<QStringList>> renderTour(QString folder, CancelToken cancel);

} // namespace rollcall
