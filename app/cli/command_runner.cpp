#include "app/cli/command_runner.h"

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/help.h"
#include "app/termination_signals.h"
#include "app/translations.h"
#include "core/account/keychain_secret_store.h"
#include "core/account/profile_store.h"
#include "core/base/clock.h"
#include "core/base/task_scope.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::CommandRunner)
};

// The words before the first option: group and name, or less.
QStringList leadingWords(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc && words.size() < 2 && argv[i][0] != '-'; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    return words;
}

std::optional<Command> findCommand(const QStringList &words)
{
    const QString first = words.value(0);
    const QString second = words.value(1);
    const auto commands = allCommands();
    const auto found = std::ranges::find_if(commands, [&](const Command &command) {
        return command.group.isEmpty() ? command.name == first
                                       : command.group == first && command.name == second;
    });
    return found == commands.end() ? std::nullopt : std::optional(*found);
}

std::unique_ptr<QCoreApplication> makeApplication(bool windows, int &argc, char *argv[])
{
    if (!windows)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", QByteArrayLiteral("offscreen"));
    if (!qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArrayLiteral("2")); // pictures as on a good screen
    return std::make_unique<QApplication>(argc, argv);
}

int answerWithoutCommand(Console &console, const QStringList &words)
{
    const QStringList arguments = QCoreApplication::arguments();
    const auto commands = allCommands();
    const bool isGroup = std::ranges::any_of(commands, [&](const Command &command) {
        return !words.isEmpty() && command.group == words.first();
    });
    const auto asked = [&](const char *longName, const char *shortName) {
        return arguments.contains(QLatin1String(longName)) ||
               arguments.contains(QLatin1String(shortName));
    };
    if (words.isEmpty() && asked("--version", "-v")) {
        console.print(QStringLiteral("rollcall " ROLLCALL_VERSION));
        return int(ExitCode::Done);
    }
    if (asked("--help", "-h") || words == QStringList{QStringLiteral("help")}) {
        console.print(overview(commands, isGroup ? words.first() : QString()));
        return int(ExitCode::Done);
    }
    console.say(Text::tr("There is no such command. These are there:"));
    console.say(overview(commands, isGroup ? words.first() : QString()));
    return int(ExitCode::Usage);
}

// What the parser has to say, without values: somebody may have put a secret there.
QString parseProblem(const QCommandLineParser &parser)
{
    static const QRegularExpression value(QStringLiteral("=[^']*"));
    return parser.errorText().remove(value);
}

// Runs the event loop until the command has ended.
int runToItsEnd(const Command &command, const QCommandLineParser &parser, Console &console)
{
    SystemClock clock;
    ProfileStore profiles;
    if (const auto loaded = profiles.load(); !loaded)
        return int(reportError(console, loaded.error()));
    if (!profiles.notice().isEmpty())
        console.say(profiles.notice());
    KeychainSecretStore secrets(clock);
    TerminationSignals signals;
    CancelSource cancel;
    QObject::connect(&signals, &TerminationSignals::terminated, &signals, [&] { cancel.cancel(); });
    TaskScope scope;
    QTimer::singleShot(0, QCoreApplication::instance(), [&] {
        const CommandContext context{console, clock,          profiles,
                                     secrets, cancel.token(), signals.handle()};
        scope.start(command.start(parser, context),
                    [](ExitCode code) { QCoreApplication::exit(int(code)); });
    });
    const int code = QCoreApplication::exec();
    const bool stopped = signals.received() != 0 && code != int(ExitCode::Done);
    return stopped ? 128 + signals.received() : code;
}

int runCommand(const Command &command, Console &console)
{
    QCommandLineParser parser;
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Shows this help.")});
    command.addOptions(parser);
    QStringList arguments = QCoreApplication::arguments();
    arguments.remove(1, command.group.isEmpty() ? 1 : 2);
    const bool understood = parser.parse(arguments);
    if (parser.isSet(QStringLiteral("help"))) {
        console.print(helpFor(command, parser));
        return int(ExitCode::Done);
    }
    if (!understood) {
        console.say(parseProblem(parser));
        return int(ExitCode::Usage);
    }
    return runToItsEnd(command, parser, console);
}

} // namespace

int runCommandLine(int argc, char *argv[])
{
    const QStringList words = leadingWords(argc, argv);
    const std::optional<Command> command = findCommand(words);
    const auto application = makeApplication(command && command->windows, argc, argv);
    installTranslations(*application);
    // People at a command line want results and errors; QT_LOGGING_RULES brings the rest back.
    QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*.info=false"));
    Console console;
    const int code = command ? runCommand(*command, console) : answerWithoutCommand(console, words);
    if (console.flush())
        return code;
    console.say(Text::tr("Standard output could not be written: %1.").arg(console.outputError()));
    return code == int(ExitCode::Done) ? int(ExitCode::Failed) : code;
}

} // namespace rollcall::cli
