#pragma once

#include "app/cli/exit_code.h"
#include "core/base/cancel.h"
#include "core/base/error.h"

#include <QCommandLineParser>
#include <QCoroTask>
#include <QString>

namespace rollcall {
class Clock;
class ProfileStore;
class SecretStore;
} // namespace rollcall

namespace rollcall::cli {

class Console;

// What a command works with. All of it outlives the command.
struct CommandContext
{
    Console &console;
    Clock &clock;
    ProfileStore &profiles;
    SecretStore &secrets;
    CancelToken cancel; // cancelled by the first Ctrl+C
    int stopHandle;     // readable from then on, for reads that block
};

// One command of the program, `rollcall GROUP NAME …`. A new command is a file that makes one of
// these, and a line in commandTable().
struct Command
{
    QString group; // empty: `rollcall NAME …`
    QString name;
    QString usage; // what follows the name: "--out FILE"
    QString summary;
    QString notes;        // shown under the options, may be empty
    bool windows = false; // renders windows, so it needs a QApplication
    void (*addOptions)(QCommandLineParser &parser);
    // Reads the options, then does the work. The parser lives only until start() returns.
    QCoro::Task<ExitCode> (*start)(const QCommandLineParser &parser, CommandContext context);
};

// Says what went wrong, with the details, and which exit code that is.
ExitCode reportError(Console &console, const Error &error);

// The same for start() functions that find the options wanting.
QCoro::Task<ExitCode> refuse(CommandContext context, Error error);

// An ErrorKind::Usage.
Error usageError(const QString &sentence);

} // namespace rollcall::cli
