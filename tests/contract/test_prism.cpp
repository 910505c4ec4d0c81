#include "core/base/clock.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "core/zoom/operations.h"
#include "tests/contract/core_calls.h"
#include "tests/support/await.h"
#include "tests/support/fixed_tokens.h"

#include <QSet>
#include <QTest>
#include <QUrl>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

// A judge who has seen neither core nor the sandbox nor our contract: Stoplight Prism with an
// OpenAPI description of the Users API. It answers with the description's examples and refuses what
// the description doesn't allow. tests/contract/with-prism runs this.
class TestPrism : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsEveryCall_data()
    {
        QTest::addColumn<int>("at");
        for (qsizetype i = 0; i < m_calls.size(); ++i)
            QTest::newRow(qPrintable(m_calls[i].name())) << int(i);
    }
    void acceptsEveryCall()
    {
        QFETCH(int, at);
        if (notDescribed.contains(m_calls[at].operation))
            QSKIP("younger than the description");
        SystemClock clock;
        Transport transport(clock);
        FixedTokens tokens;
        ApiClient client({QUrl(qEnvironmentVariable("PRISM_URL")), noRateLimits()}, transport,
                         tokens, clock);
        QCOMPARE(m_calls[at].make(client), QString());
    }

    void refusesWhatIsWrong()
    {
        SystemClock clock;
        Transport transport(clock);
        FixedTokens tokens;
        ApiClient client({QUrl(qEnvironmentVariable("PRISM_URL")), noRateLimits()}, transport,
                         tokens, clock);
        Request request = zoom::requestFor(zoom::Operation::ListUsers);
        request.query = {{"status", "gone"}};
        const auto refused = await(client.send(request));
        QVERIFY(!refused);
        QCOMPARE(refused.error().httpStatus, 400);
    }

private:
    const QSet<QString> notDescribed{u"DeletePicture"_s, u"GetPresence"_s, u"UpdateFeatures"_s,
                                     u"GetUserSummary"_s};
    const QList<CoreCall> m_calls = coreCalls();
};

QTEST_GUILESS_MAIN(TestPrism)
#include "test_prism.moc"
