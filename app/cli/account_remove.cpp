#include "app/cli/account_choice.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/account/profile_store.h"
#include "core/account/secret_store.h"

#include <QCoreApplication>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::AccountRemove)
};

// The secret goes first: without the profile nobody would know its entry any more.
QCoro::Task<ExitCode> run(AccountProfile profile, CommandContext context)
{
    Console &console = context.console;
    const auto forgotten = co_await context.secrets.remove(profile.secretKey());
    if (const auto removed = context.profiles.remove(profile.id); !removed)
        co_return reportError(console, removed.error());
    console.print(Text::tr("The account “%1” was removed from this machine. Nothing was changed "
                           "at Zoom.")
                      .arg(profile.name));
    if (!forgotten) {
        console.say(forgotten.error().details());
        console.say(Text::tr("A secret that the keyring may hold is still there, as “%1”.")
                        .arg(profile.secretKey()));
        co_return ExitCode::Partial;
    }
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> start(const QCommandLineParser &parser, CommandContext context)
{
    const auto name = accountName(parser);
    if (!name)
        return refuse(context, name.error());
    const auto profile = findProfile(context.profiles, *name);
    return profile ? run(*profile, context) : refuse(context, profile.error());
}

} // namespace

Command accountRemove()
{
    return {
        .group = QStringLiteral("account"),
        .name = QStringLiteral("remove"),
        .usage = QStringLiteral("--name NAME"),
        .summary = Text::tr("Forgets an account and its secret on this machine."),
        .notes = {},
        .addOptions = addNameOption,
        .start = start,
    };
}

} // namespace rollcall::cli
