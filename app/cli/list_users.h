#pragma once

#include "app/cli/command.h"
#include "core/directory/directory.h"

namespace rollcall::cli {

// Lists the whole account into the directory, saying on a terminal how far it is. Ends when the
// listing has: complete, failed, or stopped by the context's token. Where Zoom wants it to wait for
// another day it fails instead: nobody waits at a command line for that.
QCoro::Task<ListingState> listUsers(Directory &directory, CommandContext context);

// The listing in the words of a summary: what a reader of the list must know. Empty if nothing.
QStringList listingNotes(const ListingState &state);

} // namespace rollcall::cli
