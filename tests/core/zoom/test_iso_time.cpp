#include "core/zoom/iso_time.h"

#include <QDateTime>
#include <QTest>

using rollcall::zoom::secondsOfIsoTime;

namespace {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

} // namespace

class TestIsoTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithQt_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"1970-01-01T00:00:00Z", "2026-01-31T08:15:07Z", "2024-02-29T23:59:59Z",
              "2026-01-31T08:15:07.123Z", "2026-01-31T08:15:07+02:00", "2026-01-31T08:15:07-05:30",
              "1969-12-31T23:59:59Z", "2100-12-31T00:00:00Z"})
            QTest::newRow(text) << QByteArray(text);
    }

    void agreesWithQt()
    {
        QFETCH(const QByteArray, text);
        const auto expected =
            QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toSecsSinceEpoch();
        const auto seconds = secondsOfIsoTime(text.toStdString());
        QVERIFY(seconds);
        QCOMPARE(qint64(*seconds), expected);
    }

    void takesOffsetWithoutColon()
    {
        QCOMPARE(secondsOfIsoTime("1970-01-01T01:00:00+0100"), std::optional<std::int64_t>(0));
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "yesterday", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01",
              "2026-01-01T25:00:00Z", "2026-01-01T00:00:00Zulu", "2026-01-01T00:00:0",
              "-026-01-01T00:00:00Z", "2026-01-01T00:00:00+1", "2026-01-01 00:00:00Z",
              "2026-01-01T00:00:00z", "2026-01-01T0:000:00Z", "2026-01-01T00:00:60.Zz",
              "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z", "2026-00-01T00:00:00Z",
              "2026-01-00T00:00:00Z"})
            QTest::newRow(text) << QByteArray(text);
    }

    void refusesAFractionWithoutDigits()
    {
        QVERIFY(secondsOfIsoTime("2026-01-01T00:00:07.5Z"));
        for (const char *text :
             {"2026-01-01T00:00:07.", "2026-01-01T00:00:07.Z", "2026-01-01T00:00:07.+01:00"})
            QVERIFY2(!secondsOfIsoTime(text), text);
    }

    void refusesAStrangerInEveryPlace()
    {
        const std::string time = "2026-01-31T08:15:07Z";
        for (std::size_t at = 0; at + 1 < time.size(); ++at) { // a time may end in many ways
            for (int byte = 0; byte < 256; ++byte) {
                std::string text = time;
                text[at] = char(byte);
                const bool isAlike = isDigit(text[at]) && isDigit(time[at]);
                if (text != time && !isAlike)
                    QVERIFY2(!secondsOfIsoTime(text), text.c_str());
            }
        }
    }

    void refusesWhatIsNoTime()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!secondsOfIsoTime(text.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestIsoTime)
#include "test_iso_time.moc"
