#include "ui/models/time_text.h"

#include <QTest>

#include <ctime>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestTimeText : public QObject
{
    Q_OBJECT

    // Its formats are the same in all versions of Qt.
    const QLocale m_german{QLocale::German, QLocale::Germany};
    const QDateTime m_now{{2026, 3, 1}, {12, 0}, Qt::UTC};

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "America/New_York");
        tzset();
    }

    void age_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");

        constexpr qint64 day = 86400;
        QTest::newRow("now") << qint64(0) << u"just now"_s;
        QTest::newRow("clocks differ") << qint64(-30) << u"just now"_s;
        QTest::newRow("59 s") << qint64(59) << u"just now"_s;
        QTest::newRow("1 min") << qint64(60) << u"1 min ago"_s;
        QTest::newRow("59 min") << qint64(3599) << u"59 min ago"_s;
        QTest::newRow("1 h") << qint64(3600) << u"1 h ago"_s;
        QTest::newRow("1 d") << day << u"1 d ago"_s;
        QTest::newRow("59 d") << 59 * day << u"59 d ago"_s;
        QTest::newRow("2 mo") << 60 * day << u"2 mo ago"_s;
        QTest::newRow("23 mo") << 700 * day << u"23 mo ago"_s;
        QTest::newRow("2 y") << 730 * day << u"2 y ago"_s;
        QTest::newRow("to come") << -40 * day << u"10.04.26"_s;
    }
    void age()
    {
        QFETCH(qint64, seconds);
        QTEST(ageText(m_now.toSecsSinceEpoch() - seconds, m_now, m_german), "text");
    }

    void durations_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("s") << 119 << u"119 s"_s;
        QTest::newRow("min") << 150 << u"3 min"_s;
        QTest::newRow("h") << 2 * 3600 + 610 << u"2 h 10 min"_s;
        QTest::newRow("d") << 3 * 86400 + 5 << u"3 d"_s;
    }
    void durations()
    {
        QFETCH(int, seconds);
        QTEST(durationText(std::chrono::seconds(seconds)), "text");
    }

    void daysAndTimesAreLocal()
    {
        const qint64 night = QDateTime({2026, 3, 1}, {3, 0}, Qt::UTC).toSecsSinceEpoch();
        QCOMPARE(dateText(night, m_german), u"28.02.26"_s);
        QCOMPARE(exactTimeText(night, m_german), u"Samstag, 28. Februar 2026, 22:00 EST"_s);
    }

    void clockTellsTheDayOnlyIfItIsAnother()
    {
        QCOMPARE(clockText(m_now.addSecs(3600), m_now, m_german), u"08:00"_s);
        const QString tomorrow = clockText(m_now.addDays(1), m_now, m_german);
        QVERIFY2(tomorrow.startsWith(u"02.03.26"), qPrintable(tomorrow));
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "test_time_text.moc"
