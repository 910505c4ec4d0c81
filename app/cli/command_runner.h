#pragma once

namespace rollcall::cli {

// Runs what the command line asks for, in a Qt application of its own: without a display, except
// for commands that render windows. Returns the exit code.
int runCommandLine(int argc, char *argv[]);

} // namespace rollcall::cli
