#include "tests/app/program_run.h"

namespace rollcall::test {

namespace {

constexpr int longestRunMs = 240'000; // sanitizers, 100,000 users, a machine under load

} // namespace

void startProgram(QProcess &process, const QStringList &arguments)
{
    process.start(QStringLiteral(ROLLCALL_PROGRAM), arguments);
    process.waitForStarted();
}

ProgramRun finishProgram(QProcess &process)
{
    ProgramRun run;
    // An event loop may have seen its end before.
    const bool hasEnded =
        process.state() == QProcess::NotRunning && process.error() != QProcess::FailedToStart;
    if ((hasEnded || process.waitForFinished(longestRunMs)) &&
        process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    if (run.code == -1)
        run.err += "[" + process.errorString().toUtf8() + "]";
    return run;
}

ProgramRun runProgram(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    startProgram(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return finishProgram(process);
}

} // namespace rollcall::test
