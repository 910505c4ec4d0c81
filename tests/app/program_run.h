#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace rollcall::test {

// How the real `rollcall` ended.
struct ProgramRun
{
    int code = -1; // exit code; -1: it did not end by itself
    QByteArray out;
    QByteArray err;
};

// Runs it to its end with that on standard input. The environment is the test's own, so a home of
// its own, and no D-Bus session: there is no keyring.
ProgramRun runProgram(const QStringList &arguments, const QByteArray &input = {});

// Starts it with pipes for all three streams.
void startProgram(QProcess &process, const QStringList &arguments);

// Waits for it.
ProgramRun finishProgram(QProcess &process);

} // namespace rollcall::test
