#include "core/exchange/csv_line.h"
#include "tests/support/csv_parser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;
using rollcall::test::CsvParser;
using rollcall::test::undefused;

namespace {

// Short cells of the characters that matter, and some from anywhere in Unicode.
QString randomCell(QRandomGenerator &random)
{
    static const QString awkward = QStringLiteral("''==+-@\t\r\n,;\"\"  aZ0＝＋－＠é猫");
    QString cell;
    const int length = random.bounded(7);
    while (cell.size() < length) {
        const char32_t any = char32_t(random.bounded(1, 0x110000));
        if (random.bounded(10) > 0)
            cell += awkward[random.bounded(int(awkward.size()))];
        else if (!QChar::isSurrogate(any))
            cell += QString::fromUcs4(&any, 1);
    }
    return cell;
}

QStringList randomRow(QRandomGenerator &random)
{
    QStringList row;
    for (int count = random.bounded(1, 6); row.size() < count;)
        row += randomCell(random);
    return row;
}

} // namespace

class TestCsvLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char *name, const QStringList &cells, const QByteArray &line) {
            QTest::newRow(name) << cells << line;
        };
        row("plain", {u"Ann"_s, u"Berg"_s}, "Ann,Berg\r\n");
        row("utf-8", {u"佐藤 é"_s}, "佐藤 é\r\n");
        row("empty cells", {QString(), QString()}, ",\r\n");
        row("lone empty cell", {QString()}, "\"\"\r\n");
        row("separator", {u"a,b"_s}, "\"a,b\"\r\n");
        row("other separators", {u"a;b"_s, u"a\tb"_s}, "\"a;b\",\"a\tb\"\r\n");
        row("quote", {u"6\" nail"_s}, "\"6\"\" nail\"\r\n");
        row("line breaks", {u"a\nb"_s, u"a\rb"_s}, "\"a\nb\",\"a\rb\"\r\n");
        row("NUL", {QStringLiteral("a\0b")}, "a\uFFFDb\r\n");
        row("apostrophe", {u"'t Hooft"_s}, "'t Hooft\r\n");
    }

    void writes()
    {
        QFETCH(QStringList, cells);
        QFETCH(QByteArray, line);
        int defused = 0;
        QCOMPARE(csvLine(cells, u',', &defused), line);
        QCOMPARE(defused, 0);
    }

    void defuses_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, const QString &cell, const QByteArray &written) {
            QTest::newRow(name) << cell << written;
        };
        row("=", u"=1+1"_s, "'=1+1");
        row("+", u"+49 30 1234"_s, "'+49 30 1234");
        row("-", u"-5"_s, "'-5");
        row("@", u"@SUM(A1)"_s, "'@SUM(A1)");
        row("tab", u"\t=1"_s, "\"'\t=1\"");
        row("CR", u"\r=1"_s, "\"'\r=1\"");
        row("LF", u"\n=1"_s, "\"'\n=1\"");
        row("full-width =", u"＝1"_s, "'＝1");
        row("full-width +", u"＋1"_s, "'＋1");
        row("full-width -", u"－1"_s, "'－1");
        row("full-width @", u"＠A"_s, "'＠A");
        row("quoted too", u"=HYPERLINK(\"x\",\"y\")"_s, "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        row("looks defused already", u"'=1"_s, "''=1");
    }

    void defuses()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        int defused = 0;
        QCOMPARE(csvLine({u"a"_s, cell}, u',', &defused), "a," + written + "\r\n");
        QCOMPARE(defused, 1);
        QCOMPARE(CsvParser::parse(written + "\r\n", ',').value_or(QList<QStringList>()),
                 QList<QStringList>{QStringList{u'\'' + cell}});
        QCOMPARE(undefused(u'\'' + cell), cell);
    }

    void leavesSignsInsideACellAlone()
    {
        int defused = 0;
        QCOMPARE(csvLine({u"a=b"_s, u"x-y"_s, u" =1"_s}, u',', &defused), "a=b,x-y, =1\r\n");
        QCOMPARE(defused, 0);
    }

    void anyRowsComeBackAsTheyWere_data()
    {
        QTest::addColumn<char>("separator");
        QTest::newRow("comma") << ',';
        QTest::newRow("semicolon") << ';';
        QTest::newRow("tab") << '\t';
    }

    void anyRowsComeBackAsTheyWere()
    {
        QFETCH(char, separator);
        QRandomGenerator random{quint32(separator)};
        QByteArray file;
        QList<QStringList> rows;
        for (int i = 0; i < 20'000; ++i) {
            rows += randomRow(random);
            file += csvLine(rows.last(), QLatin1Char(separator).unicode());
        }
        const auto parsed = CsvParser::parse(file, separator);
        QVERIFY(parsed);
        QCOMPARE(parsed->size(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QStringList back = parsed->at(i);
            for (QString &cell : back) {
                QVERIFY(cell.isEmpty() || !QStringView(u"=+-@\t\r\n＝＋－＠").contains(cell[0]));
                cell = undefused(cell);
            }
            QCOMPARE(back, rows[i]);
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvLine)
#include "test_csv_line.moc"
