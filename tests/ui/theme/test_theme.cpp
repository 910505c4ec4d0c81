#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_size.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace rollcall;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings.clear(); }
    void appearanceIsAppliedAndKept();
    void darkSystemIsFollowed();
    void unknownStoredAppearanceIsSystem();
    void textSizesAreRelative();
    void pixelFontsScaleToo();
    void controlsKeepTheGrid();
    void rowUnderThePointerIsMarked();
    void sortArrowIsInTheMiddle();

private:
    QSettings m_settings;
};

void TestTheme::appearanceIsAppliedAndKept()
{
    {
        Theme theme(m_settings);
        QCOMPARE(theme.appearance(), Appearance::System);
        const QSignalSpy changed(&theme, &Theme::appearanceChanged);
        theme.setAppearance(Appearance::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
        theme.setAppearance(Appearance::Light);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
        theme.setAppearance(Appearance::Dark);
    }
    QApplication::setPalette(schemePalette(Scheme::Light));
    const Theme again(m_settings);
    QCOMPARE(again.appearance(), Appearance::Dark);
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
}

void TestTheme::darkSystemIsFollowed()
{
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
        QApplication::setPalette(schemePalette(scheme));
        const Theme theme(m_settings);
        QCOMPARE(theme.scheme(), scheme);
    }
}

void TestTheme::unknownStoredAppearanceIsSystem()
{
    m_settings.setValue(QStringLiteral("window/appearance"), QStringLiteral("sepia"));
    const Theme theme(m_settings);
    QCOMPARE(theme.appearance(), Appearance::System);
}

void TestTheme::textSizesAreRelative()
{
    QFont body;
    body.setPointSizeF(10);
    QCOMPARE(textFont(TextRole::Title, body).pointSizeF(), 14.0);
    QCOMPARE(textFont(TextRole::Secondary, body).pointSizeF(), 9.0);
    QCOMPARE(textFont(TextRole::Body, body), body);
    QVERIFY(textFont(TextRole::Emphasis, body).weight() > body.weight());
}

void TestTheme::pixelFontsScaleToo()
{
    QFont body;
    body.setPixelSize(20);
    QCOMPARE(textFont(TextRole::Title, body).pixelSize(), 28);
}

void TestTheme::controlsKeepTheGrid()
{
    const Theme theme(m_settings);
    QCOMPARE(QPushButton(QStringLiteral("Export")).sizeHint().height(), metrics::controlHeight);
    QCOMPARE(QLineEdit().sizeHint().height(), metrics::controlHeight);
    QCOMPARE(QComboBox().sizeHint().height(), metrics::controlHeight);
}

void TestTheme::rowUnderThePointerIsMarked()
{
    const Theme theme(m_settings);
    QStandardItemModel model(3, 4);
    QTableView view;
    view.setShowGrid(false);
    view.setModel(&model);
    view.resize(500, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));

    const QColor hover = hoverColour(view.palette());
    const auto ground = [&](int row, int column) {
        const QPoint middle = view.visualRect(model.index(row, column)).center();
        return view.viewport()->grab().toImage().pixelColor(middle);
    };
    QVERIFY(ground(1, 3) != hover);
    QTest::mouseMove(view.viewport(), view.visualRect(model.index(1, 0)).center());
    QCOMPARE(ground(1, 3), hover);
    QVERIFY(ground(2, 3) != hover);
    model.removeRows(0, 3);
    QTest::mouseMove(view.viewport(), QPoint(5, 5)); // the marked row is gone: nothing dangles
}

void TestTheme::sortArrowIsInTheMiddle()
{
    const Theme theme(m_settings);
    QStandardItemModel model(1, 1);
    model.setHorizontalHeaderLabels({QString()});
    QHeaderView header(Qt::Horizontal);
    header.setModel(&model);
    header.setSortIndicatorShown(true);
    header.setSortIndicator(0, Qt::AscendingOrder);
    header.resize(header.sectionSize(0), 32);
    const QImage image = header.grab().toImage();

    // What is painted between the lines at the foot and at the end of the section.
    const QRgb ground = image.pixel(4, 4);
    int top = image.height();
    int bottom = 0;
    for (int y = 0; y < image.height() - 2; ++y) {
        for (int x = 0; x < image.width() - 2; ++x) {
            if (image.pixel(x, y) == ground)
                continue;
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    QVERIFY(top < bottom);
    QVERIFY2(std::abs((top + bottom) - image.height()) <= 4,
             qPrintable(QStringLiteral("from %1 to %2").arg(top).arg(bottom)));
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
