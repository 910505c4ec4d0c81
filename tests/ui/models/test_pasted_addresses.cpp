#include "ui/models/pasted_addresses.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestPastedAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected"); // "e-mail|first|last"
        const auto row = [](const char *name, const QString &text, const QStringList &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("nothing", u" \n\t\n,;"_s, {});
        row("one", u"  ann@example.com "_s, {u"ann@example.com||"_s});
        row("lines", u"a@x.org\r\nb@x.org\n\nc@x.org"_s,
            {u"a@x.org||"_s, u"b@x.org||"_s, u"c@x.org||"_s});
        row("commas and semicolons", u"a@x.org, b@x.org;c@x.org,"_s,
            {u"a@x.org||"_s, u"b@x.org||"_s, u"c@x.org||"_s});
        row("blanks", u"a@x.org b@x.org"_s, {u"a@x.org||"_s, u"b@x.org||"_s});
        row("with names", u"Ann Marie Lee <ann@x.org>, \"Berg, Bo\" <bo@x.org>"_s,
            {u"ann@x.org|Ann Marie|Lee"_s, u"bo@x.org|Bo|Berg"_s});
        row("Outlook", u"Lee, Ann <ann@x.org>; Berg, Bo <bo@x.org>"_s,
            {u"ann@x.org|Ann|Lee"_s, u"bo@x.org|Bo|Berg"_s});
        row("name without brackets", u"Ann Lee ann@x.org"_s, {u"ann@x.org|Ann|Lee"_s});
        row("cells", u"ann@x.org\tAnn\tLee\nBo Berg\tbo@x.org"_s,
            {u"ann@x.org|Ann|Lee"_s, u"bo@x.org|Bo|Berg"_s});
        row("one name", u"Cher <cher@x.org>"_s, {u"cher@x.org|Cher|"_s});
        row("other scripts", u"愛 田中 <ai@x.org>"_s, {u"ai@x.org|愛|田中"_s});
        row("no address is kept", u"ann at example, bo@x.org"_s,
            {u"ann at example||"_s, u"bo@x.org||"_s});
        row("bracket without end", u"Ann <ann@x.org"_s, {u"ann@x.org|Ann|"_s});
        row("only blanks between", u"Ann Lee <ann@x.org> Bo Berg <bo@x.org>"_s,
            {u"ann@x.org|Ann|Lee"_s, u"bo@x.org|Bo|Berg"_s});
        row("semicolon parts", u"Lee; Ann <ann@x.org>"_s, {u"Lee||"_s, u"ann@x.org|Ann|"_s});
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QStringList got;
        const auto addresses = pastedAddresses(text);
        for (const PastedAddress &address : addresses)
            got += QStringList{address.email, address.firstName, address.lastName}.join(u'|');
        QCOMPARE(got, expected);
    }

    void oneHundredThousandLinesAreQuick()
    {
        QString text;
        for (int at = 0; at < 100'000; ++at)
            text += u"Ann Lee <ann%1@example.com>\n"_s.arg(at);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(pastedAddresses(text).size(), 100'000);
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_APPLESS_MAIN(TestPastedAddresses)
#include "test_pasted_addresses.moc"
