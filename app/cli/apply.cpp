#include "app/account_session.h"
#include "app/cli/account_choice.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/follow_run.h"
#include "app/cli/list_users.h"
#include "app/cli/plan_report.h"
#include "core/base/clock.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Apply)
};

struct ApplyOptions
{
    AccountChoice account;
    ChangePlan plan;
    bool dryRun = false;
};

bool needsConfirming(const ChangePlan &plan)
{
    return plan.risk() == Risk::Irreversible && plan.userCount() > mostUsersWithoutTyping;
}

// The number is typed, so that nobody applies to 4,000 users what was meant for 40.
std::optional<Error> confirmTrouble(const QCommandLineParser &parser, const ChangePlan &plan)
{
    const QString typed = parser.value(QStringLiteral("confirm"));
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (!typed.isEmpty() && !isNumber)
        return usageError(Text::tr("--confirm takes the number of users in the plan."));
    if (typed.isEmpty() && (!needsConfirming(plan) || parser.isSet(QStringLiteral("dry-run"))))
        return std::nullopt;
    if (typed.isEmpty()) {
        return usageError(Text::tr("The plan holds changes that can't be undone. Look at it with "
                                   "--dry-run, then say with --confirm N how many users it is "
                                   "about. Nothing was sent."));
    }
    if (number != plan.userCount()) {
        return usageError(Text::tr("The plan is not about %Ln user(s), as --confirm says. Nothing "
                                   "was sent.",
                                   nullptr, number));
    }
    return std::nullopt;
}

std::optional<Error> planTrouble(const ChangePlan &plan)
{
    if (plan.changes.isEmpty())
        return usageError(Text::tr("The plan holds no changes."));
    const auto count = std::ranges::count_if(plan.changes, lacksSecret);
    if (count == 0)
        return std::nullopt;
    return usageError(Text::tr("%Ln change(s) of the plan need a password, and plan files never "
                               "hold any. Apply it in Rollcall’s window, which asks for them.",
                               nullptr, int(count)));
}

Result<ApplyOptions> applyOptions(const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    const QStringList names = parser.values(QStringLiteral("account"));
    if (files.size() != 1)
        return usageError(Text::tr("One plan must be named: the file that it was saved to."));
    if (names.size() != 1)
        return usageError(Text::tr("One account must be named, with --account NAME."));
    const auto account = accountChoice(parser, names.first());
    if (!account)
        return account.error();
    auto plan = openPlan(files.first());
    if (!plan)
        return plan.error();
    if (auto trouble = planTrouble(*plan))
        return *trouble;
    if (auto trouble = confirmTrouble(parser, *plan))
        return *trouble;
    return ApplyOptions{*account, *std::move(plan), parser.isSet(QStringLiteral("dry-run"))};
}

ExitCode exitCodeOf(const Run &run)
{
    const auto count = [&run](std::initializer_list<Outcome> outcomes) {
        int sum = 0;
        for (const Outcome outcome : outcomes)
            sum += run.count(outcome);
        return sum;
    };
    const int good = count({Outcome::Done, Outcome::Already});
    const int failed = count({Outcome::Failed, Outcome::Unchanged, Outcome::Conflict});
    if (good + failed < run.size())
        return ExitCode::Partial; // unknown, blocked, or not sent
    return failed > 0 ? ExitCode::Failed : ExitCode::Done;
}

ExitCode nothingSent(Console &console)
{
    console.say(Text::tr("Nothing was sent."));
    return ExitCode::Failed;
}

// Reads the whole account; says why if that can't be.
QCoro::Task<bool> readDirectory(Directory &directory, CommandContext context)
{
    const ListingState state = co_await listUsers(directory, context);
    if (!state.partial() && !context.cancel.isCancelled())
        co_return true;
    if (state.error)
        reportError(context.console, *state.error);
    for (const QString &note : listingNotes(state))
        context.console.say(note);
    co_return false;
}

QCoro::Task<ExitCode> carryOut(ChangePlan plan, AccountChanges &desk, CommandContext context)
{
    Console &console = context.console;
    if (!desk.pen().ours) {
        console.say(desk.pen().reason);
        co_return nothingSent(console);
    }
    const Result<Run *> run = co_await desk.apply(plan);
    if (!run) {
        reportError(console, run.error());
        co_return nothingSent(console);
    }
    co_await followRun(**run, desk, context);
    const QStringList lines = runSummary(**run);
    for (const QString &line : lines)
        console.print(line);
    if (exitCodeOf(**run) == ExitCode::Partial) {
        console.say(Text::tr("What was not sent is kept: open the account in Rollcall’s window to "
                             "go on with it or to give it up."));
    }
    co_return exitCodeOf(**run);
}

QCoro::Task<ExitCode> run(ApplyOptions options, CommandContext context)
{
    Console &console = context.console;
    const auto account = co_await openAccount(options.account, context);
    if (!account)
        co_return reportError(console, account.error());
    AccountSession &session = *(*account)->session;
    if (options.plan.accountId != session.profile().accountId) {
        co_return reportError(console, usageError(Text::tr("This plan was made for another "
                                                           "account. Nothing was sent.")));
    }
    AccountChanges &desk = session.changes();
    co_await openDesk(desk, context);
    if (const bool read = co_await readDirectory(session.directory(), context); !read)
        co_return nothingSent(console);
    const AccountFacts facts = co_await desk.facts(context.cancel);
    if (context.cancel.isCancelled())
        co_return nothingSent(console);

    const Directory &directory = session.directory();
    const QList<Finding> findings = preflight(options.plan, directory.users(), directory.state(),
                                              facts, context.clock.wallClock());
    const QStringList review = planReview(
        options.plan, findings, callBudget(options.plan, facts, directory.users().size()));
    for (const QString &line : review)
        console.print(line);
    const bool isRefused = std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.severity == Finding::Severity::Refused;
    });
    if (isRefused)
        co_return nothingSent(console);
    if (options.dryRun) {
        console.say(Text::tr("This was a dry run: nothing was sent."));
        co_return ExitCode::Done;
    }
    console.print(QString());
    co_return co_await carryOut(options.plan, desk, context);
}

void addOptions(QCommandLineParser &parser)
{
    addAccountOptions(parser);
    parser.addOptions({
        {QStringLiteral("dry-run"), Text::tr("Show what would be done, and send nothing.")},
        {QStringLiteral("confirm"),
         Text::tr("How many users the plan is about. Needed for more than %Ln of them, where "
                  "something can't be undone.",
                  nullptr, mostUsersWithoutTyping),
         QStringLiteral("N")},
    });
}

QCoro::Task<ExitCode> start(const QCommandLineParser &parser, CommandContext context)
{
    const auto options = applyOptions(parser);
    return options ? run(*options, context) : refuse(context, options.error());
}

} // namespace

Command apply()
{
    return {
        .group = {},
        .name = QStringLiteral("apply"),
        .usage = QStringLiteral("PLAN.json --account NAME [--dry-run] [--confirm N]"),
        .summary = Text::tr("Carries out a plan that was saved from Rollcall’s window."),
        .notes = Text::tr(
            "The account is read and the plan is shown first, with what it means. If anything in "
            "it must not be sent, nothing is. Each change is written to this machine’s journal, "
            "sent once, and looked for in the account afterwards.\n"
            "Ctrl+C sends nothing more and waits for what is under way; a second one ends at "
            "once.\n"
            "Exit codes: 0 all done, 1 some changes failed or nothing was sent, 2 the command or "
            "the plan makes no sense, 3 some changes are unknown, blocked or not sent."),
        .addOptions = addOptions,
        .start = start,
    };
}

} // namespace rollcall::cli
