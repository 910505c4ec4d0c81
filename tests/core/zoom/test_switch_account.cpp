#include "core/zoom/switch_account.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestSwitchAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moves()
    {
        ScriptedZoom zoom(204);
        const auto result =
            await(switchAccount(zoom.client, {.userId = QStringLiteral("u@x.example"),
                                              .newAccountId = QStringLiteral("acc2")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "PUT /accounts/me/users/u%40x.example/account");
        QCOMPARE(zoom.body(), R"({"account_id":"acc2"})");
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("admin") << 400 << 1117 << ErrorKind::Invalid;
        QTest::newRow("no such user") << 404 << 1001 << ErrorKind::NotFound;
        QTest::newRow("of another account") << 404 << 1010 << ErrorKind::NotFound;
        QTest::newRow("invitation expired") << 404 << 1120 << ErrorKind::NotFound;
    }
    void refusals()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        QFETCH(const ErrorKind, kind);
        ScriptedZoom zoom(status, envelope(code));
        const auto result =
            await(switchAccount(zoom.client, {QStringLiteral("a"), QStringLiteral("u"), {}}));
        QCOMPARE(zoom.line(), "PUT /accounts/a/users/u/account");
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().zoomCode, code);
    }
};

QTEST_GUILESS_MAIN(TestSwitchAccount)
#include "test_switch_account.moc"
