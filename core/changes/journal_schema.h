#pragma once

#include "core/base/result.h"

namespace rollcall {

class SqlConnection;

// The journal's tables, and whether a file holds them whole.
//
//   runs      one row for each applied plan
//   changes   one row for each change of a run, in the order of the plan: `document` is its JSON,
//             never altered; `outcome` … `error` are its state
//   attempts  one row for each time that a change was sent or may have been
//
// Times are milliseconds since 1970, UTC. SQLite notices damage to its own structure, but not to a
// value, and a flipped bit in an id would send a change to somebody else. So each row has a digest
// of what it holds; see journal_rows.h.

// How a connection writes: each commit waits for the disk, and lasts. journal_mode=TRUNCATE because
// SQLite then syncs the emptied rollback file too; with DELETE, the removal may be lost in a power
// cut, and with it the commit, which would be rolled back.
Result<void> setUpConnection(SqlConnection &connection);

// Makes the tables in an empty file.
Result<void> makeTables(SqlConnection &connection);

// Writes the version, which stands there already.
Result<void> markVersion(SqlConnection &connection);

enum class Soundness {
    Sound,
    Damaged,
    Foreign, // of another version of Rollcall, or of another program
};

// Reads the whole file. An error if it can't be read.
Result<Soundness> soundnessOf(SqlConnection &connection);

} // namespace rollcall
