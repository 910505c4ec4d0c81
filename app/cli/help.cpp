#include "app/cli/help.h"

#include <QCoreApplication>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Help)
};

QString callOf(const Command &command)
{
    const QStringList words{QStringLiteral("rollcall"), command.group, command.name, command.usage};
    return words.join(u' ').simplified();
}

QString exitCodes()
{
    return Text::tr("Exit codes: 0 done, 1 failed, 2 wrong use, 3 done in part, 128 + n stopped by "
                    "signal n (130 is Ctrl+C).");
}

} // namespace

QString overview(const QList<Command> &commands, const QString &group)
{
    QStringList lines;
    if (group.isEmpty()) {
        lines += Text::tr("Rollcall administers the users of a Zoom account.") + u'\n';
        lines += QStringLiteral("  rollcall");
        lines += QStringLiteral("      ") + Text::tr("Opens the window.");
    }
    for (const Command &command : commands) {
        if (!group.isEmpty() && command.group != group)
            continue;
        lines += QStringLiteral("  ") + callOf(command);
        lines += QStringLiteral("      ") + command.summary;
    }
    lines += u'\n' + Text::tr("Each command explains its options with --help.");
    lines += exitCodes();
    return lines.join(u'\n');
}

QString helpFor(const Command &command, const QCommandLineParser &parser)
{
    // Qt's own first line knows nothing of commands.
    const QString options = parser.helpText();
    QStringList parts{Text::tr("Usage: %1").arg(callOf(command)), command.summary,
                      options.mid(options.indexOf(u'\n')).trimmed()};
    if (!command.notes.isEmpty())
        parts += command.notes;
    parts += exitCodes();
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace rollcall::cli
