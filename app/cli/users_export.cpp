#include "app/account_session.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/list_users.h"
#include "app/cli/users_options.h"
#include "core/exchange/csv_export.h"
#include "core/exchange/export_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::UsersExport)
};

struct ExportOptions
{
    UsersOptions users;
    CsvOptions csv;
    QString path;
};

std::optional<char16_t> separatorOf(const QString &word)
{
    if (word == QLatin1String("comma") || word == QLatin1String(","))
        return u',';
    if (word == QLatin1String("semicolon") || word == QLatin1String(";"))
        return u';';
    if (word == QLatin1String("tab") || word == QLatin1String("\t"))
        return u'\t';
    return std::nullopt;
}

Result<CsvOptions> csvOptions(const QCommandLineParser &parser)
{
    CsvOptions csv;
    const QString header = parser.value(QStringLiteral("header"));
    const auto separator = separatorOf(parser.value(QStringLiteral("separator")));
    if (parser.value(QStringLiteral("format")) != QLatin1String("csv"))
        return usageError(Text::tr("--format is csv: there is no other yet."));
    if (!separator)
        return usageError(Text::tr("--separator is one of comma, semicolon and tab."));
    if (header != QLatin1String("titles") && header != QLatin1String("fields"))
        return usageError(Text::tr("--header is one of titles and fields."));
    csv.separator = *separator;
    csv.byteOrderMark = parser.isSet(QStringLiteral("bom"));
    csv.header = header == QLatin1String("fields") ? CsvOptions::Header::FieldNames
                                                   : CsvOptions::Header::Titles;
    return csv;
}

Result<ExportOptions> exportOptions(const QCommandLineParser &parser)
{
    const auto users = usersOptions(parser);
    if (!users)
        return users.error();
    const auto csv = csvOptions(parser);
    if (!csv)
        return csv.error();
    ExportOptions options{*users, *csv, parser.value(QStringLiteral("out"))};
    if (options.path.isEmpty())
        return usageError(Text::tr("--out FILE is needed: where the users go."));
    options.csv.columns = options.users.columns;
    return options;
}

// "users.csv" → "users.partial.csv": nobody takes it for the whole by mistake.
QString partialPath(const QString &path)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    return path.chopped(suffix.size()) + QLatin1String(".partial") + suffix;
}

// Tried before minutes of listing, not after.
Result<void> tryTarget(const QString &path)
{
    ExportFile file(path);
    return file.open();
}

void printSummary(Console &console, const QString &path, const ExportSummary &summary,
                  const QStringList &notes)
{
    console.print(Text::tr("%Ln user(s) written to %1.", nullptr, summary.rows).arg(path));
    for (const QString &note : notes)
        console.print(Text::tr("Note: %1").arg(note));
    if (summary.defused > 0) {
        console.print(Text::tr("Note: an apostrophe was put before %Ln cell(s) that a spreadsheet "
                               "would have run as a formula.",
                               nullptr, summary.defused));
    }
}

QCoro::Task<ExitCode> run(ExportOptions options, CommandContext context)
{
    Console &console = context.console;
    if (const auto tried = tryTarget(options.path); !tried)
        co_return reportError(console, tried.error());
    const auto account = co_await openAccount(options.users.account, context);
    if (!account)
        co_return reportError(console, account.error());

    Directory &directory = (*account)->session->directory();
    const ListingState state = co_await listUsers(directory, context);
    if (state.error)
        reportError(console, *state.error);
    const bool mayWrite = !state.partial() || (options.users.allowPartial && state.listed > 0);
    if (!mayWrite || context.cancel.isCancelled()) {
        for (const QString &note : listingNotes(state))
            console.say(note);
        console.say(Text::tr("Nothing was written."));
        co_return ExitCode::Failed;
    }

    const QString path = state.partial() ? partialPath(options.path) : options.path;
    const auto written =
        co_await exportCsv(directory.users(), directory.users().select(options.users.query),
                           options.csv, path, context.cancel);
    if (!written)
        co_return reportError(console, written.error());
    printSummary(console, path, *written, listingNotes(state));
    co_return state.partial() ? ExitCode::Partial : ExitCode::Done;
}

void addOptions(QCommandLineParser &parser)
{
    addUsersOptions(parser);
    parser.addOptions({
        {QStringLiteral("out"),
         Text::tr("Write to this file. It is replaced as a whole, or not at "
                  "all; only a plain file is."),
         QStringLiteral("FILE")},
        {QStringLiteral("format"), Text::tr("The kind of file: csv."), QStringLiteral("FORMAT"),
         QStringLiteral("csv")},
        {QStringLiteral("separator"), Text::tr("Between cells: comma, semicolon or tab."),
         QStringLiteral("NAME"), QStringLiteral("comma")},
        {QStringLiteral("bom"), Text::tr("Begin with a byte order mark, for Excel.")},
        {QStringLiteral("header"),
         Text::tr("The first line: titles as in the window, or fields as Zoom names them."),
         QStringLiteral("KIND"), QStringLiteral("titles")},
    });
}

QCoro::Task<ExitCode> start(const QCommandLineParser &parser, CommandContext context)
{
    const auto options = exportOptions(parser);
    return options ? run(*options, context) : refuse(context, options.error());
}

} // namespace

Command usersExport()
{
    return {
        .group = QStringLiteral("users"),
        .name = QStringLiteral("export"),
        .usage = QStringLiteral("--account NAME --out FILE [--status STATUS] [--columns NAMES]"),
        .summary = Text::tr("Writes the users to a CSV file that only you can read."),
        .notes = Text::tr(
            "Where not all users could be read, nothing is written. With --allow-partial those "
            "that could be are written to FILE with .partial before its ending, and a file of the "
            "name FILE stays as it was.\n"
            "A cell that a spreadsheet would run as a formula (it begins with = + - @ or their "
            "full-width forms, a tab or a line break) gets an apostrophe in front, also where it "
            "is a telephone number. A cell of apostrophes before such a character gets one more, "
            "so taking one away again gives the exact text back."),
        .addOptions = addOptions,
        .start = start,
    };
}

} // namespace rollcall::cli
