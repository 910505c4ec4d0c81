#pragma once

#include "core/base/result.h"

#include <QString>

namespace rollcall {

// The journal as a file beside others. Errors are of ErrorKind::File.

// Makes the folder if it is missing, and closes folder and journal to everybody else. An error if
// something that is no file is in the journal's place.
Result<void> makeRoomForJournal(const QString &path);

// Puts an empty journal (0600) in its place, whole or not at all; a process that is killed leaves
// no half one. Another process may have been quicker: then its journal stays.
Result<void> makeJournalFile(const QString &path);

// Renames a journal that is of no use, and its rollback file with it. The new path.
Result<QString> setJournalAside(const QString &path);

} // namespace rollcall
