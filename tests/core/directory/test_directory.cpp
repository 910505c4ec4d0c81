#include "core/account/server_to_server_oauth.h"
#include "core/directory/directory.h"
#include "core/http/api_client.h"
#include "tests/support/sandbox_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using Phase = ListingState::Phase;

namespace {

sandbox::SandboxOptions account(int users)
{
    sandbox::SandboxOptions options = SandboxFixture::smallAccount();
    options.users = users;
    return options;
}

// An account, a directory of it, and all that stands between.
class Listing
{
public:
    explicit Listing(const sandbox::SandboxOptions &options)
        : sandbox(options)
        , m_transport(m_clock)
        , m_tokens(profile(), sandbox.address().clientSecret.toUtf8(), m_transport, m_clock)
        , m_client({sandbox.address().baseUrl, noRateLimits(), 1}, m_transport, m_tokens, m_clock)
        , directory(std::make_unique<Directory>(m_client, m_clock))
    {
    }

    const ListingState &state() const { return directory->state(); }
    bool over() const { return state().phase != Phase::Listing; }
    int listRequests() const { return sandbox.count("GET", "/v2/users"); }

    // Every user of the account, as the server counts them when it is asked again, differently.
    int distinctKeys() const
    {
        QSet<QString> keys;
        for (const UserRow row : directory->users().select({}))
            keys += directory->users().key(row);
        return int(keys.size());
    }

    // From now on listing is refused until it ends, in 5,400 s.
    void useUpTheDay()
    {
        const QString problem = sandbox.server().setFaults(
            R"({"faults":[{"method":"GET","path":"/v2/users","do":"rate-limit","daily":true,
                "retry_after":"iso-date","seconds":5400}]})");
        if (!problem.isEmpty())
            qFatal("%s", qPrintable(problem));
    }

    SandboxFixture sandbox;

private:
    AccountProfile profile() const
    {
        AccountProfile profile;
        profile.apiUrl = sandbox.address().baseUrl;
        profile.tokenUrl = sandbox.address().tokenUrl;
        profile.accountId = sandbox.address().accountId;
        profile.clientId = sandbox.address().clientId;
        return profile;
    }

    SystemClock m_clock;
    Transport m_transport;
    ServerToServerOAuth m_tokens;
    ApiClient m_client;

public:
    std::unique_ptr<Directory> directory;
};

} // namespace

class TestDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryStatus()
    {
        Listing listing(account(1000));
        listing.directory->refresh();
        QCOMPARE(listing.state().phase, Phase::Listing);
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.state().phase, Phase::Complete);
        QCOMPARE(listing.state().listed, 1000);
        QCOMPARE(listing.state().expected, 1000);
        QCOMPARE(listing.distinctKeys(), 1000);
        QVERIFY(!listing.state().changedMeanwhile);
        QVERIFY(listing.state().finished);
        const StatusCounts counts = listing.directory->users().counts();
        QVERIFY(counts.active > 0 && counts.inactive > 0 && counts.pending > 0);
        QCOMPARE(counts.active + counts.inactive + counts.pending, 1000);
    }

    void smallAccountCostsOneCallAStatus()
    {
        Listing listing(account(30));
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.listRequests(), 3);
    }

    void rolesHaveNames()
    {
        Listing listing(account(100));
        QSignalSpy named(listing.directory.get(), &Directory::rolesChanged);
        listing.directory->refresh();
        QTRY_VERIFY(listing.over() && !named.isEmpty());
        const QList<Role> roles = listing.directory->roles();
        QVERIFY(std::ranges::any_of(
            roles, [](const Role &role) { return role.name == QStringLiteral("Owner"); }));
    }

    // Who exports a small account as soon as it is complete would get ids for names.
    void completeWaitsForSlowRoles()
    {
        Listing listing(account(100));
        const QString problem = listing.sandbox.server().setFaults(
            R"({"faults":[{"method":"GET","path":"/v2/roles","do":"delay","delay_ms":500}]})");
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        bool namedBefore = false;
        const QSignalSpy named(listing.directory.get(), &Directory::rolesChanged);
        connect(listing.directory.get(), &Directory::stateChanged, this, [&] {
            if (listing.over())
                namedBefore = !named.isEmpty();
        });
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.state().phase, Phase::Complete);
        QVERIFY(namedBefore);
    }

    void signalsComeInOrder()
    {
        Listing listing(account(700));
        QStringList order;
        connect(listing.directory.get(), &Directory::stateChanged, this,
                [&] { order += QStringLiteral("state %1").arg(int(listing.state().phase)); });
        connect(listing.directory.get(), &Directory::usersChanged, this,
                [&] { order += QStringLiteral("users"); });
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(order.first(), QStringLiteral("state %1").arg(int(Phase::Listing)));
        QCOMPARE(order.last(), QStringLiteral("state %1").arg(int(Phase::Complete)));
        QCOMPARE(order[order.size() - 2], QStringLiteral("users"));
    }

    void expiredPageTokenRestartsWithoutLossOrDouble()
    {
        Listing listing(account(2000));
        int pages = 0;
        connect(listing.directory.get(), &Directory::usersChanged, this, [&] {
            if (++pages == 3)
                listing.sandbox.server().expirePageTokens();
        });
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.state().phase, Phase::Complete);
        QCOMPARE(listing.distinctKeys(), 2000);
        QVERIFY(listing.state().restarts >= 1);
        QVERIFY(!listing.state().changedMeanwhile);
    }

    void tokensThatAlwaysDieLoseNobody()
    {
        sandbox::SandboxOptions options = account(2000);
        options.pageTokenTtlMs = 0;
        Listing listing(options);
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.state().phase, Phase::Complete);
        QCOMPARE(listing.distinctKeys(), 2000);
        QVERIFY(listing.state().restarts >= 5);
        QVERIFY(!listing.state().changedMeanwhile);
    }

    void expiredAccessTokenIsReplaced()
    {
        Listing listing(account(2000));
        int pages = 0;
        connect(listing.directory.get(), &Directory::usersChanged, this, [&] {
            if (++pages == 3)
                listing.sandbox.server().expireAccessTokens();
        });
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.state().phase, Phase::Complete);
        QCOMPARE(listing.distinctKeys(), 2000);
    }

    void badWeatherLosesNobody_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("reset in the middle of a body") << QByteArray(R"("do":"cut-body")");
        QTest::newRow("connection closed in a body")
            << QByteArray(R"("do":"cut-body","end":"close")");
        QTest::newRow("no answer") << QByteArray(R"("do":"drop")");
        QTest::newRow("cut JSON") << QByteArray(R"("do":"damage-json")");
        QTest::newRow("garbage in JSON") << QByteArray(R"("do":"damage-json","how":"garbage")");
        QTest::newRow("server error") << QByteArray(R"("do":"refuse","status":500)");
        QTest::newRow("429 with seconds")
            << QByteArray(R"("do":"rate-limit","retry_after":"seconds","seconds":1)");
    }

    void badWeatherLosesNobody()
    {
        QFETCH(const QByteArray, fault);
        Listing listing(account(1500));
        const QString problem = listing.sandbox.server().setFaults(
            R"({"faults":[{"method":"GET","path":"/v2/users","nth":3,)" + fault + "}]}");
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        listing.directory->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(listing.over(), 30'000);
        QCOMPARE(listing.state().phase, Phase::Complete);
        QCOMPARE(listing.distinctKeys(), 1500);
        QCOMPARE(listing.state().listed, 1500);
    }

    void usedUpDaySaysWhenItEnds()
    {
        Listing listing(account(300));
        listing.useUpTheDay();
        listing.directory->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(listing.over(), 30'000);
        QCOMPARE(listing.state().phase, Phase::Failed);
        QVERIFY(listing.state().waitingForAnotherDay);
        QVERIFY(listing.state().waitingUntil);
        const qint64 wait = QDateTime::currentDateTimeUtc().secsTo(*listing.state().waitingUntil);
        QVERIFY2(wait > 5300 && wait <= 5400, qPrintable(QString::number(wait)));
    }

    // The door refuses it at once then, without a wait.
    void askedAgainOnAUsedUpDayItEndsAgain()
    {
        Listing listing(account(300));
        listing.useUpTheDay();
        listing.directory->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(listing.over(), 30'000);
        listing.directory->refresh();
        QTRY_COMPARE(listing.state().phase, Phase::Failed);
        QVERIFY(listing.state().error);
        listing.directory->resume();
        QTRY_COMPARE(listing.state().phase, Phase::Failed);
    }

    void rolesThatOnlyUsersNameAreToldAtTheEnd()
    {
        Listing listing(account(300));
        const QString problem = listing.sandbox.server().setFaults(
            R"({"faults":[{"method":"GET","path":"/v2/roles","do":"refuse","status":400,
                "code":4711}]})");
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QList<Role> told;
        connect(listing.directory.get(), &Directory::rolesChanged, this,
                [&] { told = listing.directory->roles(); });
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.state().phase, Phase::Complete);
        QVERIFY(!told.isEmpty());
        QCOMPARE(told.size(), listing.directory->users().roleIds().size());
    }

    void rolesAreReadAgainWithEachListing()
    {
        Listing listing(account(300));
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        const qsizetype before = listing.directory->roles().size();
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.directory->roles().size(), before);
        QCOMPARE(listing.sandbox.count("GET", "/v2/roles"), 2);
    }

    void usersWhoComeAndGoAreNoted()
    {
        Listing listing(account(3000));
        int pages = 0;
        connect(listing.directory.get(), &Directory::usersChanged, this, [&] {
            if (++pages == 2)
                listing.sandbox.server().removeUsers(50);
            if (pages == 4)
                listing.sandbox.server().addUsers(20);
        });
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.state().phase, Phase::Complete);
        QVERIFY(listing.state().changedMeanwhile);
        QCOMPARE(listing.distinctKeys(), 2970);
        QCOMPARE(listing.state().listed, 2970);
    }

    void stopKeepsWhatIsThereAndResumeGoesOn()
    {
        Listing listing(account(3000));
        int pages = 0;
        const auto stopping = connect(listing.directory.get(), &Directory::usersChanged, this, [&] {
            if (++pages == 4)
                listing.directory->stop();
        });
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        disconnect(stopping);
        QCOMPARE(listing.state().phase, Phase::Stopped);
        QVERIFY(listing.state().partial());
        QVERIFY(!listing.state().finished);
        const int before = listing.distinctKeys();
        QVERIFY(before >= 600 && before < 3000);

        listing.directory->resume();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.state().phase, Phase::Complete);
        QCOMPARE(listing.distinctKeys(), 3000);
        QCOMPARE(listing.state().restarts, 0);
    }

    void refreshDropsWhoIsGone()
    {
        Listing listing(account(900));
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        listing.sandbox.server().removeUsers(7);
        listing.directory->refresh();
        QCOMPARE(listing.directory->users().size(), 900); // until the listing is complete
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.directory->users().size(), 893);
        QVERIFY(!listing.state().changedMeanwhile);
    }

    void failedRefreshKeepsTheOldUsers()
    {
        Listing listing(account(900));
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        const auto finished = listing.state().finished;
        listing.sandbox.server().stop();
        listing.directory->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(listing.over(), 30'000);
        QCOMPARE(listing.state().phase, Phase::Failed);
        QCOMPARE(listing.state().error->kind, ErrorKind::Offline);
        QCOMPARE(listing.directory->users().size(), 900);
        QCOMPARE(listing.state().finished, finished);
    }

    void missingScopeIsSaid()
    {
        Listing listing(account(30));
        listing.sandbox.server().setScopes({QStringLiteral("role:read:admin")});
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        QCOMPARE(listing.state().phase, Phase::Failed);
        QCOMPARE(listing.state().error->kind, ErrorKind::ScopeMissing);
        QVERIFY(!listing.state().error->missingScopes.isEmpty());
    }

    void learnsOfOneUserAtOnce()
    {
        Listing listing(account(30));
        listing.directory->refresh();
        QTRY_VERIFY(listing.over());
        const ListingState before = listing.state();
        QSignalSpy changed(listing.directory.get(), &Directory::usersChanged);
        zoom::User user;
        user.id = u"new"_qs;
        user.email = u"new@example.com"_qs;
        user.status = u"active"_qs;
        listing.directory->learn(user);
        QCOMPARE(listing.directory->users().size(), 31);
        QCOMPARE(changed.count(), 1);
        listing.directory->forget(u"new"_qs);
        QCOMPARE(listing.directory->users().size(), 30);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(listing.state(), before);
    }

    void deathInTheMiddleTouchesNothing()
    {
        Listing listing(account(3000));
        int pages = 0;
        connect(listing.directory.get(), &Directory::usersChanged, this, [&] { ++pages; });
        listing.directory->refresh();
        QTRY_VERIFY(pages >= 2);
        listing.directory.reset();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestDirectory)
#include "test_directory.moc"
