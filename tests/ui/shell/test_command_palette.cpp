#include "ui/shell/command_palette.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void collectsSubmenusButNothingHidden();
    void enterRunsTheBestMatch();
    void arrowsChoose();
    void clickRuns();
    void focusReturnsBeforeTheCommandRuns();
    void escClosesAndRunsNothing();
    void clickElsewhereCloses();
    void saysWhenNothingMatches();
    void staysInsideANarrowWindow();

private:
    void type(const QString &text) { QTest::keyClicks(edit(), text); }
    QLineEdit *edit() const { return m_palette->findChild<QLineEdit *>(); }
    QListView *list() const { return m_palette->findChild<QListView *>(); }

    QSettings m_settings;
    std::unique_ptr<Theme> m_theme = std::make_unique<Theme>(m_settings);
    std::unique_ptr<QMainWindow> m_window;
    CommandPalette *m_palette = nullptr;
    QLineEdit *m_field = nullptr;
    QWidget *m_focus = nullptr; // when the command ran
    QAction *m_export = nullptr;
    QAction *m_dark = nullptr;
    QAction *m_hidden = nullptr;
};

void TestCommandPalette::init()
{
    m_window = std::make_unique<QMainWindow>();
    QMenu *users = m_window->menuBar()->addMenu(QStringLiteral("&Users"));
    m_export = users->addAction(QStringLiteral("&Export…"));
    users->addSeparator();
    m_hidden = users->addAction(QStringLiteral("Hidden"));
    m_hidden->setVisible(false);
    QMenu *appearance = m_window->menuBar()
                            ->addMenu(QStringLiteral("&View"))
                            ->addMenu(QStringLiteral("&Appearance"));
    m_dark = appearance->addAction(QStringLiteral("&Dark"));
    m_field = new QLineEdit;
    m_window->setCentralWidget(m_field);
    m_palette = new CommandPalette(*m_window->menuBar(), m_window.get());
    m_window->resize(900, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
    m_palette->open();
    QCOMPARE(QApplication::focusWidget(), edit());
}

void TestCommandPalette::collectsSubmenusButNothingHidden()
{
    const auto commands = commandsOf(*m_window->menuBar());
    QCOMPARE(commands.size(), 2);
    QCOMPARE(commands.at(0).name, QStringLiteral("Export…"));
    QCOMPARE(commands.at(0).place, QStringLiteral("Users"));
    QCOMPARE(commands.at(1).place, QStringLiteral("View › Appearance"));
}

void TestCommandPalette::enterRunsTheBestMatch()
{
    const QSignalSpy dark(m_dark, &QAction::triggered);
    type(QStringLiteral("dar"));
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(dark.count(), 1);
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::arrowsChoose()
{
    const QSignalSpy dark(m_dark, &QAction::triggered);
    QTest::keyClick(edit(), Qt::Key_Down);
    QTest::keyClick(edit(), Qt::Key_Down); // already the last
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(dark.count(), 1);
}

void TestCommandPalette::clickRuns()
{
    const QSignalSpy dark(m_dark, &QAction::triggered);
    const QRect row = list()->visualRect(list()->model()->index(1, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(dark.count(), 1);
}

void TestCommandPalette::focusReturnsBeforeTheCommandRuns()
{
    connect(m_export, &QAction::triggered, this, [this] { m_focus = QApplication::focusWidget(); });
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(m_focus, m_field);
}

void TestCommandPalette::escClosesAndRunsNothing()
{
    const QSignalSpy ran(m_export, &QAction::triggered);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(ran.count(), 0);
    QCOMPARE(QApplication::focusWidget(), m_field);
}

void TestCommandPalette::clickElsewhereCloses()
{
    QTest::mouseClick(m_field, Qt::LeftButton, {}, QPoint(5, m_field->height() - 5));
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::saysWhenNothingMatches()
{
    type(QStringLiteral("qqq"));
    QVERIFY(!list()->isVisible());
    QTest::keyClick(edit(), Qt::Key_Return); // runs nothing, and stays
    QVERIFY(m_palette->isVisible());
    edit()->clear();
    QVERIFY(list()->isVisible());
}

void TestCommandPalette::staysInsideANarrowWindow()
{
    m_window->resize(300, 300);
    QTRY_VERIFY(m_palette->width() < 300);
    QVERIFY(m_window->rect().contains(m_palette->geometry()));
}

QTEST_MAIN(TestCommandPalette)
#include "test_command_palette.moc"
