#pragma once

#include "app/sandbox/sandbox_options.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace rollcall::sandbox {

// The program shall not serve, but print this and end: help, or what is wrong with an argument.
struct Farewell
{
    QString text;
    int exitCode; // 0 for help, 2 for a mistake
};

std::variant<SandboxOptions, Farewell> parseCommandLine(const QStringList &arguments);

} // namespace rollcall::sandbox
