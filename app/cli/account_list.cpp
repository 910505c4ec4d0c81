#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/account/profile_store.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::AccountList)
};

QString lineOf(const AccountProfile &profile)
{
    const QStringList cells{
        visibleText(profile.name), QString::fromLatin1(planNames.name(profile.plan)),
        profile.apiUrl.toString(), visibleText(profile.accountId), visibleText(profile.clientId)};
    return cells.join(u'\t');
}

QCoro::Task<ExitCode> run(CommandContext context)
{
    context.console.print(QStringLiteral("name\tplan\tapi_url\taccount_id\tclient_id"));
    for (const AccountProfile &profile : context.profiles.profiles())
        context.console.print(lineOf(profile));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> start(const QCommandLineParser &parser, CommandContext context)
{
    if (parser.positionalArguments().isEmpty())
        return run(context);
    return refuse(context, usageError(Text::tr("This command takes no words.")));
}

} // namespace

Command accountList()
{
    return {
        .group = QStringLiteral("account"),
        .name = QStringLiteral("list"),
        .usage = {},
        .summary =
            Text::tr("Prints the stored accounts, one a line, with tabs between the columns."),
        .notes = {},
        .addOptions = [](QCommandLineParser &) {},
        .start = start,
    };
}

} // namespace rollcall::cli
