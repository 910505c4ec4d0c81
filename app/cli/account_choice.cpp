#include "app/cli/account_choice.h"

#include "app/account_session.h"
#include "app/cli/secret_input.h"
#include "app/practice_account.h"
#include "core/account/profile_store.h"
#include "core/account/profile_validation.h"
#include "core/account/secret_store.h"

#include <QCoreApplication>

#include <unistd.h>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::AccountChoice)
};

constexpr int mostPracticeUsers = 100'000;

Result<std::shared_ptr<OpenAccount>> openPractice(AccountChoice choice, CommandContext context)
{
    sandbox::SandboxOptions options;
    options.stateFolder = PracticeAccount::stateFolder();
    if (choice.practiceUsers > 0)
        options.users = choice.practiceUsers;
    auto account = std::make_shared<OpenAccount>();
    account->practice = std::make_unique<PracticeAccount>(options);
    if (const auto started = account->practice->start(); !started)
        return started.error();
    account->session = std::make_unique<AccountSession>(account->practice->profile(),
                                                        account->practice->secret(), context.clock);
    return account;
}

Error noStoredSecret(const AccountProfile &profile)
{
    return localError(ErrorKind::Keyring,
                      Text::tr("The keyring holds no secret for “%1”. Give it on standard input, "
                               "with --secret-stdin.")
                          .arg(profile.name));
}

// What a keyring's trouble means at a command line.
Error keyringTrouble(Error error)
{
    error.sentence += u' ' + Text::tr("With --secret-stdin it is read from standard input.");
    return error;
}

QCoro::Task<Result<QByteArray>> secretOf(AccountProfile profile, bool fromStdin,
                                         CommandContext context)
{
    if (fromStdin)
        co_return readSecretLine(STDIN_FILENO, context.stopHandle);
    const auto stored = co_await context.secrets.read(profile.secretKey());
    if (!stored)
        co_return keyringTrouble(stored.error());
    if (!stored->has_value())
        co_return noStoredSecret(profile);
    co_return **stored;
}

} // namespace

OpenAccount::~OpenAccount() = default;

void addNameOption(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("account"), QStringLiteral("name")},
                      Text::tr("The account, as “rollcall account list” names it."),
                      QStringLiteral("NAME")});
}

void addAccountOptions(QCommandLineParser &parser)
{
    addNameOption(parser);
    parser.addOptions({
        {QStringLiteral("secret-stdin"),
         Text::tr("Read the client secret from the first line of standard input instead of from "
                  "the keyring.")},
        {QStringLiteral("practice-users"),
         Text::tr("With --account practice: how many users it has, 1 to 100,000."),
         QStringLiteral("N")},
    });
}

Result<QString> accountName(const QCommandLineParser &parser)
{
    const QStringList names =
        parser.values(QStringLiteral("account")) + parser.positionalArguments();
    if (names.size() != 1 || names.first().trimmed().isEmpty())
        return usageError(Text::tr("One account must be named, with --account NAME."));
    return names.first();
}

Result<AccountChoice> accountChoice(const QCommandLineParser &parser)
{
    const auto name = accountName(parser);
    return name ? accountChoice(parser, *name) : name.error();
}

Result<AccountChoice> accountChoice(const QCommandLineParser &parser, const QString &name)
{
    AccountChoice choice{name, parser.isSet(QStringLiteral("secret-stdin")), 0};
    if (const QString users = parser.value(QStringLiteral("practice-users")); !users.isEmpty()) {
        choice.practiceUsers = users.toInt();
        if (choice.practiceUsers < 1 || choice.practiceUsers > mostPracticeUsers)
            return usageError(Text::tr("--practice-users takes a number from 1 to 100,000."));
    }
    return choice;
}

Result<AccountProfile> findProfile(const ProfileStore &profiles, const QString &name)
{
    if (const auto profile = profiles.profileNamed(name))
        return *profile;
    QStringList names;
    for (const AccountProfile &profile : profiles.profiles())
        names += profile.name;
    if (names.isEmpty()) {
        return usageError(Text::tr("There is no account “%1”: none is stored yet. Add one with "
                                   "“rollcall account add”.")
                              .arg(name));
    }
    return usageError(Text::tr("There is no account “%1”. These are stored: %2.")
                          .arg(name, names.join(QStringLiteral(", "))));
}

QCoro::Task<Result<std::shared_ptr<OpenAccount>>> openAccount(AccountChoice choice,
                                                              CommandContext context)
{
    if (isPracticeName(choice.name))
        co_return openPractice(choice, context);
    const auto profile = findProfile(context.profiles, choice.name);
    if (!profile)
        co_return profile.error();
    const auto secret = co_await secretOf(*profile, choice.secretFromStdin, context);
    if (!secret)
        co_return secret.error();
    auto account = std::make_shared<OpenAccount>();
    account->session = std::make_unique<AccountSession>(*profile, *secret, context.clock);
    co_return account;
}

} // namespace rollcall::cli
