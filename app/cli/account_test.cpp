#include "app/account_session.h"
#include "app/cli/account_choice.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/practice_account.h"
#include "core/zoom/connection_test.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::AccountTest)
};

using Verdict = zoom::FeatureCheck::Verdict;

QString verdictText(const zoom::FeatureCheck &check)
{
    switch (check.verdict) {
    case Verdict::Works:
        return Text::tr("works");
    case Verdict::ScopeMissing:
        //: %1 and %2 are names of scopes
        return Text::tr("scope missing: add %1 (or, in apps with classic scopes, %2)")
            .arg(check.granularScope, check.classicScope);
    case Verdict::RoleTooLow:
        return Text::tr("the role of the app’s owner does not allow it");
    case Verdict::PlanTooLow:
        return Text::tr("the account’s plan does not have it");
    case Verdict::Unknown:
        break;
    }
    return Text::tr("could not be tried");
}

ExitCode printReport(Console &console, const zoom::ConnectionReport &report)
{
    if (report.failure)
        return reportError(console, *report.failure);
    console.print(report.usable() ? Text::tr("The connection works.")
                                  : Text::tr("Zoom answers, but its users can’t be listed."));
    for (const zoom::FeatureCheck &check : report.features) {
        console.print(QStringLiteral("  %1: %2").arg(check.feature, verdictText(check)));
        if (check.verdict == Verdict::Unknown && check.error)
            console.say(check.error->details());
    }
    if (report.totalUsers >= 0) {
        console.print(Text::tr("Active users: %1").arg(QLocale().toString(report.totalUsers)));
    }
    if (!report.usable())
        return ExitCode::Failed;
    const bool allWork = std::ranges::all_of(report.features, [](const zoom::FeatureCheck &check) {
        return check.verdict == Verdict::Works;
    });
    return allWork ? ExitCode::Done : ExitCode::Partial;
}

QCoro::Task<ExitCode> run(AccountChoice choice, CommandContext context)
{
    const auto account = co_await openAccount(choice, context);
    if (!account)
        co_return reportError(context.console, account.error());
    const zoom::ConnectionReport report =
        co_await zoom::testConnection((*account)->session->client(), context.cancel);
    co_return printReport(context.console, report);
}

QCoro::Task<ExitCode> start(const QCommandLineParser &parser, CommandContext context)
{
    const auto choice = accountChoice(parser);
    return choice ? run(*choice, context) : refuse(context, choice.error());
}

} // namespace

Command accountTest()
{
    return {
        .group = QStringLiteral("account"),
        .name = QStringLiteral("test"),
        .usage = QStringLiteral("--name NAME [--secret-stdin]"),
        .summary = Text::tr("Says whether the connection works, and which scopes are missing."),
        .notes = Text::tr("Changes nothing in the account. Exit code 3: users can be listed, but "
                          "something else is missing."),
        .addOptions = addAccountOptions,
        .start = start,
    };
}

} // namespace rollcall::cli
