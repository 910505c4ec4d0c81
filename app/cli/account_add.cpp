#include "app/cli/account_choice.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/secret_input.h"
#include "core/account/profile_store.h"
#include "core/account/profile_validation.h"
#include "core/account/secret_store.h"

#include <QCoreApplication>

#include <unistd.h>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::AccountAdd)
};

struct AddOptions
{
    AccountProfile profile;
    bool secretFromStdin = false;
};

// The words that must be there, into the profile.
Result<void> readWords(const QCommandLineParser &parser, AccountProfile &profile)
{
    const std::array<std::pair<QString, QString *>, 3> words{{
        {QStringLiteral("name"), &profile.name},
        {QStringLiteral("account-id"), &profile.accountId},
        {QStringLiteral("client-id"), &profile.clientId},
    }};
    for (const auto &[option, target] : words) {
        *target = parser.value(option);
        if (target->trimmed().isEmpty())
            return usageError(Text::tr("--%1 is needed.").arg(option));
    }
    return {};
}

Result<AddOptions> addOptionsOf(const QCommandLineParser &parser)
{
    AddOptions options;
    if (const auto words = readWords(parser, options.profile); !words)
        return words.error();
    const auto plan = planNames.value(parser.value(QStringLiteral("plan")).toLatin1());
    if (!plan)
        return usageError(Text::tr("--plan is one of free, pro and business."));
    if (!parser.positionalArguments().isEmpty())
        return usageError(Text::tr("There are words behind the options that mean nothing here."));
    options.profile.apiUrl = QUrl(parser.value(QStringLiteral("api-url")), QUrl::StrictMode);
    options.profile.tokenUrl = QUrl(parser.value(QStringLiteral("token-url")), QUrl::StrictMode);
    options.profile.plan = *plan;
    options.profile = normalised(options.profile);
    options.secretFromStdin = parser.isSet(QStringLiteral("secret-stdin"));
    return options;
}

// Says what is odd about the profile. False: it can't be stored so.
bool isAcceptable(const AccountProfile &profile, Console &console)
{
    bool acceptable = true;
    for (const ProfileProblem &problem : validate(profile)) {
        console.say(problem.sentence);
        acceptable = acceptable && problem.warning;
    }
    return acceptable;
}

// Never undoes the profile: with --secret-stdin it can be used all the same.
QCoro::Task<void> keepSecret(AccountProfile profile, QByteArray secret, CommandContext context)
{
    const auto kept = co_await context.secrets.write(profile.secretKey(), secret);
    if (kept) {
        context.console.print(Text::tr("Its secret is in the keyring."));
        co_return;
    }
    context.console.say(kept.error().details());
    context.console.say(Text::tr("The account is stored without its secret. Give the secret to "
                                 "each command with --secret-stdin."));
}

QCoro::Task<ExitCode> run(AddOptions options, CommandContext context)
{
    Console &console = context.console;
    if (!isAcceptable(options.profile, console))
        co_return ExitCode::Usage;
    if (context.profiles.profileNamed(options.profile.name)) {
        console.say(Text::tr("There is an account “%1” already.").arg(options.profile.name));
        co_return ExitCode::Failed;
    }
    QByteArray secret;
    if (options.secretFromStdin) {
        const auto line = readSecretLine(STDIN_FILENO, context.stopHandle);
        if (!line)
            co_return reportError(console, line.error());
        secret = *line;
    }
    const auto added = context.profiles.add(options.profile);
    if (!added)
        co_return reportError(console, added.error());
    console.print(Text::tr("The account “%1” was added.").arg(added->name));
    if (options.secretFromStdin)
        co_await keepSecret(*added, secret, context);
    co_return ExitCode::Done;
}

void addOptions(QCommandLineParser &parser)
{
    const AccountProfile defaults;
    parser.addOptions({
        {QStringLiteral("name"), Text::tr("What you call the account."), QStringLiteral("NAME")},
        {QStringLiteral("account-id"), Text::tr("Account ID of the Server-to-Server OAuth app."),
         QStringLiteral("ID")},
        {QStringLiteral("client-id"), Text::tr("Client ID of the Server-to-Server OAuth app."),
         QStringLiteral("ID")},
        {QStringLiteral("plan"),
         Text::tr("Zoom plan, for its rate limits: free, pro or business (which also stands for "
                  "education, enterprise and partners)."),
         QStringLiteral("PLAN"), QString::fromLatin1(planNames.name(defaults.plan))},
        {QStringLiteral("api-url"), Text::tr("Base address of Zoom’s API."), QStringLiteral("URL"),
         defaults.apiUrl.toString()},
        {QStringLiteral("token-url"), Text::tr("Address that hands out tokens."),
         QStringLiteral("URL"), defaults.tokenUrl.toString()},
        {QStringLiteral("secret-stdin"),
         Text::tr("Read the client secret from the first line of standard input and keep it in the "
                  "keyring.")},
    });
}

QCoro::Task<ExitCode> start(const QCommandLineParser &parser, CommandContext context)
{
    const auto options = addOptionsOf(parser);
    return options ? run(*options, context) : refuse(context, options.error());
}

} // namespace

Command accountAdd()
{
    return {
        .group = QStringLiteral("account"),
        .name = QStringLiteral("add"),
        .usage = QStringLiteral("--name NAME --account-id ID --client-id ID --secret-stdin"),
        .summary = Text::tr("Stores an account and its secret."),
        .notes = Text::tr("The secret is only ever read from standard input: on the command line "
                          "or in the environment others could see it. Where no keyring takes it, "
                          "the account is stored without it, standard error says so, and the exit "
                          "code is 0 all the same."),
        .addOptions = addOptions,
        .start = start,
    };
}

} // namespace rollcall::cli
