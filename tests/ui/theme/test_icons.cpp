#include "ui/theme/icons.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace rollcall;

namespace {

// Every drawn pixel has this colour (antialiasing only changes alpha), and there are some.
bool isDrawnIn(const QPixmap &pixmap, const QColor &wanted)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() < 128)
                continue;
            ++drawn;
            if (std::abs(colour.red() - wanted.red()) > 3 ||
                std::abs(colour.green() - wanted.green()) > 3 ||
                std::abs(colour.blue() - wanted.blue()) > 3)
                return false;
        }
    }
    return drawn > 3;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsDrawnInTheTextColour_data();
    void eachIsDrawnInTheTextColour();
    void followsThePalette();
    void disabledIsDimmed();
    void meaningGivesTheColour();
    void isSharpAtDoubleScale();
    void mirrorsWhatPoints();
    void applicationIconHasPixels();
};

void TestIcons::eachIsDrawnInTheTextColour_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = iconNames();
    QVERIFY(names.size() > 40);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestIcons::eachIsDrawnInTheTextColour()
{
    QFETCH(QString, name);
    const QColor text = QApplication::palette().color(QPalette::WindowText);
    for (const int side : {16, 20, 48})
        QVERIFY(isDrawnIn(icon(name).pixmap(side, side), text));
}

void TestIcons::followsThePalette()
{
    const QIcon users = icon(QStringLiteral("users"));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Light}) {
        QApplication::setPalette(schemePalette(scheme));
        QVERIFY(isDrawnIn(users.pixmap(20, 20), schemePalette(scheme).color(QPalette::WindowText)));
        QVERIFY(isDrawnIn(users.pixmap(QSize(20, 20), QIcon::Selected),
                          schemePalette(scheme).color(QPalette::HighlightedText)));
    }
}

void TestIcons::disabledIsDimmed()
{
    const QColor dim = QApplication::palette().color(QPalette::Disabled, QPalette::WindowText);
    QVERIFY(isDrawnIn(icon(QStringLiteral("stop")).pixmap(QSize(20, 20), QIcon::Disabled), dim));
}

void TestIcons::meaningGivesTheColour()
{
    const QColor danger = meaningColour(Meaning::Danger, QApplication::palette());
    QVERIFY(isDrawnIn(icon(QStringLiteral("error"), Meaning::Danger).pixmap(20, 20), danger));
}

void TestIcons::isSharpAtDoubleScale()
{
    const QPixmap pixmap = icon(QStringLiteral("lock")).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void TestIcons::mirrorsWhatPoints()
{
    const auto image = [](const char *name) {
        return icon(QString::fromLatin1(name)).pixmap(16, 16).toImage();
    };
    const QImage chevron = image("chevron-right");
    const QImage clock = image("clock");
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(image("chevron-right"), chevron.mirrored(true, false));
    QCOMPARE(image("clock"), clock);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestIcons::applicationIconHasPixels()
{
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
}

QTEST_MAIN(TestIcons)
#include "test_icons.moc"
