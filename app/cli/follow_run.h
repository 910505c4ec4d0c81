#pragma once

#include "app/cli/command.h"
#include "core/changes/change_desk.h"

namespace rollcall {
class AccountChanges;
} // namespace rollcall

namespace rollcall::cli {

// Waits until the desk's journal is open and says what people must know of it. Before that it
// refuses everything.
QCoro::Task<void> openDesk(AccountChanges &desk, CommandContext context);

// Follows a run, from the event loop, until nothing more happens by itself, and says on a terminal
// how far it is. The first Ctrl+C stops the run. So does a trouble that nobody at a command line
// can end: another day, a sign-in that is refused, or ten minutes without a network.
QCoro::Task<void> followRun(Run &run, ChangeDesk &desk, CommandContext context);

} // namespace rollcall::cli
