#include "core/base/clock.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "tests/contract/contract.h"
#include "tests/contract/core_calls.h"
#include "tests/support/fixed_tokens.h"
#include "tests/support/scripted_server.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;

// What core sends, held against the contract at the server's end. What it makes of an empty answer
// doesn't matter here.
class TestCoreCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationAndMethodHasACall()
    {
        QStringList operations = m_contract.operations();
        QStringList methods = m_contract.methods();
        for (const CoreCall &call : m_calls) {
            operations.removeAll(call.operation);
            methods.removeAll(call.method);
        }
        QCOMPARE(operations, QStringList());
        QCOMPARE(methods, QStringList());
    }

    void isAsTheContractSays_data()
    {
        QTest::addColumn<int>("at");
        for (qsizetype i = 0; i < m_calls.size(); ++i)
            QTest::newRow(qPrintable(m_calls[i].name())) << int(i);
    }
    void isAsTheContractSays()
    {
        QFETCH(int, at);
        ScriptedServer server;
        server.play({answer(200, "{}")});
        SystemClock clock;
        Transport transport(clock);
        FixedTokens tokens;
        ApiClient client({server.url("/v2"), noRateLimits()}, transport, tokens, clock);
        m_calls[at].make(client);
        const QList<ReceivedRequest> received = server.received();
        QCOMPARE(received.size(), 1);
        QVERIFY(received[0].target.startsWith("/v2/"));
        const test::WireRequest request{received[0].verb, received[0].target.sliced(3),
                                        received[0].headers.value("content-type"),
                                        received[0].body};
        QCOMPARE(m_contract.operationOf(request.verb, request.target), m_calls[at].operation);
        QCOMPARE(m_contract.complaints(request), QStringList());
    }

private:
    const Contract m_contract;
    const QList<CoreCall> m_calls = coreCalls();
};

QTEST_GUILESS_MAIN(TestCoreCalls)
#include "test_core_calls.moc"
