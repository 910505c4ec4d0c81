#pragma once

#include "app/cli/command.h"
#include "core/account/account_profile.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace rollcall {
class AccountSession;
class PracticeAccount;
} // namespace rollcall

namespace rollcall::cli {

// The account that a command is about: `--account NAME [--secret-stdin]`, where --name is the same
// as --account, and so is the bare NAME. "practice" stands for a practice account inside this
// process.
struct AccountChoice
{
    QString name;
    bool secretFromStdin = false;
    int practiceUsers = 0; // 0: as many as it has by itself
};

void addNameOption(QCommandLineParser &parser);
void addAccountOptions(QCommandLineParser &parser); // that, and where the secret comes from
Result<QString> accountName(const QCommandLineParser &parser);
Result<AccountChoice> accountChoice(const QCommandLineParser &parser);
// The same for commands whose bare words are something else.
Result<AccountChoice> accountChoice(const QCommandLineParser &parser, const QString &name);

// The stored profile of that name, whatever its case. Otherwise an ErrorKind::Usage that lists the
// names there are.
Result<AccountProfile> findProfile(const ProfileStore &profiles, const QString &name);

struct OpenAccount
{
    std::unique_ptr<PracticeAccount> practice; // behind the session, so it goes last
    std::unique_ptr<AccountSession> session;
    ~OpenAccount();
};

// The account with its secret, from standard input or from the keyring, ready for requests.
QCoro::Task<Result<std::shared_ptr<OpenAccount>>> openAccount(AccountChoice choice,
                                                              CommandContext context);

} // namespace rollcall::cli
