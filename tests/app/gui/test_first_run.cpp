#include "core/directory/directory.h"
#include "tests/app/gui/desk.h"
#include "tests/support/csv_parser.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace rollcall;
using rollcall::test::Desk;

// What a newcomer does: welcome, practice account, look, search, sort, export. Every request goes
// over real HTTP to the practice account in this process.
class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromWelcomeToTheRightFile();

private:
    static QStringList shownEmails(const QTableView &table);
};

QStringList TestFirstRun::shownEmails(const QTableView &table)
{
    QStringList emails;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        emails += table.model()->index(row, int(UserColumn::Email)).data().toString();
    return emails;
}

void TestFirstRun::fromWelcomeToTheRightFile()
{
    Desk desk;
    desk.click("welcome.practice");
    auto *table = desk.find<QTableView>("users.table");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 300, 30000);
    QTRY_COMPARE(desk.workspace.directory()->state().phase, ListingState::Phase::Complete);
    QTRY_VERIFY(desk.says(QStringLiteral("Complete")));

    auto *search = desk.find<QLineEdit>("users.search");
    desk.find<QAction>("users.find")->trigger();
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("mar"));
    QTRY_VERIFY(table->model()->rowCount() < 300);
    QVERIFY(table->model()->rowCount() > 1);

    auto *header = table->horizontalHeader();
    const int column = int(UserColumn::Email);
    const QPoint middle(header->sectionViewportPosition(column) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle); // descending
    QStringList sorted = shownEmails(*table);
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    QTRY_COMPARE(shownEmails(*table), sorted);

    desk.find<QAction>("users.export")->trigger();
    QTRY_VERIFY(desk.find<QWidget>("export"));
    const QString file = desk.folder.filePath(QStringLiteral("users.csv"));
    desk.find<QAbstractButton>("export.filtered")->click();
    desk.find<QLineEdit>("export.path")->setText(file);
    desk.click("export.start");
    QTRY_VERIFY(QFile::exists(file));

    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto rows = test::CsvParser::parse(written.readAll(), ',');
    QVERIFY(rows);
    const qsizetype emailColumn = rows->first().indexOf(userColumnTitle(UserColumn::Email));
    QVERIFY(emailColumn >= 0);
    QStringList exported;
    for (const QStringList &row : rows->mid(1))
        exported += row.at(emailColumn);
    QCOMPARE(exported, sorted);
}

QTEST_MAIN(TestFirstRun)
#include "test_first_run.moc"
