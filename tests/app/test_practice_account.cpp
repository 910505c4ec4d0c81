#include "app/practice_account.h"
#include "tests/app/sandbox/http_probe.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

sandbox::SandboxAddress addressOf(const PracticeAccount &account)
{
    const AccountProfile profile = account.profile();
    return {profile.apiUrl, profile.tokenUrl, profile.accountId, profile.clientId,
            QString::fromUtf8(account.secret())};
}

} // namespace

class TestPracticeAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoneLasts()
    {
        const QTemporaryDir folder;
        sandbox::SandboxOptions options;
        options.users = 30;
        options.stateFolder = folder.path();
        {
            PracticeAccount account(options);
            QVERIFY(account.start());
            HttpProbe probe(addressOf(account));
            probe.signIn();
            QCOMPARE(probe.send("PATCH", "/users/me", R"({"dept": "Crew"})").status, 204);
        }
        PracticeAccount account(options);
        QVERIFY(account.start());
        HttpProbe probe(addressOf(account));
        probe.signIn();
        QCOMPARE(probe.get("/users/me").json()["dept"_L1].toString(), u"Crew"_s);
    }

    void stateIsBesideTheAppsOtherData()
    {
        const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        QCOMPARE(PracticeAccount::stateFolder(), data + u"/practice"_s);
    }
};

QTEST_GUILESS_MAIN(TestPracticeAccount)
#include "test_practice_account.moc"
