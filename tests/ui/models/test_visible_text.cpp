#include "ui/models/visible_text.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestVisibleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("visible");

        const auto row = [](const char *name, const QString &raw, const QString &visible) {
            QTest::newRow(name) << raw << visible;
        };
        const auto code = [](char16_t c) { return QString(QChar(c)); };
        row("plain", u"Zoë 愛"_s, u"Zoë 愛"_s);
        row("empty", {}, {});
        row("override", u"Ann"_s + code(0x202E), u"Ann[U+202E]"_s);
        row("isolate", code(0x2066) + u"x"_s + code(0x2069), u"[U+2066]x[U+2069]"_s);
        row("mark", u"a"_s + code(0x200F), u"a[U+200F]"_s);
        row("zero width space", u"a"_s + code(0x200B) + u"b"_s, u"a[U+200B]b"_s);
        row("line break", u"a\nb"_s, u"a[U+000A]b"_s);
        row("byte order mark", code(0xFEFF) + u"a"_s, u"[U+FEFF]a"_s);
        row("joiner in Latin", u"a"_s + code(0x200D) + u"b"_s, u"a[U+200D]b"_s);
        row("joiner at the end", u"می"_s + code(0x200C), u"می[U+200C]"_s);
        const QString persian = u"علی"_s + code(0x200C) + u"رضا"_s;
        row("joiner in Persian", persian, persian);
        const QString family = u"👩"_s + code(0x200D) + u"💻"_s;
        row("joiner in an emoji", family, family);
    }
    void text()
    {
        QFETCH(QString, raw);
        QTEST(visibleText(raw), "visible");
    }
};

QTEST_GUILESS_MAIN(TestVisibleText)
#include "test_visible_text.moc"
