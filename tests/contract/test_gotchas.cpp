#include "core/base/clock.h"
#include "core/http/api_client.h"
#include "core/http/token_source.h"
#include "core/http/transport.h"
#include "core/zoom/groups.h"
#include "core/zoom/pictures.h"
#include "core/zoom/presence.h"
#include "core/zoom/user_creation.h"
#include "core/zoom/user_deletion.h"
#include "core/zoom/user_email.h"
#include "core/zoom/user_settings.h"
#include "core/zoom/user_status.h"
#include "core/zoom/user_update.h"
#include "core/zoom/users.h"
#include "tests/app/sandbox/sandbox_world.h"
#include "tests/support/await.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;
using namespace Qt::Literals::StringLiterals;

namespace {

class GivenToken final : public TokenSource
{
public:
    explicit GivenToken(QByteArray token)
        : m_token(std::move(token))
    {
    }
    QCoro::Task<Result<QByteArray>> accessToken(CancelToken) override
    {
        co_return QByteArray(m_token); // QCoro 0.8 moves out of what has a name
    }
    void rejectToken(const QByteArray &) override {}

private:
    QByteArray m_token;
};

// A practice account, and core signed in to it.
struct World : SandboxWorld
{
    using SandboxWorld::SandboxWorld;

    SystemClock clock;
    Transport transport{clock};
    GivenToken tokens{probe.signIn()};
    ApiClient client{{sandbox.address().baseUrl, noRateLimits()}, transport, tokens, clock};

    QString pending() { return QString::fromUtf8(emailOf("/users?status=pending")); }
};

template <typename T>
QString outcome(const Result<T> &result)
{
    if (result)
        return u"done"_s;
    return u"%1/%2"_s.arg(result.error().httpStatus).arg(result.error().zoomCode);
}

} // namespace

