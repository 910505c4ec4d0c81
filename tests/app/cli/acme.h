#pragma once

#include "tests/app/program_run.h"
#include "tests/app/sandbox_program.h"

#include <QJsonObject>

namespace rollcall::test {

// A small account at a sandbox of its own, stored as "Acme" without its secret, which each call of
// `rollcall users …` gets on standard input.
class Acme
{
public:
    static constexpr int userCount = 1200; // enough for each of the sandbox's hostile names

    Acme()
        : m_zoom({QStringLiteral("--users"), QString::number(userCount)})
    {
        m_zoom.addAccount(QStringLiteral("Acme"));
    }

    const SandboxProgram &zoom() const { return m_zoom; }
    QByteArray input() const { return m_zoom.secret() + '\n'; }

    static QStringList arguments(const QString &command, const QStringList &more = {})
    {
        return QStringList{QStringLiteral("users"), command, QStringLiteral("--account"),
                           QStringLiteral("Acme"), QStringLiteral("--secret-stdin")} +
               more;
    }

    ProgramRun run(const QString &command, const QStringList &more = {}) const
    {
        return runProgram(arguments(command, more), input());
    }

    // With the secret on its standard input.
    void start(QProcess &process, const QString &command, const QStringList &more = {}) const
    {
        startProgram(process, arguments(command, more));
        process.write(input());
        process.closeWriteChannel();
    }

    // Whatever an earlier test made the sandbox do.
    void calm() const
    {
        m_zoom.tell(QStringLiteral("faults"), R"({"faults":[]})");
        m_zoom.tell(QStringLiteral("settings"), R"({"latency_ms":0,"scopes":[]})");
    }

    // The inactive users can be counted, but not read: a list that stays partial.
    void hideInactiveUsers() const
    {
        m_zoom.tell(QStringLiteral("faults"),
                    R"({"faults":[{"path":"/v2/users","do":"refuse","status":403,"code":403,)"
                    R"("query":{"status":"inactive","page_size":"300"}}]})");
    }

    int usersOf(const char *status) const
    {
        return m_zoom.ask(QStringLiteral("account")).value(QLatin1String(status)).toInt();
    }

    // Requests that reached the sandbox so far, for tokens too.
    int requests() const { return m_zoom.ask(QStringLiteral("requests")).value(u"count").toInt(); }

private:
    SandboxProgram m_zoom;
};

} // namespace rollcall::test
