#include "app/cli/command.h"

#include "app/cli/console.h"

namespace rollcall::cli {

ExitCode reportError(Console &console, const Error &error)
{
    console.say(error.details());
    return error.kind == ErrorKind::Usage ? ExitCode::Usage : ExitCode::Failed;
}

QCoro::Task<ExitCode> refuse(CommandContext context, Error error)
{
    co_return reportError(context.console, error);
}

Error usageError(const QString &sentence)
{
    return localError(ErrorKind::Usage, sentence);
}

} // namespace rollcall::cli
