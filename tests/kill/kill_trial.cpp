#include "tests/kill/kill_trial.h"

#include "core/account/server_to_server_oauth.h"
#include "core/changes/change_kind.h"
#include "core/changes/journal_database.h"
#include "core/changes/journal_rows.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "core/zoom/json_call.h"
#include "tests/bench/given_token.h"
#include "tests/core/changes/practice_changes.h"
#include "tests/kill/kill_judge.h"
#include "tests/support/await.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

namespace rollcall::kill {

namespace {

using namespace Qt::StringLiterals;

// A kill takes nothing from the disk that was written, so one in memory shows the same, sooner.
QString templateOfHomes()
{
    const QString memory = u"/dev/shm"_s;
    const QString base = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return base + u"/rollcall-kill-XXXXXX"_s;
}

QByteArray tokenFrom(const sandbox::SandboxAddress &address)
{
    AccountProfile profile;
    profile.accountId = address.accountId;
    profile.clientId = address.clientId;
    profile.apiUrl = address.baseUrl;
    profile.tokenUrl = address.tokenUrl;
    SystemClock clock;
    Transport transport(clock);
    ServerToServerOAuth oauth(profile, address.clientSecret.toUtf8(), transport, clock);
    const auto token = await(oauth.accessToken({}));
    if (!token)
        qFatal("%s", qPrintable(token.error().details()));
    return *token;
}

// A way to the account beside that of the processes.
class Asker
{
public:
    Asker(const sandbox::SandboxAddress &address, const QByteArray &token)
        : m_transport(m_clock)
        , m_token(token)
        , m_client({address.baseUrl, noRateLimits(), 7}, m_transport, m_token, m_clock)
    {
    }

    Result<QJsonObject> ask(const Request &request)
    {
        return await(zoom::askForObject(m_client, request, {}));
    }

private:
    SystemClock m_clock;
    Transport m_transport;
    bench::GivenToken m_token;
    ApiClient m_client;
};

} // namespace

KillTrial::KillTrial(const KillPlan &plan)
    : m_plan(plan)
    , m_home(templateOfHomes())
    , m_sandbox(test::PracticeChanges::account(accountSize))
    , m_token(tokenFrom(m_sandbox.address()))
{
    prepare();
}

void KillTrial::prepare()
{
    if (m_plan.before.isEmpty())
        return;
    Asker asker(m_sandbox.address(), m_token);
    for (const Change &change : m_plan.before) {
        if (const auto made = asker.ask(kindOf(change).request(change)); !made)
            qFatal("%s", qPrintable(made.error().details()));
    }
    m_sandbox.server().clearRequests();
}

QString KillTrial::folder() const
{
    return m_home.filePath(u"journal"_s);
}

KillTrial::End KillTrial::live(const KillPoint &point)
{
    const sandbox::SandboxAddress address = m_sandbox.address();
    const ChildTask task{folder(), address.baseUrl, m_token, address.accountId, m_plan.file, point};
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(childWord)});
    process.write(task.toJson());
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        qFatal("The child did not end");
    if (process.exitStatus() == QProcess::CrashExit && point != KillPoint()) {
        ++m_kills;
        return {.killed = true};
    }
    const QByteArrayList numbers = process.readAllStandardOutput().trimmed().split(' ');
    if (process.exitCode() != 0 || numbers.size() != 3)
        qFatal("The child failed");
    return {false, numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt()};
}

void KillTrial::forgetIntents()
{
    SqlConnection sql(folder() + u"/journal.sqlite"_s, std::chrono::seconds(1));
    QList<QVariantList> doubts;
    if (!sql.open() || !sql.run(u"SELECT id, at FROM changes WHERE outcome = 'sending'"_s, {},
                                [&doubts](const SqlConnection::Row &row) {
                                    doubts += QVariantList{row.value(0), row.value(1)};
                                }))
        return; // killed before there was a journal
    for (const QVariantList &doubt : doubts) {
        const QVariant &id = doubt[0];
        const bool forgotten =
            sql.run(u"DELETE FROM attempts WHERE change = ?"_s, {id}) &&
            sql.run(u"UPDATE changes SET at = ?, outcome = ?, verification = ?, attempts = ?, "
                    "intended = ?, settled = ?, tracking_id = ?, result = ?, error = ?, "
                    "state_digest = ? WHERE id = ?"_s,
                    stateColumns(id.toLongLong(), doubt[1], {}) + QVariantList{id});
        if (!forgotten)
            qFatal("The journal can't be altered");
    }
}

Tally KillTrial::judge()
{
    Evidence evidence;
    evidence.requests = m_sandbox.server().requests(); // before anybody here asks anything
    JournalDatabase journal(folder());
    const auto opened = journal.open();
    const auto page = journal.history({.limit = 10'000});
    const auto unended = journal.unended();
    if (!opened || !page || !unended || page->entries.isEmpty()) {
        Tally tally;
        tally.lost = int(m_plan.plan.changes.size());
        tally.what += u"there is no journal"_s;
        return tally;
    }
    evidence.history = page->entries;
    evidence.attempts = *journal.attempts(page->entries.constFirst().run);
    Asker asker(m_sandbox.address(), m_token);
    evidence.ask = [&asker](const Request &request) { return asker.ask(request); };

    Tally tally = judged(evidence);
    tally.trials = 1;
    tally.kills = m_kills;
    if (!opened->setAside.isEmpty() || !unended->isEmpty() ||
        page->total != int(m_plan.plan.changes.size())) {
        ++tally.lost;
        tally.what +=
            u"%1 changes in the journal, %2 runs not ended, set aside: %3"_s.arg(page->total)
                .arg(unended->size())
                .arg(opened->setAside);
    }
    return tally;
}

void KillTrial::keepJournal() const
{
    QFile::copy(folder() + u"/journal.sqlite"_s,
                QDir::home().filePath(QString::fromLatin1(m_plan.name) + u".sqlite"_s));
}

} // namespace rollcall::kill
