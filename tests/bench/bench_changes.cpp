// How near a big run comes to the rate that Zoom permits, alone and beside another app of the
// account that takes half of it. The figures are the server's: when a request came, and what it was
// answered.

#include "core/account/server_to_server_oauth.h"
#include "core/changes/account_changes.h"
#include "core/changes/kinds/update_status.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "tests/bench/measure.h"
#include "tests/support/sandbox_fixture.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace rollcall;
using namespace rollcall::bench;

namespace {

constexpr int usersInAccount = 6000;
constexpr int deactivated = 4000;
constexpr double permitted = 80; // Light, plan Business

AccountProfile profileOf(const sandbox::SandboxAddress &address)
{
    AccountProfile profile;
    profile.id = QStringLiteral("bench");
    profile.name = QStringLiteral("Bench");
    profile.apiUrl = address.baseUrl;
    profile.tokenUrl = address.tokenUrl;
    profile.accountId = address.accountId;
    profile.clientId = address.clientId;
    profile.plan = Plan::Business;
    return profile;
}

// An app with a door of its own.
struct App
{
    explicit App(const sandbox::SandboxAddress &address, const RateLimits &limits)
        : profile(profileOf(address))
        , tokens(profile, address.clientSecret.toUtf8(), transport, clock)
        , client({address.baseUrl, limits}, transport, tokens, clock)
    {
    }

    SystemClock clock;
    AccountProfile profile;
    Transport transport{clock};
    ServerToServerOAuth tokens;
    ApiClient client;
};

void waitFor(QObject *sender, const char *signal, const std::function<bool()> &holds)
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (holds())
            loop.quit();
    });
    QObject::connect(sender, signal, &poll, SLOT(start()));
    poll.start(20);
    if (!holds())
        loop.exec();
}

QList<Change> deactivations(const UserStore &users)
{
    QList<Change> changes;
    for (const UserRow row : users.select({.status = zoom::UserStatus::Active})) {
        if (changes.size() < deactivated && users.roleId(row) == QLatin1String("2"))
            changes += statusChange(knownUser(users, row), zoom::StatusAction::Deactivate);
    }
    return changes;
}

// Asks for a user so many times a second, whatever the server says: an app without manners.
class OtherApp : public QObject
{
public:
    OtherApp(const sandbox::SandboxAddress &address, QString userId, int perSecond)
        : m_app(address, noRateLimits())
        , m_userId(std::move(userId))
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            Request request = zoom::requestFor(zoom::Operation::GetUser, {m_userId.toUtf8()});
            m_scope.start(m_app.client.send(request, m_scope.token()),
                          [](const Result<Response> &) {});
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1000 / perSecond);
    }

private:
    App m_app;
    QString m_userId;
    QTimer m_timer;
    TaskScope m_scope;
};

void printResult(const char *name, const QList<sandbox::LoggedRequest> &requests)
{
    int sent = 0;
    int tooFast = 0;
    std::chrono::microseconds first{0};
    std::chrono::microseconds last{0};
    for (const auto &request : requests) {
        if (request.method != QLatin1String("PUT"))
            continue;
        first = sent == 0 ? request.received : first;
        last = request.received;
        ++sent;
        tooFast += request.status == 429;
    }
    const double seconds = std::chrono::duration<double>(last - first).count();
    const double perSecond = (sent - 1) / seconds;
    std::printf("%-34s %6d requests %6.1f s %6.2f/s = %5.1f %% of %.0f/s, %d refused with 429 "
                "(%.2f %%)\n",
                name, sent, seconds, perSecond, 100 * perSecond / permitted, permitted, tooFast,
                100.0 * tooFast / sent);
    std::fflush(stdout);
}

void run(const char *name, bool besideAnother)
{
    sandbox::SandboxOptions options;
    options.users = usersInAccount;
    options.plan = sandbox::SandboxPlan::Business;
    test::SandboxFixture server(options);
    App app(server.address(), rateLimitsOf(Plan::Business));
    Directory directory(app.client, app.clock);
    directory.refresh();
    waitFor(&directory, SIGNAL(stateChanged()),
            [&] { return directory.state().phase == ListingState::Phase::Complete; });
    QTemporaryDir folder;
    AccountChanges desk({.profile = app.profile, .folder = folder.filePath(QStringLiteral("j"))},
                        app.client, directory, app.clock);
    waitFor(&desk, SIGNAL(opened()), [&] { return desk.pen().ours; });

    const QList<Change> changes = deactivations(directory.users());
    std::unique_ptr<OtherApp> other;
    if (besideAnother) {
        other = std::make_unique<OtherApp>(server.address(), changes.first().target.userId,
                                           int(permitted / 2));
    }
    server.server().clearRequests();
    Run *applied = nullptr;
    TaskScope scope;
    scope.start(desk.apply({QStringLiteral("Deactivate"), app.profile.accountId,
                            app.clock.wallClock(), changes}),
                [&](const Result<Run *> &result) { applied = result ? *result : nullptr; });
    waitFor(&desk, SIGNAL(runsChanged()),
            [&] { return applied && applied->phase() == Run::Phase::Ended; });
    printResult(name, server.server().requests());
    std::printf("%-34s %6d done, %d confirmed by reading back\n", "", applied->count(Outcome::Done),
                int(std::ranges::count_if(changes, [n = 0, applied](const Change &) mutable {
                    return applied->state(n++).verification == Verification::Confirmed;
                })));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*=false"));
    std::printf("Deactivating %d of %d users, plan Business, rate limits on (aim: >= 95 %% and no "
                "429 alone; <= 2 %% 429 beside another)\n",
                deactivated, usersInAccount);
    run("alone", false);
    run("another app takes half", true);
    return 0;
}
