#pragma once

#include "core/account/server_to_server_oauth.h"
#include "core/changes/account_changes.h"
#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_password.h"
#include "core/changes/kinds/update_settings.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "core/zoom/users.h"
#include "tests/support/await.h"
#include "tests/support/fast_clock.h"
#include "tests/support/sandbox_fixture.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace rollcall::test {

// A desk over a practice account, listed. Waits of the desk and of the door pass a hundred times as
// fast; requests have their usual time, unless told otherwise.
class PracticeChanges
{
public:
    enum class Deadlines { Usual, Short }; // a minute; or 0.6 s, for answers that never come

    static sandbox::SandboxOptions account(int users)
    {
        sandbox::SandboxOptions options = SandboxFixture::smallAccount();
        options.users = users;
        return options;
    }

    explicit PracticeChanges(sandbox::SandboxOptions options = account(120),
                             Deadlines deadlines = Deadlines::Usual, Plan plan = Plan::Business)
        : sandbox(std::make_unique<SandboxFixture>(std::move(options)))
        , m_plan(plan)
        , m_address(sandbox->address())
        , m_transport(deadlines == Deadlines::Short ? static_cast<Clock &>(clock) : m_system)
        , m_tokens(profile(), m_address.clientSecret.toUtf8(), m_transport, clock)
        , client({m_address.baseUrl, noRateLimits(), 7}, m_transport, m_tokens, clock)
        , directory(client, clock)
    {
        QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*=false"));
        openDesk();
    }

    AccountProfile profile() const
    {
        AccountProfile profile;
        profile.id = QStringLiteral("practice");
        profile.name = QStringLiteral("Practice");
        profile.accountId = m_address.accountId;
        profile.clientId = m_address.clientId;
        profile.apiUrl = m_address.baseUrl;
        profile.tokenUrl = m_address.tokenUrl;
        profile.plan = m_plan;
        return profile;
    }

    // As at the start of a program; the one before is gone.
    void openDesk()
    {
        desk.reset();
        desk = std::make_unique<AccountChanges>(
            AccountChanges::Setup{.profile = profile(), .folder = folder.filePath(u"journal"_qs)},
            client, directory, clock);
        QSignalSpy opened(desk.get(), &AccountChanges::opened);
        if (!opened.wait(20'000))
            qFatal("The journal was not opened");
    }

    void list()
    {
        directory.refresh();
        if (!QTest::qWaitFor(
                [this] { return directory.state().phase == ListingState::Phase::Complete; },
                20'000))
            qFatal("The account was not listed");
    }

    // So many ordinary users of that status, from the list.
    QList<KnownUser> members(int count, zoom::UserStatus status = zoom::UserStatus::Active)
    {
        if (directory.state().phase == ListingState::Phase::Never)
            list();
        QList<KnownUser> members;
        for (const UserRow row : directory.users().select({.status = status})) {
            if (members.size() < count && directory.users().roleId(row) == u"2"_qs)
                members += knownUser(directory.users(), row);
        }
        if (members.size() < count)
            qFatal("The account is too small for this test");
        return members;
    }

    ChangePlan planOf(const QList<Change> &changes) const
    {
        return {QStringLiteral("Test"), m_address.accountId, clock.wallClock(), changes};
    }

    Run *apply(const QList<Change> &changes)
    {
        const auto run = await(desk->apply(planOf(changes)));
        if (!run)
            qFatal("%s", qPrintable(run.error().details()));
        return *run;
    }

    // Of a pending user.
    void acceptInvitation(const QString &email) const
    {
        QUrl url = m_address.baseUrl;
        url.setPath(u"/sandbox/users/%1/accept"_qs.arg(email));
        QNetworkAccessManager manager;
        const QNetworkReply *reply = manager.post(QNetworkRequest(url), QByteArray());
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!finished.wait(20'000) || reply->error() != QNetworkReply::NoError)
            qFatal("%s", qPrintable(reply->errorString()));
    }

    // What the server says of a user now; empty where there is none.
    zoom::User user(const QString &id)
    {
        const auto user = await(zoom::getUser(client, {.userId = id, .loginType = {}}));
        return user ? *user : zoom::User();
    }

    void fault(const QByteArray &json)
    {
        const QString wrong = sandbox->server().setFaults("{\"faults\":[" + json + "]}");
        if (!wrong.isEmpty())
            qFatal("%s", qPrintable(wrong));
    }

    // Requests by method and the end of their path, whatever became of them.
    int count(const char *method, const char *pathEnd) const
    {
        const auto requests = sandbox->server().requests();
        return int(std::ranges::count_if(requests, [&](const sandbox::LoggedRequest &request) {
            return request.method == QLatin1String(method) &&
                   request.path.endsWith(QLatin1String(pathEnd));
        }));
    }
    // Ends when so much time has passed for the desk.
    void wait(std::chrono::seconds time)
    {
        bool over = false;
        QObject context;
        clock.callAt(clock.now() + time, &context, [&over] { over = true; });
        if (!QTest::qWaitFor([&over] { return over; }, 20'000))
            qFatal("Time stands still");
    }

    // Requests that may have altered something.
    int countChanges() const
    {
        const auto requests = sandbox->server().requests();
        return int(std::ranges::count_if(requests, [](const sandbox::LoggedRequest &request) {
            return request.method != QLatin1String("GET") &&
                   request.path.startsWith(QLatin1String("/v2/"));
        }));
    }

    static int attempts(const Run &run)
    {
        int attempts = 0;
        for (int position = 0; position < run.size(); ++position)
            attempts += run.state(position).attempts;
        return attempts;
    }

    std::unique_ptr<SandboxFixture> sandbox;
    QTemporaryDir folder;
    FastClock clock;

private:
    Plan m_plan;
    sandbox::SandboxAddress m_address;
    SystemClock m_system;
    Transport m_transport;
    ServerToServerOAuth m_tokens;

public:
    ApiClient client;
    Directory directory;
    std::unique_ptr<AccountChanges> desk;
};

// Deactivating each of them.
inline QList<Change> deactivations(const QList<KnownUser> &users)
{
    QList<Change> changes;
    for (const KnownUser &user : users)
        changes += statusChange(user, zoom::StatusAction::Deactivate);
    return changes;
}

inline Change departmentChange(const KnownUser &user, const QString &dept)
{
    zoom::UserPatch patch;
    patch.dept = dept;
    return updateUserChange(user, patch);
}

inline Change invitation(const QString &email)
{
    return createUserChange({.action = zoom::CreateAction::Create,
                             .email = email,
                             .firstName = QStringLiteral("Ada"),
                             .lastName = QStringLiteral("Lovelace")});
}

} // namespace rollcall::test

#define QTRY_ENDED(run) QTRY_COMPARE_WITH_TIMEOUT((run)->phase(), Run::Phase::Ended, 20'000)
