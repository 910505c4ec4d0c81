#pragma once

#include "app/cli/command.h"

#include <QList>

namespace rollcall::cli {

// What the program can do, of one group or (empty) of all.
QString overview(const QList<Command> &commands, const QString &group = {});

// One command with its options.
QString helpFor(const Command &command, const QCommandLineParser &parser);

} // namespace rollcall::cli
