#include "tests/kill/kill_child.h"

#include "core/changes/account_changes.h"
#include "core/changes/change_kind.h"
#include "core/directory/directory.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "tests/bench/given_token.h"
#include "tests/support/canaries.h"
#include "tests/support/fast_clock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <cstdio>

namespace rollcall::kill {

namespace {

using namespace Qt::StringLiterals;

AccountProfile profileOf(const ChildTask &task)
{
    AccountProfile profile;
    profile.id = u"killed"_s;
    profile.name = u"Killed"_s;
    profile.accountId = task.accountId;
    profile.apiUrl = task.baseUrl;
    profile.plan = Plan::Business;
    return profile;
}

// One life of Rollcall, as far as changes go.
class Life : public QObject
{
public:
    explicit Life(const ChildTask &task)
        : m_task(task)
        , m_transport(m_system)
        , m_token(task.token)
        , m_client({task.baseUrl, noRateLimits(), 7}, m_transport, m_token, m_clock)
        , m_directory(m_client, m_clock)
        , m_desk({.profile = profileOf(task),
                  .folder = task.folder,
                  .onStep = [](const char *) { countStep(); }},
                 m_client, m_directory, m_clock)
    {
        connect(&m_desk, &AccountChanges::opened, this, &Life::opened);
    }

private:
    void opened()
    {
        if (!m_desk.pen().ours)
            qFatal("%s", qPrintable(m_desk.pen().reason));
        if (m_desk.runs().isEmpty())
            m_scope.start(m_desk.history({.limit = 1}), [this](const Result<HistoryPage> &page) {
                if (!page)
                    qFatal("%s", qPrintable(page.error().details()));
                page->total == 0 ? apply() : QCoreApplication::quit();
            });
        for (Run *run : m_desk.runs())
            goOn(*run);
    }

    void apply()
    {
        auto plan = openPlan(m_task.planFile);
        if (!plan)
            qFatal("%s", qPrintable(plan.error().details()));
        for (Change &change : plan->changes) {
            if (lacksSecret(change))
                change.secret = plannedPassword();
        }
        m_scope.start(m_desk.apply(*std::move(plan)), [this](const Result<Run *> &run) {
            if (!run)
                qFatal("%s", qPrintable(run.error().details()));
            follow(**run);
        });
    }

    void goOn(Run &run)
    {
        QHash<int, QByteArray> secrets;
        for (int position = 0; position < run.size(); ++position) {
            if (lacksSecret(run.change(position)))
                secrets.insert(position, plannedPassword());
        }
        m_desk.setSecrets(run, secrets);
        m_desk.resume(run);
        follow(run);
    }

    void follow(Run &run)
    {
        const auto look = [&run] {
            if (run.phase() == Run::Phase::Ended)
                QCoreApplication::quit();
            else if (run.phase() == Run::Phase::Held)
                qFatal("held: %s", qPrintable(run.hold().value_or(Error()).details()));
        };
        connect(&run, &Run::phaseChanged, this, look);
        look();
    }

    const ChildTask m_task;
    SystemClock m_system;
    FastClock m_clock;
    Transport m_transport;
    bench::GivenToken m_token;
    ApiClient m_client;
    Directory m_directory;
    AccountChanges m_desk;
    TaskScope m_scope;
};

} // namespace

QByteArray plannedPassword()
{
    return canary::clientSecret;
}

QByteArray ChildTask::toJson() const
{
    return QJsonDocument(QJsonObject{{u"folder"_s, folder},
                                     {u"base_url"_s, baseUrl.toString()},
                                     {u"token"_s, QString::fromLatin1(token)},
                                     {u"account_id"_s, accountId},
                                     {u"plan"_s, planFile},
                                     {u"step"_s, point.step},
                                     {u"disk_call"_s, point.diskCall},
                                     {u"microseconds"_s, point.microseconds}})
        .toJson(QJsonDocument::Compact);
}

ChildTask ChildTask::fromJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    return {json[u"folder"].toString(),
            QUrl(json[u"base_url"].toString()),
            json[u"token"].toString().toLatin1(),
            json[u"account_id"].toString(),
            json[u"plan"].toString(),
            {json[u"step"].toInt(), json[u"disk_call"].toInt(), json[u"microseconds"].toInt()}};
}

int runKillChild(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"rollcall.*=false"_s);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const ChildTask task = ChildTask::fromJson(input.readAll());
    QElapsedTimer lived;
    lived.start();
    arm(task.point);
    int code = 0;
    {
        const Life life(task);
        code = QCoreApplication::exec();
    }
    std::printf("%d %d %lld\n", steps(), diskCalls(), lived.nsecsElapsed() / 1000);
    return code;
}

} // namespace rollcall::kill
