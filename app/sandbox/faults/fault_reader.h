#pragma once

#include "app/sandbox/faults/fault.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace rollcall::sandbox {

// Reads {"faults": […]}: README.md in app/sandbox/ has the format. A QString is a sentence that
// says what is wrong; then nothing was read.
std::variant<std::vector<FaultRule>, QString> readFaults(const QByteArray &json);

} // namespace rollcall::sandbox
