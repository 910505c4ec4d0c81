#pragma once

namespace rollcall::cli {

// What a command tells the shell. A command that a signal stopped ends with 128 + its number, as
// programs do: 130 after Ctrl+C, 143 after SIGTERM.
enum class ExitCode : int {
    Done = 0,
    Failed = 1,  // nothing was done; the reason is on standard error
    Usage = 2,   // the command line makes no sense; nothing was tried
    Partial = 3, // something was done, and standard error says what is missing
};

} // namespace rollcall::cli
