#include "app/tour.h"

#include "app/cli/commands.h"
#include "app/cli/console.h"

#include <QCoreApplication>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Tour)
};

QCoro::Task<ExitCode> run(QString folder, CommandContext context)
{
    const auto files = co_await renderTour(folder, context.cancel);
    if (!files)
        co_return reportError(context.console, files.error());
    for (const QString &file : *files)
        context.console.print(file);
    co_return ExitCode::Done;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("out"),
                      Text::tr("Write the pictures into this folder, which is made if missing."),
                      QStringLiteral("DIR")});
}

QCoro::Task<ExitCode> start(const QCommandLineParser &parser, CommandContext context)
{
    const QString folder = parser.value(QStringLiteral("out"));
    if (folder.isEmpty() || !parser.positionalArguments().isEmpty())
        return refuse(context, usageError(Text::tr("--out DIR is needed, and nothing else.")));
    return run(folder, context);
}

} // namespace

Command tour()
{
    return {
        .group = {},
        .name = QStringLiteral("tour"),
        .usage = QStringLiteral("--out DIR"),
        .summary = Text::tr("Renders each page and dialog of the practice account to PNG files."),
        .notes = Text::tr("Needs no display."),
        .windows = true,
        .addOptions = addOptions,
        .start = start,
    };
}

} // namespace rollcall::cli
