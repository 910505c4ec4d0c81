#include "ui/theme/colours.h"
#include "ui/theme/control_painter.h"

#include <QSet>
#include <QTest>

using namespace rollcall;

namespace {

constexpr double readable = 4.5;
constexpr double visible = 3.0;

QString hex(const QColor &colour)
{
    return colour.name();
}

} // namespace

class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag();
    void palettesAreReadable_data();
    void palettesAreReadable();
    void meaningsAreReadable_data();
    void meaningsAreReadable();
    void accountTagsAreVisible_data();
    void accountTagsAreVisible();
    void avatarsAreReadable_data();
    void avatarsAreReadable();
    void avatarsAreStable();
    void avatarsDiffer();
    void schemeIsToldFromPalette();

private:
    static void schemes();
    static void verifyContrast(const QColor &text, const QColor &ground, double least,
                               const QString &what);
};

void TestColours::schemes()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void TestColours::verifyContrast(const QColor &text, const QColor &ground, double least,
                                 const QString &what)
{
    const double is = contrast(text, ground);
    QVERIFY2(is >= least, qPrintable(QStringLiteral("%1: %2 on %3 is %4:1")
                                         .arg(what, hex(text), hex(ground))
                                         .arg(is, 0, 'f', 2)));
}

void TestColours::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // The grey that is known to be just enough on white.
    QVERIFY(contrast(QColor(0xff767676), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0xff777777), Qt::white) < 4.5);
}

void TestColours::palettesAreReadable_data()
{
    schemes();
}

void TestColours::palettesAreReadable()
{
    QFETCH(Scheme, scheme);
    const QPalette p = schemePalette(scheme);
    const auto check = [&p](QPalette::ColorRole text, QPalette::ColorRole ground, double least) {
        verifyContrast(p.color(text), p.color(ground), least,
                       QStringLiteral("roles %1 on %2").arg(text).arg(ground));
    };
    check(QPalette::WindowText, QPalette::Window, readable);
    check(QPalette::Text, QPalette::Base, readable);
    check(QPalette::Text, QPalette::AlternateBase, readable);
    check(QPalette::ButtonText, QPalette::Button, readable);
    check(QPalette::HighlightedText, QPalette::Highlight, readable);
    check(QPalette::ToolTipText, QPalette::ToolTipBase, readable);
    check(QPalette::PlaceholderText, QPalette::Base, readable);
    check(QPalette::Link, QPalette::Window, readable);
    verifyContrast(p.color(QPalette::Text), hoverColour(p), readable, QStringLiteral("hover"));
    verifyContrast(control::onAccent(p), meaningColour(Meaning::Accent, p), readable,
                   QStringLiteral("primary button"));
    verifyContrast(control::outline(p), p.color(QPalette::Base), visible, QStringLiteral("field"));
    verifyContrast(control::outline(p), p.color(QPalette::Window), visible,
                   QStringLiteral("field on window"));
}

void TestColours::meaningsAreReadable_data()
{
    schemes();
}

void TestColours::meaningsAreReadable()
{
    QFETCH(Scheme, scheme);
    const QPalette p = schemePalette(scheme);
    for (int i = 0; i <= static_cast<int>(Meaning::Staged); ++i) {
        const auto meaning = static_cast<Meaning>(i);
        const QColor text = meaningColour(meaning, scheme);
        const QString what = QStringLiteral("meaning %1").arg(i);
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase,
                                QPalette::Button, QPalette::Highlight})
            verifyContrast(text, p.color(role), readable, what);
        verifyContrast(text, hoverColour(p), readable, what + QStringLiteral(" on hover"));
        for (int j = 0; j <= static_cast<int>(Meaning::Staged); ++j)
            verifyContrast(text, meaningTint(static_cast<Meaning>(j), scheme), readable,
                           what + QStringLiteral(" on tint %1").arg(j));
        verifyContrast(p.color(QPalette::WindowText), meaningTint(meaning, scheme), readable,
                       QStringLiteral("text on tint %1").arg(i));
    }
}

void TestColours::accountTagsAreVisible_data()
{
    schemes();
}

void TestColours::accountTagsAreVisible()
{
    QFETCH(Scheme, scheme);
    const QPalette p = schemePalette(scheme);
    QSet<QRgb> distinct;
    for (const AccountColour tag : accountColours()) {
        const QColor colour = accountColour(tag, scheme);
        distinct.insert(colour.rgb());
        verifyContrast(colour, p.color(QPalette::Window), visible, accountColourName(tag));
        verifyContrast(colour, p.color(QPalette::Base), visible, accountColourName(tag));
        QVERIFY(!accountColourName(tag).isEmpty());
    }
    QCOMPARE(distinct.size(), accountColours().size());
}

void TestColours::avatarsAreReadable_data()
{
    schemes();
}

void TestColours::avatarsAreReadable()
{
    QFETCH(Scheme, scheme);
    for (int i = 0; i < 200; ++i) {
        const AvatarColours colours = avatarColours(QString::number(i), scheme);
        verifyContrast(colours.text, colours.ground, readable, QStringLiteral("avatar"));
    }
}

void TestColours::avatarsAreStable()
{
    // Written down, so that another run, machine or Qt must give the same.
    QCOMPARE(avatarColours(QStringLiteral("z8dsdsdsdsdsdsdsdsdsds"), Scheme::Light).ground,
             QColor(0xff4d6b22));
    QCOMPARE(avatarColours(QStringLiteral("maria@example.com"), Scheme::Dark).ground,
             QColor(0xff9cc0d4));
}

void TestColours::avatarsDiffer()
{
    QSet<QRgb> grounds;
    for (int i = 0; i < 200; ++i)
        grounds.insert(avatarColours(QString::number(i), Scheme::Light).ground.rgb());
    QCOMPARE(grounds.size(), 12);
}

void TestColours::schemeIsToldFromPalette()
{
    QCOMPARE(schemeOf(schemePalette(Scheme::Light)), Scheme::Light);
    QCOMPARE(schemeOf(schemePalette(Scheme::Dark)), Scheme::Dark);
}

QTEST_GUILESS_MAIN(TestColours)
#include "test_colours.moc"