// What administrators met in the wild, one test each: core and the practice account together, so
// that what the one expects is what the other does.
class TestGotchas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesToPendingUsersAreTakenAndIgnored()
    {
        World world;
        const QString user = world.pending();
        const QString before = await(getUser(world.client, {.userId = user}))->dept;
        QCOMPARE(outcome(await(updateUser(world.client,
                                          {.userId = user, .patch = {.dept = u"Elsewhere"_s}}))),
                 u"done"_s);
        QCOMPARE(await(getUser(world.client, {.userId = user}))->dept, before);
        QCOMPARE(outcome(await(getSettings(world.client, {.userId = user}))), u"400/1000"_s);
        QCOMPARE(outcome(await(
                     updateEmail(world.client, {.userId = user, .email = u"x@acme.example"_s}))),
                 u"400/1000"_s);
    }

    void anAddressInAPatchIsTakenAndIgnored()
    {
        World world;
        const QString id = QString::fromUtf8(world.addUser("stays@acme.example"));
        UserPatch patch;
        patch.other = {{u"email"_s, u"moved@acme.example"_s}};
        QCOMPARE(outcome(await(updateUser(world.client, {.userId = id, .patch = patch}))),
                 u"done"_s);
        QCOMPARE(await(getUser(world.client, {.userId = id}))->email, u"stays@acme.example"_s);
    }

    void anAddressCanBeTakenThoughNobodyIsListed_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("used") << u"x@used.example"_s << u"409/1005"_s;
        QTest::newRow("an account of their own") << u"x@elsewhere.example"_s << u"400/1009"_s;
    }
    void anAddressCanBeTakenThoughNobodyIsListed()
    {
        QFETCH(QString, email);
        QFETCH(QString, refusal);
        World world;
        QCOMPARE(outcome(await(createUser(world.client, {.email = email}))), refusal);
        QCOMPARE(*await(checkEmail(world.client, {.email = email})), false);
        QCOMPARE(outcome(await(getUser(world.client, {.userId = email}))), u"404/1001"_s);
    }

    void noSeatLeftIsABadRequest()
    {
        World world;
        world.setRules(R"({"licensed_seats":0})");
        const auto created =
            await(createUser(world.client, {.action = CreateAction::SingleSignOnCreate,
                                            .email = u"late@acme.example"_s,
                                            .type = qint64(UserType::Licensed)}));
        QVERIFY(!created);
        QCOMPARE(created.error().httpStatus, 400);
        QVERIFY((QList{2033, 2034, 3412}.contains(created.error().zoomCode)));
    }

    void notInThisAccountHasTwoFaces()
    {
        World world;
        const auto unknown = await(getUser(world.client, {.userId = u"nobody@acme.example"_s}));
        QCOMPARE(outcome(unknown), u"404/1001"_s);
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
        world.sandbox.server().setFaults(
            R"({"faults":[{"method":"GET","do":"refuse","status":400,"code":1010}]})");
        const auto older = await(getUser(world.client, {.userId = u"nobody@acme.example"_s}));
        QCOMPARE(older.error().kind, ErrorKind::NotFound);
    }

    void anInvitationExpires()
    {
        World world;
        const QString user = u"slow@acme.example"_s;
        QCOMPARE(outcome(await(createUser(world.client, {.email = user}))), u"done"_s);
        world.advance(31 * 86'400);
        const auto expired = await(getUser(world.client, {.userId = user}));
        QCOMPARE(outcome(expired), u"400/1120"_s);
        QCOMPARE(expired.error().kind, ErrorKind::NotFound);
    }

    void freeAccountsRefuseBehindAGoodStatus()
    {
        auto options = SandboxFixture::smallAccount();
        options.plan = sandbox::SandboxPlan::Free;
        World world(options);
        const auto groups = await(listGroups(world.client, {}));
        QVERIFY(!groups);
        QCOMPARE(groups.error().zoomCode, 200);
        const auto security = await(getSettings(
            world.client, {.userId = u"me"_s, .option = SettingsOption::MeetingSecurity}));
        QVERIFY(!security);
        QCOMPARE(security.error().zoomCode, 200);
    }

    void doNotDisturbHasTwoSpellings_data()
    {
        QTest::addColumn<QByteArray>("spelling");
        QTest::newRow("of the prose") << QByteArray("Do_Not_Disturb");
        QTest::newRow("of the list") << QByteArray("Do_No_Disturb");
    }
    void doNotDisturbHasTwoSpellings()
    {
        QFETCH(QByteArray, spelling);
        World world;
        world.setRules("{\"disturb_spellings\": [\"" + spelling + "\"]}");
        const QString id = u"me"_s; // who has signed in to a client
        QCOMPARE(outcome(await(updatePresence(
                     world.client, {.userId = id, .status = PresenceStatus::DoNotDisturb}))),
                 u"done"_s);
        QCOMPARE(await(getPresence(world.client, {id}))->status, PresenceStatus::DoNotDisturb);
    }

    void aFileWithoutANameNeverLeaves()
    {
        World world;
        const UploadFile nameless{QString(), QByteArray("\x89PNG\r\n\x1a\n", 8)};
        const auto refused =
            await(uploadPicture(world.client, {.userId = u"me"_s, .file = nameless}));
        QCOMPARE(refused.error().kind, ErrorKind::Usage);
        QCOMPARE(world.sandbox.count("POST", "/v2/users/me/picture"), 0);
    }

    void aPageTokenDiesMidWay()
    {
        World world;
        const auto first = await(listUsers(world.client, {.pageSize = 5}));
        world.sandbox.server().expirePageTokens();
        const auto next =
            await(listUsers(world.client, {.pageSize = 5, .nextPageToken = first->nextPageToken}));
        QCOMPARE(outcome(next), u"400/300"_s);
        QCOMPARE(next.error().kind, ErrorKind::PageToken);
    }

    void theTotalChangesBetweenPages()
    {
        World world;
        const auto first = await(listUsers(world.client, {.pageSize = 5}));
        world.sandbox.server().addUsers(3);
        const auto next =
            await(listUsers(world.client, {.pageSize = 5, .nextPageToken = first->nextPageToken}));
        QVERIFY(next);
        QVERIFY(next->totalRecords != first->totalRecords);
        QVERIFY(!next->users.isEmpty());
    }

    void anErrorComesWithAGoodStatus()
    {
        World world;
        world.sandbox.server().setFaults(
            R"({"faults":[{"path":"/v2/users","do":"refuse","status":200,"code":200}]})");
        const auto listed = await(listUsers(world.client, {}));
        QVERIFY(!listed);
        QCOMPARE(listed.error().zoomCode, 200);
    }

    // There is no call for it: the pending user goes, and is invited again.
    void anInvitationIsSentAnewByCreatingAnew()
    {
        World world;
        const QString user = world.pending();
        QCOMPARE(outcome(await(createUser(world.client, {.email = user}))), u"409/1005"_s);
        QCOMPARE(outcome(await(deleteUser(world.client, {.userId = user}))), u"done"_s);
        QCOMPARE(outcome(await(createUser(world.client, {.email = user}))), u"done"_s);
    }
};

QTEST_GUILESS_MAIN(TestGotchas)
#include "test_gotchas.moc"
