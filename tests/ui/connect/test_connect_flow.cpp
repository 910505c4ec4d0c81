#include "tests/support/canaries.h"
#include "tests/support/fake_workspace.h"
#include "ui/connect/connect_flow.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;

namespace {

AccountProfile acme()
{
    AccountProfile profile;
    profile.name = QStringLiteral("Acme");
    profile.accountId = QStringLiteral("abcDEF");
    profile.clientId = QStringLiteral("ghiJKL");
    return profile;
}

} // namespace

class TestConnectFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void testUsesWhatWasTyped();
    void testReadsTheStoredSecret();
    void testWithoutAnySecretSaysSo();
    void lockedKeyringIsNotTakenForEmpty();
    void cancelledTestIsSilent();
    void saveKeepsProfileAndSecret();
    void memoryOnlyWritesNoSecret();
    void refusedSecretCanBeSavedAgain();
    void takenNameIsRefused();
    void unchangedSecretIsNotWrittenAgain();
    void flowMayDieWhileTesting();
};

void TestConnectFlow::testUsesWhatWasTyped()
{
    FakeWorkspace workspace;
    ConnectFlow flow(workspace);
    QSignalSpy tested(&flow, &ConnectFlow::tested);
    flow.test(acme(), canary::clientSecret);
    QCOMPARE(workspace.testedSecret, canary::clientSecret);
    QCOMPARE(workspace.testedProfile, acme());
    workspace.secrets().state = SecretStoreState::Missing; // too late: probed at the start
    zoom::ConnectionReport report;
    report.totalUsers = 7;
    workspace.report.set(report);
    QCOMPARE(tested.count(), 1);
    QCOMPARE(tested.first().at(0).value<zoom::ConnectionReport>().totalUsers, 7);
    QCOMPARE(tested.first().at(1).value<SecretStoreState>(), SecretStoreState::Ready);
}

void TestConnectFlow::testReadsTheStoredSecret()
{
    FakeWorkspace workspace;
    const AccountProfile stored = workspace.profiles().add(acme()).value();
    workspace.secrets().secrets.insert(stored.secretKey(), canary::clientSecret);
    ConnectFlow flow(workspace);
    flow.test(stored, {});
    QCOMPARE(workspace.testedSecret, canary::clientSecret);
}

void TestConnectFlow::testWithoutAnySecretSaysSo()
{
    FakeWorkspace workspace;
    const AccountProfile stored = workspace.profiles().add(acme()).value();
    ConnectFlow flow(workspace);
    QSignalSpy unreadable(&flow, &ConnectFlow::secretUnreadable);
    flow.test(stored, {});
    QCOMPARE(unreadable.count(), 1);
    QVERIFY(!unreadable.first().first().value<std::optional<Error>>());
    QCOMPARE(workspace.tests, 0);
}

void TestConnectFlow::lockedKeyringIsNotTakenForEmpty()
{
    FakeWorkspace workspace;
    const AccountProfile stored = workspace.profiles().add(acme()).value();
    workspace.secrets().state = SecretStoreState::Locked;
    ConnectFlow flow(workspace);
    QSignalSpy unreadable(&flow, &ConnectFlow::secretUnreadable);
    flow.test(stored, {});
    QVERIFY(unreadable.first().first().value<std::optional<Error>>());
}

void TestConnectFlow::cancelledTestIsSilent()
{
    FakeWorkspace workspace;
    ConnectFlow flow(workspace);
    const QSignalSpy tested(&flow, &ConnectFlow::tested);
    flow.test(acme(), canary::clientSecret);
    flow.cancel();
    workspace.report.set({});
    QCOMPARE(tested.count(), 0);
}

void TestConnectFlow::saveKeepsProfileAndSecret()
{
    FakeWorkspace workspace;
    ConnectFlow flow(workspace);
    const QSignalSpy saved(&flow, &ConnectFlow::saved);
    flow.save(acme(), canary::clientSecret, false);
    QCOMPARE(saved.count(), 1);
    const AccountProfile stored = workspace.profiles().profiles().value(0);
    QCOMPARE(stored.name, QStringLiteral("Acme"));
    QCOMPARE(workspace.secrets().secrets.value(stored.secretKey()), canary::clientSecret);
    QCOMPARE(saved.first().at(0).value<AccountProfile>().id, stored.id);
    QCOMPARE(saved.first().at(1).toByteArray(), canary::clientSecret);
}

void TestConnectFlow::memoryOnlyWritesNoSecret()
{
    FakeWorkspace workspace;
    ConnectFlow flow(workspace);
    const QSignalSpy saved(&flow, &ConnectFlow::saved);
    flow.save(acme(), canary::clientSecret, true);
    QVERIFY(workspace.secrets().secrets.isEmpty());
    QCOMPARE(workspace.profiles().profiles().size(), 1);
    QCOMPARE(saved.first().at(1).toByteArray(), canary::clientSecret);
}

void TestConnectFlow::refusedSecretCanBeSavedAgain()
{
    FakeWorkspace workspace;
    workspace.secrets().refuseWrites = true;
    ConnectFlow flow(workspace);
    const QSignalSpy saved(&flow, &ConnectFlow::saved);
    const QSignalSpy refused(&flow, &ConnectFlow::secretRefused);
    flow.save(acme(), canary::clientSecret, false);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(saved.count(), 0);
    // The second try must not stumble over the profile of the first.
    flow.save(acme(), canary::clientSecret, true);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(workspace.profiles().profiles().size(), 1);
}

void TestConnectFlow::takenNameIsRefused()
{
    FakeWorkspace workspace;
    QVERIFY(workspace.profiles().add(acme()));
    ConnectFlow flow(workspace);
    const QSignalSpy refused(&flow, &ConnectFlow::profileRefused);
    flow.save(acme(), canary::clientSecret, false);
    QCOMPARE(refused.count(), 1);
    QVERIFY(workspace.secrets().secrets.isEmpty());
}

void TestConnectFlow::unchangedSecretIsNotWrittenAgain()
{
    FakeWorkspace workspace;
    AccountProfile stored = workspace.profiles().add(acme()).value();
    workspace.secrets().secrets.insert(stored.secretKey(), canary::clientSecret);
    ConnectFlow flow(workspace);
    flow.test(stored, {});
    workspace.report.set({});
    workspace.secrets().refuseWrites = true;
    stored.name = QStringLiteral("Acme Ltd");
    const QSignalSpy saved(&flow, &ConnectFlow::saved);
    flow.save(stored, {}, false);
    QCOMPARE(saved.first().at(1).toByteArray(), canary::clientSecret);
    QCOMPARE(workspace.profiles().profile(stored.id)->name, QStringLiteral("Acme Ltd"));
}

void TestConnectFlow::flowMayDieWhileTesting()
{
    FakeWorkspace workspace;
    {
        ConnectFlow flow(workspace);
        flow.test(acme(), canary::clientSecret);
    }
    workspace.report.set({});
    QCOMPARE(workspace.tests, 1);
}

QTEST_GUILESS_MAIN(TestConnectFlow)
#include "test_connect_flow.moc"
