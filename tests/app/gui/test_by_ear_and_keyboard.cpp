#include "tests/app/gui/desk.h"
#include "ui/connect/connect_dialog.h"
#include "ui/shell/about_dialog.h"
#include "ui/users/export_dialog.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QTest>

using namespace rollcall;
using rollcall::test::Desk;

// Everything that can have the focus has a name, and the Tab key gets to all of it and back.
class TestByEarAndKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void welcome();
    void users();
    void connecting();
    void exporting();
    void about();

private:
    static void verify(QWidget &window);
    static void verifyNames(QAccessibleInterface *node, QStringList &nameless);
    static void verifyTabs(QWidget &window);
};

void TestByEarAndKeyboard::verifyNames(QAccessibleInterface *node, QStringList &nameless)
{
    if (!node || !node->isValid() || node->state().invisible)
        return;
    const auto *widget = qobject_cast<QWidget *>(node->object());
    if (widget && node->state().focusable && (widget->focusPolicy() & Qt::TabFocus) &&
        node->text(QAccessible::Name).isEmpty()) {
        nameless += QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                                widget->objectName());
    }
    if (node->role() == QAccessible::Table || node->role() == QAccessible::List)
        return; // the cells are the models' business, and there are many
    for (int i = 0; i < node->childCount(); ++i)
        verifyNames(node->child(i), nameless);
}

void TestByEarAndKeyboard::verifyTabs(QWidget &window)
{
    QSet<const QWidget *> reached;
    QWidget *start = QApplication::focusWidget();
    QVERIFY(start);
    for (int press = 0; press < 200; ++press) {
        reached.insert(QApplication::focusWidget());
        // Tables and texts keep Tab for themselves only where they say so; none here does.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->window(), &window);
        if (QApplication::focusWidget() == start)
            break;
    }
    QCOMPARE(QApplication::focusWidget(), start);
    QStringList missed;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy() &&
            qobject_cast<const QAbstractButton *>(widget) && !reached.contains(widget) &&
            !widget->inherits("QRadioButton"))
            missed += QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                                  widget->objectName());
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral("; "))));
}

void TestByEarAndKeyboard::verify(QWidget &window)
{
    // qWaitForWindowActive() is content with a dialog whose parent is active.
    window.activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &window);
    QStringList nameless;
    verifyNames(QAccessible::queryAccessibleInterface(&window), nameless);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral("; "))));
    if (!QApplication::focusWidget())
        QTest::keyClick(&window, Qt::Key_Tab);
    verifyTabs(window);
}

void TestByEarAndKeyboard::welcome()
{
    Desk desk;
    verify(desk.window);
}

void TestByEarAndKeyboard::users()
{
    Desk desk;
    desk.click("welcome.practice");
    QTRY_COMPARE_WITH_TIMEOUT(desk.find<QTableView>("users.table")->model()->rowCount(), 300,
                              30000);
    verify(desk.window);
}

void TestByEarAndKeyboard::connecting()
{
    Desk desk;
    desk.click("welcome.connect");
    auto *dialog = desk.window.findChild<ConnectDialog *>();
    verify(*dialog);
    desk.click("connect.next");
    verify(*dialog);
}

void TestByEarAndKeyboard::exporting()
{
    Desk desk;
    desk.click("welcome.practice");
    QTRY_COMPARE_WITH_TIMEOUT(desk.find<QTableView>("users.table")->model()->rowCount(), 300,
                              30000);
    desk.find<QAction>("users.export")->trigger();
    verify(*desk.window.findChild<ExportDialog *>());
}

void TestByEarAndKeyboard::about()
{
    Desk desk;
    desk.find<QAction>("shell.about")->trigger();
    verify(*desk.window.findChild<AboutDialog *>());
}

QTEST_MAIN(TestByEarAndKeyboard)
#include "test_by_ear_and_keyboard.moc"
