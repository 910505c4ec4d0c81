#include "core/directory/user_batch.h"
#include "core/exchange/csv_export.h"
#include "tests/support/await.h"
#include "tests/support/csv_parser.h"
#include "tests/support/resource_limits.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;
using rollcall::test::CsvParser;
using rollcall::test::undefused;

namespace {

// Ids and e-mails follow the position; all else that is written is `name`.
void addUsers(UserBatch &batch, int from, int count, const std::string &name)
{
    for (int i = from; i < from + count; ++i) {
        const std::string id = "id" + std::to_string(i);
        const std::string email = id + "@x.example";
        zoom::UserView user;
        user.id = id;
        user.email = email;
        user.firstName = name;
        user.dept = name;
        user.status = "active";
        user.type = 1;
        batch.add(user);
    }
}

void fill(UserStore &users, int count)
{
    UserBatch batch;
    addUsers(batch, 0, count, "Ann");
    users.beginListing();
    users.merge(batch);
}

std::vector<UserRow> all(const UserStore &users)
{
    return users.select({.sortBy = UserColumn::Id});
}

QList<UserColumn> allColumns()
{
    QList<UserColumn> columns;
    for (const auto &row : userColumnNames.rows)
        columns += row.value;
    return columns;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCsvExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        QFile old(target());
        QVERIFY(old.open(QIODevice::WriteOnly));
        QCOMPARE(old.write("old"), 3);
    }

    void writesWhatWasChosen()
    {
        UserStore users;
        fill(users, 3);
        const std::vector<UserRow> rows{*users.find(u"id2"_s), *users.find(u"id0"_s)};
        const CsvOptions options{.columns = {UserColumn::Email, UserColumn::FirstName},
                                 .separator = u';',
                                 .byteOrderMark = true,
                                 .header = CsvOptions::Header::FieldNames};
        const auto written = await(exportCsv(users, rows, options, target(), {}));
        QVERIFY(written);
        const QByteArray expected = "\xEF\xBB\xBF"
                                    "email;first_name\r\n"
                                    "id2@x.example;Ann\r\n"
                                    "id0@x.example;Ann\r\n";
        QCOMPARE(contents(target()), expected);
        QCOMPARE(written->rows, 2);
        QCOMPARE(written->bytes, expected.size());
        QCOMPARE(written->defused, 0);
        QCOMPARE(written->vanished, 0);
    }

    void titlesAreThoseOfTheWindow()
    {
        const CsvOptions options{.columns = {UserColumn::LastSignIn}};
        QCOMPARE(csvHeader(options), QStringList{userColumnTitle(UserColumn::LastSignIn)});
    }

    void noUsersMakeAFileOfOneLine()
    {
        UserStore users;
        const CsvOptions options{.columns = {UserColumn::Id},
                                 .header = CsvOptions::Header::FieldNames};
        QVERIFY(await(exportCsv(users, {}, options, target(), {})));
        QCOMPARE(contents(target()), "id\r\n");
    }

    void countsUsersThatAreGone()
    {
        UserStore users;
        fill(users, 3);
        const auto rows = all(users);
        UserBatch batch;
        addUsers(batch, 1, 1, "Ann");
        users.beginListing();
        users.merge(batch);
        QCOMPARE(users.dropUnlisted(), 2);
        const auto written =
            await(exportCsv(users, rows, {.columns = {UserColumn::Id}}, target(), {}));
        QVERIFY(written);
        QCOMPARE(written->rows, 1);
        QCOMPARE(written->vanished, 2);
        QCOMPARE(contents(target()).count('\n'), 2);
    }

    void anyTextsComeBackAsTheyWere()
    {
        QRandomGenerator random(7);
        UserStore users;
        UserBatch batch;
        for (int i = 0; i < 2'000; ++i)
            addUsers(batch, i, 1, randomName(random).toStdString());
        users.beginListing();
        users.merge(batch);
        const auto rows = all(users);
        const auto written = await(exportCsv(users, rows, {.columns = allColumns()}, target(), {}));
        QVERIFY(written);
        QVERIFY(written->defused > 0);
        const auto parsed = CsvParser::parse(contents(target()), ',');
        QVERIFY(parsed);
        QCOMPARE(parsed->size(), qsizetype(rows.size()) + 1);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QStringList back = parsed->at(qsizetype(i) + 1);
            for (QString &cell : back)
                cell = undefused(cell);
            QCOMPARE(back, csvCells(users, rows[i], allColumns()));
        }
    }

    void goesThroughTheEventLoop()
    {
        UserStore users;
        fill(users, 20'000);
        int turns = 0;
        QTimer ticker;
        connect(&ticker, &QTimer::timeout, [&] { ++turns; });
        ticker.start(0);
        QList<int> progress;
        const auto written = await(exportCsv(users, all(users), {.columns = allColumns()}, target(),
                                             {}, [&](int rows) { progress += rows; }));
        QVERIFY(written);
        QVERIFY(turns > 1);
        QVERIFY(progress.size() > 1);
        QVERIFY(std::ranges::is_sorted(progress));
        QCOMPARE(progress.last(), 20'000);
    }

    void leavesTheOldFileWhenItWasCancelledBefore()
    {
        UserStore users;
        fill(users, 3);
        CancelSource cancel;
        cancel.cancel();
        const auto written = await(
            exportCsv(users, all(users), {.columns = allColumns()}, target(), cancel.token()));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        onlyTheOldFileIsThere();
    }

    // Even after the last row: cancelled is cancelled.
    void leavesTheOldFileWhenItIsCancelledOnTheWay_data()
    {
        QTest::addColumn<int>("afterRows");
        QTest::newRow("early") << 1;
        QTest::newRow("at the end") << 20'000;
    }

    void leavesTheOldFileWhenItIsCancelledOnTheWay()
    {
        QFETCH(int, afterRows);
        UserStore users;
        fill(users, 20'000);
        CancelSource cancel;
        const auto written = await(exportCsv(users, all(users), {.columns = allColumns()}, target(),
                                             cancel.token(), [&](int rows) {
                                                 if (rows >= afterRows)
                                                     cancel.cancel();
                                             }));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        onlyTheOldFileIsThere();
    }

    void touchesNoUserOnceItIsCancelled()
    {
        auto users = std::make_unique<UserStore>();
        fill(*users, 20'000);
        CancelSource cancel;
        auto task =
            exportCsv(*users, all(*users), {.columns = allColumns()}, target(), cancel.token());
        cancel.cancel();
        users.reset();
        onlyTheOldFileIsThere(); // at once, not only when the event loop turns
        const auto written = await(std::move(task));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    }

    void leavesTheOldFileWhenTheDiskSaysNo()
    {
        UserStore users;
        fill(users, 20'000);
        const FileSizeLimit limit(100'000);
        const auto written =
            await(exportCsv(users, all(users), {.columns = allColumns()}, target(), {}));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::File);
        onlyTheOldFileIsThere();
    }

private:
    static QString randomName(QRandomGenerator &random)
    {
        static const QString characters = u"=+-@'\"\t\r\n,; ab＝é猫"_s;
        QString name;
        for (int length = random.bounded(8); name.size() < length;)
            name += characters[random.bounded(int(characters.size()))];
        return name;
    }

    QString target() const { return m_dir->filePath(u"users.csv"_s); }

    void onlyTheOldFileIsThere() const
    {
        QCOMPARE(contents(target()), "old");
        QCOMPARE(
            QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{u"users.csv"_s});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestCsvExport)
#include "test_csv_export.moc"
