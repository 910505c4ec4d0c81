#pragma once

namespace rollcall {

// Whether the command line asks for the window and not for a command.
bool isWindowCall(int argc, char *argv[]);

// Opens the window and runs until it is closed. Returns the exit code; 1 where there is no display.
//
// For demonstrations and tests, not shown in the help: --practice opens the practice account at
// once, --practice-users N gives it that many users.
int runWindowProgram(int argc, char *argv[]);

} // namespace rollcall
