#include "app/cli/command_runner.h"
#include "app/process_setup.h"
#include "app/window_program.h"
#include "core/base/log_sink.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    rollcall::setUpProcess();
    rollcall::installLogSink();
    QCoreApplication::setApplicationName(QStringLiteral("rollcall"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    if (rollcall::isWindowCall(argc, argv))
        return rollcall::runWindowProgram(argc, argv);
    return rollcall::cli::runCommandLine(argc, argv);
}
