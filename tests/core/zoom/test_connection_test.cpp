#include "core/zoom/connection_test.h"
#include "tests/core/zoom/scripted_zoom.h"

#include <QSet>
#include <QTimer>

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

using Verdict = FeatureCheck::Verdict;

namespace {

constexpr const char *firstPage =
    R"({"total_records":7,"users":[{"id":"u1","email":"a+b@x.example"}]})";
constexpr const char *allowsAll = R"({"permissions":["User:Read","User:Edit"]})";

// An account in which everything works, but what a test changes.
struct Account
{
    Account()
    {
        zoom.server.answerBy([this](const ReceivedRequest &request) {
            const QByteArray path = request.target.mid(3).split('?').first();
            if (const auto odd = answers.constFind(path); odd != answers.cend())
                return *odd;
            return path == "/users" ? answer(200, firstPage) : answer(200, "{}");
        });
    }
    ConnectionReport test(const QStringList &scopes = {})
    {
        return await(testConnection(
            zoom.client, [scopes] { return scopes; }, source.token()));
    }
    FeatureCheck test(Feature feature, const QStringList &scopes = {})
    {
        return test(scopes).features.value(int(feature));
    }

    QHash<QByteArray, Script> answers; // set before the test
    CancelSource source;
    ScriptedZoom zoom{QList<Script>()};
};

Script scopeMissing(const QByteArray &scope)
{
    return answer(400, "{\"code\":4711,\"message\":\"Does not contain scopes:[" + scope + "].\"}");
}

QStringList scopesOf(QByteArrayView OperationFacts::*spelling)
{
    QStringList scopes;
    for (const OperationFacts &facts : operationFacts())
        scopes += QString::fromLatin1(facts.*spelling);
    return scopes;
}

int count(const ConnectionReport &report, Verdict verdict)
{
    return int(std::count_if(report.features.cbegin(), report.features.cend(),
                             [verdict](const auto &check) { return check.verdict == verdict; }));
}

} // namespace

Q_DECLARE_METATYPE(rollcall::Script)

