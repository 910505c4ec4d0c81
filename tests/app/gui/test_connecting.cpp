#include "tests/app/gui/desk.h"
#include "tests/support/sandbox_fixture.h"
#include "ui/connect/connect_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace rollcall;
using rollcall::test::Desk;

// The connect dialog against a real server that refuses, is absent, or lacks a scope.
class TestConnecting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongSecretThenTheRightOne();
    void unreachableHost();
    void missingScope();

private:
    static void fill(const Desk &desk, const sandbox::SandboxAddress &address);
    // Presses Next and waits for the test's result.
    static void test(const Desk &desk);
};

void TestConnecting::fill(const Desk &desk, const sandbox::SandboxAddress &address)
{
    const auto type = [&desk](const char *field, const QString &text) {
        desk.find<QLineEdit>(field)->setText(text);
    };
    desk.click("welcome.connect");
    desk.click("connect.next");
    auto *region = desk.find<QComboBox>("connect.region");
    region->setCurrentIndex(region->count() - 1);
    type("connect.name", QStringLiteral("Acme"));
    type("connect.account-id", address.accountId);
    type("connect.client-id", address.clientId);
    type("connect.secret", address.clientSecret);
    type("connect.api", address.baseUrl.toString());
    type("connect.token", address.tokenUrl.toString());
}

void TestConnecting::test(const Desk &desk)
{
    desk.click("connect.next");
    QVERIFY(!desk.find<QPushButton>("connect.next")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>("connect.next")->isVisible(), 60000);
}

void TestConnecting::wrongSecretThenTheRightOne()
{
    const test::SandboxFixture sandbox;
    Desk desk;
    fill(desk, sandbox.address());
    desk.find<QLineEdit>("connect.secret")->setText(QStringLiteral("not-the-secret"));
    test(desk);
    QVERIFY(desk.says(QStringLiteral("Zoom does not accept these credentials")));

    desk.click("connect.back");
    QCOMPARE(desk.find<QLineEdit>("connect.client-id")->text(), sandbox.address().clientId);
    desk.find<QLineEdit>("connect.secret")->setText(sandbox.address().clientSecret);
    test(desk);
    QVERIFY(desk.says(QStringLiteral("The connection works")));
    desk.click("connect.next");

    QTRY_COMPARE_WITH_TIMEOUT(desk.find<QTableView>("users.table")->model()->rowCount(), 30, 30000);
    QVERIFY(desk.window.windowTitle().startsWith(QStringLiteral("Acme")));
    const AccountProfile stored = desk.profiles.profiles().value(0);
    QCOMPARE(desk.secrets.secrets.value(stored.secretKey()),
             sandbox.address().clientSecret.toUtf8());
}

void TestConnecting::unreachableHost()
{
    const test::SandboxFixture sandbox;
    Desk desk;
    auto address = sandbox.address();
    address.baseUrl.setPort(1); // reserved, and nobody's
    address.tokenUrl.setPort(1);
    fill(desk, address);
    test(desk);
    QVERIFY(desk.says(QStringLiteral("Zoom cannot be reached")));
    QVERIFY(desk.find<QPushButton>("connect.again")->isVisible());
}

void TestConnecting::missingScope()
{
    test::SandboxFixture sandbox;
    sandbox.server().setScopes({QStringLiteral("role:read:admin")});
    Desk desk;
    fill(desk, sandbox.address());
    test(desk);
    QVERIFY(desk.says(QStringLiteral("does not show it the users")));
    QTRY_VERIFY(desk.says(QStringLiteral("user:read:list_users:admin")));
    QVERIFY(desk.says(QStringLiteral("user:read:admin")));

    sandbox.server().setScopes({});
    desk.click("connect.again");
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(QStringLiteral("The connection works")), 30000);
}

QTEST_MAIN(TestConnecting)
#include "test_connecting.moc"
