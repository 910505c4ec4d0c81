#pragma once

#include "app/cli/command.h"

#include <QList>

namespace rollcall::cli {

// One function for each command, in the file of that name.
Command accountAdd();
Command accountList();
Command accountRemove();
Command accountTest();
Command usersList();
Command usersExport();
Command apply();
Command tour();

// All of them, in the order of the help.
QList<Command> allCommands();

} // namespace rollcall::cli
