#pragma once

#include "core/changes/run.h"

#include <QList>
#include <QString>

namespace rollcall {

// The changes at these positions with what has become of them, as CSV with a header. Holds no
// secret.
QString runCsv(const Run &run, const QList<int> &positions);

} // namespace rollcall
