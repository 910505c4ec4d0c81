#include "app/cli/commands.h"

namespace rollcall::cli {

QList<Command> allCommands()
{
    return {
        accountAdd(), accountList(), accountRemove(), accountTest(),
        usersList(),  usersExport(), apply(),         tour(),
    };
}

} // namespace rollcall::cli
