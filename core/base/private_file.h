#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rollcall {

// Files that are nobody else's business, whatever the umask is. Errors are of ErrorKind::File.

// Makes the folder, and those that are missing above it, readable by their owner only (0700). A
// folder that exists already is closed to others; those above it are left as they are.
Result<void> makePrivateFolder(const QString &path);

// Replaces the file (0600) as a whole, or leaves it as it was. Its folder must exist.
Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace rollcall
