#include "core/directory/folded_text.h"

#include <QTest>

using rollcall::folded;

namespace {

// Every character of the first plane that a text can hold.
QString everyCharacter()
{
    QString text;
    for (char32_t character = 0x20; character <= 0xFFFF; ++character) {
        if (character < 0xD800 || character > 0xDFFF)
            text += QString::fromUcs4(&character, 1) + u' ';
    }
    return text;
}

} // namespace

class TestFoldedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("case") << u"Maria SATO-9_x"_qs << u"maria sato-9_x"_qs;
        QTest::newRow("accents") << u"Zoë Müller Čapek Ångström"_qs
                                 << u"zoe muller capek angstrom"_qs;
        QTest::newRow("accents taken apart") << u"Zoe\u0308 Mu\u0308ller"_qs << u"zoe muller"_qs;
        QTest::newRow("sharp s") << u"STRAẞE straße"_qs << u"strasse strasse"_qs;
        QTest::newRow("strokes") << u"Øster Łukasz Đorđe Æsir Œuvre"_qs
                                 << u"oster lukasz dorde aesir oeuvre"_qs;
        QTest::newRow("Turkish") << u"İstanbul ılık"_qs << u"istanbul ilik"_qs;
        QTest::newRow("Greek") << u"ΜΑΡΊΑ Σίσυφος"_qs << u"μαρια σισυφοσ"_qs;
        QTest::newRow("Cyrillic") << u"Фёдор ЙОД"_qs << u"федор иод"_qs;
        QTest::newRow("width") << u"ＭＡＲＩＡ　１２ ﾊﾝｶｸ"_qs << u"maria 12 ハンカク"_qs;
        QTest::newRow("kana keep their voice") << u"がぎ カ\u3099"_qs << u"がぎ ガ"_qs;
        QTest::newRow("Hangul stays whole") << u"김민준 \u1112\u1161\u11AB"_qs << u"김민준 한"_qs;
        QTest::newRow("Devanagari keeps its vowels") << u"प्रिया"_qs << u"प्रिया"_qs;
        QTest::newRow("Thai keeps its vowels") << u"สมชาย กิ่ง"_qs << u"สมชาย กิ่ง"_qs;
        QTest::newRow("ligature") << u"ﬁnance Ⅷ"_qs << u"finance viii"_qs;
        QTest::newRow("beyond the first plane") << u"𐐀 😀"_qs << u"𐐨 😀"_qs;
        QTest::newRow("controls") << u"a\u001Fb\nc"_qs << u"a b c"_qs;
    }

    void folds()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(folded(text)), expected);
    }

    void foldsTwiceToTheSame()
    {
        const std::string once = folded(everyCharacter());
        QCOMPARE(folded(std::string_view(once)), once);
    }

    void neverLeavesControls()
    {
        for (const char byte : folded(everyCharacter()))
            QVERIFY(static_cast<unsigned char>(byte) >= 0x20);
    }

    void survivesWhatIsNoUtf8()
    {
        QCOMPARE(folded(std::string_view("a\xFF\xC3(\xE2\x82")),
                 std::string("a\uFFFD\uFFFD(\uFFFD\uFFFD"));
        for (int byte = 0; byte < 256; ++byte) {
            const char bytes[] = {char(byte), 'x', char(byte)};
            QVERIFY(!folded(std::string_view(bytes, 3)).empty());
        }
    }

    // ASCII is folded eight bytes at a time, so each byte has its turn in each place.
    void foldsAsciiInEveryPlace()
    {
        for (std::size_t length = 1; length <= 70; ++length) {
            for (int byte = 0; byte < 0x80; ++byte) {
                std::string text(length, 'x');
                text[std::size_t(byte) % length] = char(byte);
                std::string expected(length, 'x');
                const bool control = byte < 0x20 || byte == 0x7F;
                const bool capital = byte >= 'A' && byte <= 'Z';
                expected[std::size_t(byte) % length] = char(control   ? ' '
                                                            : capital ? byte + 0x20
                                                                      : byte);
                QCOMPARE(folded(std::string_view(text)), expected);
            }
        }
    }

    void foldsWhatFollowsALongAsciiText()
    {
        for (std::size_t length = 0; length <= 70; ++length) {
            const std::string text = std::string(length, 'X') + "É";
            QCOMPARE(folded(std::string_view(text)), std::string(length, 'x') + "e");
        }
    }

    void lowersWithoutFolding()
    {
        QCOMPARE(rollcall::lowered("Zoë@Example.COM"), std::string("zoë@example.com"));
        QCOMPARE(rollcall::lowered("ZO@Example.COM"), std::string("zo@example.com"));
    }
};

QTEST_GUILESS_MAIN(TestFoldedText)
#include "test_folded_text.moc"
