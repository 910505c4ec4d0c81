#include "app/sandbox/command_line.h"

#include "app/sandbox/faults/fault_reader.h"

#include <QCommandLineParser>
#include <QFile>

#include <cmath>

namespace rollcall::sandbox {

namespace {

// Reads option values; keeps the first mistake.
class Values
{
public:
    explicit Values(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    int number(const char *name, int least, int most, int otherwise)
    {
        if (!isSet(name))
            return otherwise;
        bool ok = false;
        const int number = value(name).toInt(&ok);
        if (!ok || number < least || number > most)
            complain(name, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
        return number;
    }

    // "0.25" is 250.
    int milliseconds(const char *name, int otherwise)
    {
        if (!isSet(name))
            return otherwise;
        bool ok = false;
        const double seconds = value(name).toDouble(&ok);
        const bool inRange = seconds > 0 && seconds <= 1'000'000; // false for NaN
        if (!ok || !inRange)
            complain(name, QStringLiteral("a number of seconds, like 900 or 0.5"));
        return static_cast<int>(std::lround(seconds * 1000));
    }

    SandboxPlan plan(const char *name, SandboxPlan otherwise)
    {
        if (!isSet(name))
            return otherwise;
        const auto index = planNames().indexOf(value(name));
        if (index < 0)
            complain(name, QStringLiteral("one of ") + planNames().join(QStringLiteral(", ")));
        return static_cast<SandboxPlan>(index);
    }

    std::uint64_t seed(const char *name, std::uint64_t otherwise)
    {
        if (!isSet(name))
            return otherwise;
        bool ok = false;
        const std::uint64_t seed = value(name).toULongLong(&ok);
        if (!ok)
            complain(name, QStringLiteral("a whole number from 0"));
        return seed;
    }

    QString faultsFile(const char *name)
    {
        QFile file(value(name));
        if (!isSet(name))
            return {};
        if (!file.open(QIODevice::ReadOnly)) {
            complain(name, QStringLiteral("a file that can be read"));
            return {};
        }
        const auto read = readFaults(file.readAll());
        if (const QString *error = std::get_if<QString>(&read); error && m_error.isEmpty())
            m_error = QStringLiteral("%1: %2").arg(file.fileName(), *error);
        return file.fileName();
    }

    bool isSet(const char *name) const { return m_parser.isSet(QLatin1StringView(name)); }
    QString value(const char *name) const { return m_parser.value(QLatin1StringView(name)); }
    QString error() const { return m_error; }

private:
    void complain(const char *name, const QString &expected)
    {
        if (m_error.isEmpty())
            m_error = QStringLiteral("--%1 must be %2, not \"%3\".")
                          .arg(QLatin1StringView(name), expected, value(name));
    }

    const QCommandLineParser &m_parser;
    QString m_error;
};

void describe(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const char *value, const char *help) {
        parser.addOption(
            {QLatin1StringView(name), QLatin1StringView(help), QLatin1StringView(value)});
    };
    parser.setApplicationDescription(QStringLiteral(
        "Imitates Zoom's Users API on this machine. Prints one line of JSON, with all that a "
        "client needs, once it listens. Ends on SIGINT and SIGTERM."));
    add("port", "N", "Port on 127.0.0.1. Without it: any free one.");
    add("users", "N", "Users in the account, 1 to 100000. Default: 500.");
    add("plan", "NAME", "Rate limits: unlimited, free, pro or business. Default: business.");
    add("latency", "MS", "Added to every answer. Default: 0.");
    add("page-token-ttl", "SECONDS", "Life of a next_page_token. Default: 900.");
    add("access-token-ttl", "SECONDS", "Life of an access token. Default: 3600.");
    add("faults", "FILE", "What shall go wrong; README.md in app/sandbox has the format.");
    add("state", "FOLDER", "Keeps what is done to the account there, for the next run.");
    add("scopes", "LIST", "Scopes granted, with spaces between. Default: all.");
    add("seed", "N", "Other people in the account. Default: 1.");
    parser.addOption({QStringLiteral("no-gzip"), QStringLiteral("Never compress answers.")});
    parser.addHelpOption();
}

} // namespace

std::variant<SandboxOptions, Farewell> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return Farewell{parser.errorText(), 2};
    if (parser.isSet(QStringLiteral("help")))
        return Farewell{parser.helpText(), 0};
    if (!parser.positionalArguments().isEmpty())
        return Farewell{QStringLiteral("\"%1\" means nothing here; --help tells what does.")
                            .arg(parser.positionalArguments().constFirst()),
                        2};
    Values values(parser);
    SandboxOptions options;
    options.port = values.number("port", 0, 65'535, options.port);
    options.users = values.number("users", 1, 100'000, options.users);
    options.plan = values.plan("plan", options.plan);
    options.latencyMs = values.number("latency", 0, 1'000'000, options.latencyMs);
    options.pageTokenTtlMs = values.milliseconds("page-token-ttl", options.pageTokenTtlMs);
    options.accessTokenTtlMs = values.milliseconds("access-token-ttl", options.accessTokenTtlMs);
    options.faultsFile = values.faultsFile("faults");
    options.scopes = values.value("scopes").split(u' ', Qt::SkipEmptyParts);
    options.seed = values.seed("seed", options.seed);
    options.stateFolder = values.value("state");
    options.gzip = !values.isSet("no-gzip");
    if (!values.error().isEmpty())
        return Farewell{values.error(), 2};
    return options;
}

} // namespace rollcall::sandbox
