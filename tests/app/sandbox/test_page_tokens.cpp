#include "app/sandbox/access/page_tokens.h"

#include <QTest>

using namespace rollcall::sandbox;
using namespace std::chrono_literals;

class TestPageTokens : public QObject
{
    Q_OBJECT

    const PageTokens::Moment m_now{1000s};

private Q_SLOTS:
    void leadsBackToItsOffset()
    {
        const PageTokens tokens(900s);
        const std::string token = tokens.issue("active/300", 99'900, m_now);
        QCOMPARE(tokens.redeem(token, "active/300", m_now).value_or(0), 99'900U);
        QVERIFY(tokens.issue("active/300", 99'900, m_now) != token);
    }

    void isBoundToListingAndServer()
    {
        const PageTokens tokens(900s);
        const std::string token = tokens.issue("active/300", 300, m_now);
        QVERIFY(!tokens.redeem(token, "active/30", m_now));
        QVERIFY(!PageTokens(900s).redeem(token, "active/300", m_now));
    }

    void livesExactlySoLong()
    {
        const PageTokens tokens(900s);
        const std::string token = tokens.issue("x", 300, m_now);
        QVERIFY(tokens.redeem(token, "x", m_now + 899'999ms));
        QVERIFY(!tokens.redeem(token, "x", m_now + 900s));
    }

    void canAllBeVoided()
    {
        PageTokens tokens(900s);
        const std::string token = tokens.issue("x", 300, m_now);
        tokens.expireAll();
        QVERIFY(!tokens.redeem(token, "x", m_now));
        QVERIFY(tokens.redeem(tokens.issue("x", 300, m_now), "x", m_now));
    }

    void noAlteredTokenPasses()
    {
        const PageTokens tokens(900s);
        const std::string token = tokens.issue("x", 300, m_now);
        for (std::size_t i = 0; i < token.size(); ++i) {
            std::string altered = token;
            altered[i] = altered[i] == 'A' ? 'Q' : 'A';
            QVERIFY(!tokens.redeem(altered, "x", m_now));
            QVERIFY(!tokens.redeem(token.substr(0, i), "x", m_now));
        }
    }
};

QTEST_GUILESS_MAIN(TestPageTokens)
#include "test_page_tokens.moc"
