#pragma once

#include <QByteArray>

namespace rollcall {

// Overwrites a secret before its memory is given back, and leaves the array empty. Bytes that are
// shared with another QByteArray are left to that one. An effort, not a promise: TLS and HTTP
// layers below keep copies of their own.
void wipe(QByteArray &secret);

} // namespace rollcall
