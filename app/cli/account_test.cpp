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
    case Verdict::Likely:
        return Text::tr("likely; changes are not tried");
    case Verdict::ScopeMissing:
        return Text::tr("scope missing");
    case Verdict::RoleTooLow:
        if (check.permission.isEmpty())
            return Text::tr("the role of the app’s owner does not allow it");
        //: %1 is a permission as Zoom names it: "User:Edit"
        return Text::tr("the role of the app’s owner lacks %1").arg(check.permission);
    case Verdict::PlanTooLow:
        return Text::tr("the account’s plan does not have it");
    case Verdict::Unknown:
        break;
    }
    return check.error ? Text::tr("not known") : Text::tr("not known; changes are not tried");
}

// One line for each scope, with the name that it has in apps with classic scopes.
QStringList scopeLines(const zoom::FeatureCheck &check)
{
    QStringList lines;
    if (check.verdict != Verdict::ScopeMissing)
        return lines;
    for (qsizetype i = 0; i < check.granularScopes.size(); ++i)
        //: %1 and %2 are names of scopes
        lines += Text::tr("add %1 (or, in apps with classic scopes, %2)")
                     .arg(check.granularScopes.at(i), check.classicScopes.value(i));
    return lines;
}

void printFeatures(Console &console, const QList<zoom::FeatureCheck> &features)
{
    qsizetype width = 0;
    for (const zoom::FeatureCheck &check : features)
        width = std::max(width, check.feature.size());
    for (const zoom::FeatureCheck &check : features) {
        console.print(
            QStringLiteral("  %1  %2").arg(check.feature.leftJustified(width), verdictText(check)));
        const QStringList lines = scopeLines(check);
        for (const QString &line : lines)
            console.print(QStringLiteral("      %1").arg(line));
        if (check.verdict == Verdict::Unknown && check.error)
            console.say(check.error->details());
    }
}

ExitCode printReport(Console &console, const zoom::ConnectionReport &report)
{
    if (report.failure)
        return reportError(console, *report.failure);
    console.print(report.usable() ? Text::tr("The connection works.")
                                  : Text::tr("Zoom answers, but its users can’t be listed."));
    printFeatures(console, report.features);
    if (report.totalUsers >= 0)
        console.print(Text::tr("Active users: %1").arg(QLocale().toString(report.totalUsers)));
    if (!report.usable())
        return ExitCode::Failed;
    return report.complete() ? ExitCode::Done : ExitCode::Partial;
}

QCoro::Task<ExitCode> run(AccountChoice choice, CommandContext context)
{
    const auto account = co_await openAccount(choice, context);
    if (!account)
        co_return reportError(context.console, account.error());
    const zoom::ConnectionReport report =
        co_await (*account)->session->testConnection(context.cancel);
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
                          "something else is missing or not known."),
        .addOptions = addAccountOptions,
        .start = start,
    };
}

} // namespace rollcall::cli
