#include "core/zoom/json_values.h"

#include <QJsonDocument>
#include <QTest>

using namespace rollcall::zoom;

namespace {

QJsonValue valueOf(const QByteArray &json)
{
    return QJsonDocument::fromJson("[" + json + "]").array().at(0);
}

} // namespace

class TestJsonValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<std::optional<qint64>>("expected");
        const auto row = [](const char *json, std::optional<qint64> expected) {
            QTest::newRow(json) << QByteArray(json) << expected;
        };
        row("7", 7);
        row("-1", -1);
        row("0", 0);
        row("2.0", 2);
        row("\"42\"", 42);
        row("576460752303423489", 576460752303423489); // no double has this value
        row("9007199254740993", 9007199254740993);
        row("\"576460752303423489\"", 576460752303423489);
        row("2.5", std::nullopt);
        row("1e300", std::nullopt);
        row("\"many\"", std::nullopt);
        row("\"\"", std::nullopt);
        row("null", std::nullopt);
        row("true", std::nullopt);
        row("{}", std::nullopt);
    }
    void integers()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const std::optional<qint64>, expected);
        QCOMPARE(integerOf(valueOf(json)), expected);
    }

    void bits_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char *name, qint64 number, qint64 expected) {
            QTest::newRow(name) << number << expected;
        };
        row("2^56 as Zoom prints it", 72057594037927940, qint64(1) << 56);
        row("2^57 as Zoom prints it", 144115188075855870, qint64(1) << 57);
        row("2^59 as Zoom prints it", 576460752303423500, qint64(1) << 59);
        row("2^54 as Zoom prints it", 18014398509481984, qint64(1) << 54);
        row("2^62 as a double prints it", 4611686018427388000, qint64(1) << 62);
        row("none", 0, 0);
        row("small", 16, 16);
        row("no power", 4086, 4086);
        row("2^53", qint64(1) << 53, qint64(1) << 53);
        row("2^53 + 1", (qint64(1) << 53) + 1, qint64(1) << 53);
        row("2^56 + 9, another double", (qint64(1) << 56) + 9, (qint64(1) << 56) + 9);
        row("2^56 - 5, another double", (qint64(1) << 56) - 5, (qint64(1) << 56) - 5);
        row("two bits", (qint64(1) << 56) | 16, (qint64(1) << 56) | 16);
        row("negative", -5, -5);
        row("the largest", 9223372036854775807, 9223372036854775807);
    }
    void bits()
    {
        QFETCH(const qint64, number);
        QFETCH(const qint64, expected);
        QCOMPARE(bitValue(number), expected);
    }

    // Every power of two, after a trip through a double's shortest text, is itself again.
    void everyBitSurvivesADouble()
    {
        for (int bit = 0; bit <= 62; ++bit) {
            const qint64 power = qint64(1) << bit;
            const QByteArray printed = QByteArray::number(double(power), 'g', 17);
            const QByteArray shortest =
                QByteArray::number(double(power), 'g', QLocale::FloatingPointShortest);
            QCOMPARE(bitValue(qint64(printed.toDouble())), power);
            QCOMPARE(bitValue(integerOf(valueOf(shortest)).value_or(-1)), power);
        }
    }

    void textsAndFlags()
    {
        QCOMPARE(textOf(valueOf("\"a\"")), QStringLiteral("a"));
        QCOMPARE(textOf(valueOf("7")), QStringLiteral("7"));
        QCOMPARE(textOf(valueOf("null")), QString());
        QCOMPARE(flagOf(valueOf("true")), std::optional(true));
        QCOMPARE(flagOf(valueOf("0")), std::optional(false));
        QCOMPARE(flagOf(valueOf("\"TRUE\"")), std::optional(true));
        QCOMPARE(flagOf(valueOf("2")), std::optional<bool>());
        QCOMPARE(flagOf(valueOf("null")), std::optional<bool>());
        QCOMPARE(textsOf(valueOf("[\"a\",2]")), QStringLiteral("a 2").split(u' '));
        QCOMPARE(textsOf(valueOf("\"a, b\"")), QStringLiteral("a b").split(u' '));
        QCOMPARE(textsOf(valueOf("\"\"")), QStringList());
        QCOMPARE(arrayOf(valueOf("{}")).size(), 1);
        QCOMPARE(arrayOf(valueOf("[1,2]")).size(), 2);
        QCOMPARE(arrayOf(valueOf("3")).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestJsonValues)
#include "test_json_values.moc"