class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAreProvenAndNothingIsChanged()
    {
        Account account;
        const ConnectionReport report = account.test();
        QVERIFY(report.usable());
        QCOMPARE(report.totalUsers, 7);
        QCOMPARE(report.features.size(), featureCount);
        QCOMPARE(count(report, Verdict::Works), 11);
        QCOMPARE(count(report, Verdict::Unknown), 15); // nothing told scopes or permissions
        QSet<QByteArray> targets;
        const auto received = account.zoom.server.received();
        for (const ReceivedRequest &request : received) {
            QCOMPARE(request.verb, "GET");
            QVERIFY2(!targets.contains(request.target), request.target);
            targets.insert(request.target);
            QVERIFY(!request.target.contains("zak") && !request.target.contains("token"));
        }
        QVERIFY(targets.contains("/v2/users/email?email=a%2Bb%40x.example"));
        QCOMPARE(received.first().target, "/v2/users?status=active&page_size=1");
    }

    void changesAreLikelyByScopes_data()
    {
        QTest::addColumn<QStringList>("scopes");
        QStringList master = scopesOf(&OperationFacts::granularScope);
        master.replaceInStrings(QStringLiteral(":admin"), QStringLiteral(":master"));
        QTest::newRow("classic") << scopesOf(&OperationFacts::classicScope);
        QTest::newRow("granular") << scopesOf(&OperationFacts::granularScope);
        QTest::newRow("of a master account") << master;
    }
    void changesAreLikelyByScopes()
    {
        QFETCH(const QStringList, scopes);
        Account account;
        const ConnectionReport report = account.test(scopes);
        QCOMPARE(count(report, Verdict::Works), 11);
        QCOMPARE(count(report, Verdict::Likely), 15);
        QVERIFY(report.complete());
    }

    void changesAreLikelyByPermissions()
    {
        Account account;
        account.answers = {{"/users/me/permissions", answer(200, allowsAll)}};
        QCOMPARE(count(account.test(), Verdict::Likely), 15);
    }

    void changesLackScopesThatTheTokenLacks()
    {
        Account account;
        const QStringList reads = words("user:read:admin role:read:admin group:read:admin "
                                        "account:read:admin");
        const ConnectionReport report = account.test(reads);
        QVERIFY(report.usable() && !report.complete());
        QCOMPARE(count(report, Verdict::Works), 11);
        QCOMPARE(count(report, Verdict::ScopeMissing), 15);
        const FeatureCheck pictures = report.features.value(int(Feature::ChangePictures));
        QCOMPARE(pictures.granularScopes,
                 words("user:write:profile_picture:admin user:delete:profile_picture:admin"));
        QCOMPARE(pictures.classicScopes, words("user:write:admin user:write:admin"));
    }

    void nobodyLacksWhatIsForMasterAccounts()
    {
        QStringList scopes = scopesOf(&OperationFacts::classicScope);
        scopes.removeAll(QStringLiteral("user:master"));
        Account account;
        const ConnectionReport report = account.test(scopes);
        QCOMPARE(count(report, Verdict::ScopeMissing), 1);
        QVERIFY(report.complete());
    }

    void onlyTheMissingScopesAreNamed()
    {
        Account account;
        const FeatureCheck keys =
            account.test(Feature::StartMeetings, words("user:read:token:admin"));
        QCOMPARE(keys.verdict, Verdict::ScopeMissing);
        QCOMPARE(keys.granularScopes, words("user:read:zak:admin"));
        QCOMPARE(keys.classicScopes, words("user_zak:read"));
    }

    void changesNeedTheRole()
    {
        Account account;
        account.answers = {
            {"/users/me/permissions", answer(200, R"({"permissions":["User:Read"]})")}};
        const FeatureCheck edit =
            account.test(Feature::EditUsers, scopesOf(&OperationFacts::classicScope));
        QCOMPARE(edit.verdict, Verdict::RoleTooLow);
        QCOMPARE(edit.permission, QStringLiteral("User:Edit"));
    }

    void readsAreJudgedByTheirAnswer_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("scope") << scopeMissing("x:y") << Verdict::ScopeMissing;
        QTest::newRow("role") << answer(403, envelope(0)) << Verdict::RoleTooLow;
        QTest::newRow("plan, in a 200") << answer(200, envelope(200)) << Verdict::PlanTooLow;
        QTest::newRow("plan") << answer(400, envelope(200)) << Verdict::PlanTooLow;
        QTest::newRow("not there") << answer(404, envelope(2300)) << Verdict::Unknown;
        QTest::newRow("server") << answer(500, envelope(1)) << Verdict::Unknown;
    }
    void readsAreJudgedByTheirAnswer()
    {
        QFETCH(const Script, script);
        QFETCH(const Verdict, verdict);
        Account account;
        account.answers = {{"/groups", script}};
        // The token's scopes say less than an answer does.
        const ConnectionReport report = account.test(scopesOf(&OperationFacts::classicScope));
        const FeatureCheck groups = report.features.value(int(Feature::ReadGroups));
        QCOMPARE(groups.verdict, verdict);
        QVERIFY(groups.error.has_value());
        QCOMPARE(count(report, Verdict::Works), 10);
        QVERIFY(!report.complete());
    }

    void aFeatureIsWhatItsWorstOperationIs()
    {
        Account account;
        account.answers = {{"/users/u1/schedulers", scopeMissing("x:y")}};
        const FeatureCheck check = account.test(Feature::ReadAssistants);
        QCOMPARE(check.verdict, Verdict::ScopeMissing);
        QCOMPARE(check.granularScopes, words("user:read:list_schedulers:admin"));
    }

    // Without a list there is no user to ask about.
    void withoutTheListItIsOfNoUse()
    {
        Account account;
        account.answers = {{"/users", scopeMissing("user:read:list_users:admin")}};
        const ConnectionReport report = account.test(words("user:read:user:admin"));
        QVERIFY(!report.failure && !report.usable());
        QCOMPARE(report.totalUsers, -1);
        QCOMPARE(report.features.first().verdict, Verdict::ScopeMissing);
        QCOMPARE(report.features.value(int(Feature::ReadUsers)).verdict, Verdict::Likely);
        QCOMPARE(report.features.value(int(Feature::ReadRoles)).verdict, Verdict::Works);
    }

    void aConnectionThatGoesEndsTheTest()
    {
        Account account;
        account.answers = {{"/groups", answer(401, envelope(124))}};
        const ConnectionReport report = account.test();
        QVERIFY(report.usable());
        QCOMPARE(report.features.value(int(Feature::ReadGroups)).verdict, Verdict::Unknown);
        QCOMPARE(count(report, Verdict::Works), 2);  // the list and the roles, asked before
        QCOMPARE(account.zoom.server.requests(), 4); // one is repeated with a fresh token
    }

    void whatMeetsTheFirstCallMeetsAll()
    {
        Account account;
        account.answers = {{"/users", answer(401, envelope(124))}};
        const ConnectionReport report = account.test();
        QCOMPARE(report.failure->kind, ErrorKind::SignIn);
        QVERIFY(report.features.isEmpty());
    }

    void stopsWhenToldTo()
    {
        Account account;
        account.answers = {{"/groups", hangs()}};
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (account.zoom.line(2).startsWith("GET /groups"))
                account.source.cancel();
        });
        timer.start(1);
        const ConnectionReport report = account.test();
        QCOMPARE(report.failure->kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "test_connection_test.moc"
