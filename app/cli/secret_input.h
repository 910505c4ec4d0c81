#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rollcall::cli {

// Reads one line from the handle: the secret, without blanks around it. A terminal does not echo
// it. Nothing beyond the line is consumed. Blocks until a line came, the input ended, or
// `stopHandle` became readable, which is ErrorKind::Cancelled. An empty line, or more than 4,096
// bytes, is ErrorKind::Usage.
Result<QByteArray> readSecretLine(int handle, int stopHandle);

} // namespace rollcall::cli
