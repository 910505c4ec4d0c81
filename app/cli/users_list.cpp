#include "app/account_session.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/list_users.h"
#include "app/cli/users_options.h"
#include "core/exchange/csv_export.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::UsersList)
};

// One line a user, one tab between cells, whatever they hold.
QString tabbed(QStringList cells)
{
    for (QString &cell : cells)
        cell = visibleText(cell);
    return cells.join(u'\t');
}

void printUsers(Console &console, const UserStore &users, const UsersOptions &options)
{
    console.print(
        tabbed(csvHeader({.columns = options.columns, .header = CsvOptions::Header::FieldNames})));
    for (const UserRow row : users.select(options.query))
        console.print(tabbed(csvCells(users, row, options.columns)));
}

QCoro::Task<ExitCode> run(UsersOptions options, CommandContext context)
{
    const auto account = co_await openAccount(options.account, context);
    if (!account)
        co_return reportError(context.console, account.error());
    Directory &directory = (*account)->session->directory();
    const ListingState state = co_await listUsers(directory, context);
    if (state.error)
        reportError(context.console, *state.error);
    for (const QString &note : listingNotes(state))
        context.console.say(note);
    const bool usable = options.allowPartial && state.listed > 0 && !context.cancel.isCancelled();
    if (state.partial() && !usable)
        co_return ExitCode::Failed;
    printUsers(context.console, directory.users(), options);
    co_return state.partial() ? ExitCode::Partial : ExitCode::Done;
}

QCoro::Task<ExitCode> start(const QCommandLineParser &parser, CommandContext context)
{
    const auto options = usersOptions(parser);
    return options ? run(*options, context) : refuse(context, options.error());
}

} // namespace

Command usersList()
{
    return {
        .group = QStringLiteral("users"),
        .name = QStringLiteral("list"),
        .usage = QStringLiteral("--account NAME [--status STATUS] [--columns NAMES]"),
        .summary = Text::tr("Prints the users, one a line, with tabs between the columns."),
        .notes = Text::tr("The first line holds the names of the columns. Times are UTC. "
                          "Characters that draw nothing are spelled out, as [U+0009] for a tab. "
                          "Where not all users could be read, nothing is printed without "
                          "--allow-partial."),
        .addOptions = addUsersOptions,
        .start = start,
    };
}

} // namespace rollcall::cli
