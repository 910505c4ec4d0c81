#include "ui/models/initials.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestInitials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");

        QTest::newRow("two words") << u"Maria Sato"_s << u"MS"_s;
        QTest::newRow("three words") << u"maria de sato"_s << u"MS"_s;
        QTest::newRow("one word") << u"Cher"_s << u"C"_s;
        QTest::newRow("accent in two parts") << u"E\u0301mile Zola"_s << u"E\u0301Z"_s;
        QTest::newRow("Chinese") << u"田中 愛"_s << u"田"_s;
        QTest::newRow("beyond the first plane") << u"𐐨𐐩 x"_s << u"𐐀X"_s;
        QTest::newRow("punctuation first") << u"\"Bob\" (IT)"_s << u"BI"_s;
        QTest::newRow("an address") << u"new.hire@example.com"_s << u"N"_s;
        QTest::newRow("room") << u"Room 4"_s << u"R4"_s;
        QTest::newRow("no letters") << u"🙂 —"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void letters()
    {
        QFETCH(QString, name);
        QTEST(initials(name), "letters");
    }
};

QTEST_GUILESS_MAIN(TestInitials)
#include "test_initials.moc"
