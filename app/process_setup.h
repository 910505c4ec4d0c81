#pragma once

namespace rollcall {

// To be called first in main(), before any thread runs and any file is open.
//
// What this process knows stays in it: no core dump, no reading of its memory by other processes
// of the same user, new files for their owner alone. A write that cannot be done (closed pipe,
// file too large) is an error to be handled and not a signal that kills. Standard streams that are
// closed are made to refuse, so that no file or socket takes their place. Text is UTF-8 even where
// the environment names no locale, as under cron.
void setUpProcess();

} // namespace rollcall
