#include "app/cli/commands.h"

namespace rollcall::cli {

QList<Command> allCommands()
{
    return {
        accountAdd(), accountList(), accountRemove(), accountTest(),
        usersList(),  usersExport(), tour(),
    };
}

} // namespace rollcall::cli
