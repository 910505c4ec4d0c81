#include "tests/app/cli/acme.h"
#include "tests/app/cli/csv_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace rollcall::test;
using namespace Qt::StringLiterals;

class TestUsersExportOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_acme = std::make_unique<Acme>();
        m_dir = std::make_unique<QTemporaryDir>();
        const ProgramRun run = exportTo(plain(), {});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.err, "");
        QCOMPARE(csvRows(plain()).size(), Acme::userCount);
    }

    void separators_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<char>("separator");
        for (const auto &[name, sign] : {std::pair(u"comma"_s, ','), std::pair(u"semicolon"_s, ';'),
                                         std::pair(u"tab"_s, '\t')}) {
            QTest::newRow(qPrintable(name)) << name << sign;
            QTest::addRow("%s as a sign", qPrintable(name)) << QString(QLatin1Char(sign)) << sign;
        }
    }

    void separators()
    {
        QFETCH(QString, word);
        QFETCH(char, separator);
        const ProgramRun run = exportTo(target(), {u"--separator"_s, word});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(csvRecords(target(), separator) == csvRecords(plain()));
    }

    void byteOrderMarkOnlyIfAskedFor()
    {
        const QByteArray mark = "\xEF\xBB\xBF";
        QVERIFY(!contents(plain()).startsWith(mark));
        QCOMPARE(exportTo(target(), {u"--bom"_s}).code, 0);
        QCOMPARE(contents(target()), mark + contents(plain()));
    }

    void headers()
    {
        QCOMPARE(m_acme->run(u"export"_s, {u"--out"_s, target()}).code, 0);
        const QStringList titles{u"Name"_s, u"E-mail"_s,     u"Status"_s,       u"Licence"_s,
                                 u"Role"_s, u"Department"_s, u"Last sign-in"_s, u"Created"_s};
        QCOMPARE(csvRecords(target()).value(0), titles);
        QCOMPARE(exportTo(target(), {u"--header"_s, u"fields"_s}).code, 0);
        QCOMPARE(csvRecords(target()).value(0), stableColumns().split(u','));
        QVERIFY(csvRows(target()) == csvRows(plain()));
    }

    void columnsAsChosenAndInThatOrder()
    {
        QCOMPARE(exportTo(target(), {u"--columns"_s, u"dept, email,name"_s}).code, 0);
        QCOMPARE(csvRecords(target()).value(0),
                 (QStringList{u"Department"_s, u"E-mail"_s, u"Name"_s}));
        const auto rows = csvRows(target());
        const auto all = csvRows(plain());
        QCOMPARE(columnOf(rows, 0), columnOf(all, 5));
        QCOMPARE(columnOf(rows, 1), columnOf(all, 1));
        QCOMPARE(columnOf(rows, 2), columnOf(all, 0));
    }

    void everyColumnThereIs()
    {
        const QByteArray help = runProgram({u"users"_s, u"export"_s, u"--help"_s}).out.simplified();
        const qsizetype from = help.indexOf("There are: ") + 11;
        const QString names =
            QString::fromLatin1(help.sliced(from, help.indexOf('.', from) - from)).remove(u' ');
        QCOMPARE(names.count(u','), 20);
        QCOMPARE(exportTo(target(), {u"--columns"_s, names, u"--header"_s, u"fields"_s}).code, 0);
        QCOMPARE(csvRecords(target()).value(0), names.split(u','));
        for (const QStringList &row : csvRows(target()))
            QCOMPARE(row.size(), 21);
    }

    void usersOfOneStatus_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("active") << u"Active"_s;
        QTest::newRow("inactive") << u"Inactive"_s;
        QTest::newRow("pending") << u"Pending"_s;
    }

    void usersOfOneStatus()
    {
        QFETCH(QString, title);
        QCOMPARE(exportTo(target(), {u"--status"_s, title.toLower()}).code, 0);
        const QStringList statuses = columnOf(csvRows(target()), 2);
        QVERIFY(!statuses.isEmpty());
        QCOMPARE(statuses.size(), m_acme->usersOf(QTest::currentDataTag()));
        QCOMPARE(statuses.count(title), statuses.size());
    }

    void formulasAreDefusedAndCanBeGotBack()
    {
        QStringList texts;
        int defused = 0;
        for (const QStringList &row : csvRows(plain())) {
            for (const QString &cell : row) {
                QVERIFY2(cell.isEmpty() || !QStringView(u"=+-@\t\r\n").contains(cell[0]),
                         qPrintable(cell));
                defused += undefused(cell) != cell;
            }
            texts += {undefused(row[0]), undefused(row[5])};
        }
        for (const QString &text : {u"@SUM(A1:A9) At"_s, u"=1+1"_s, u"-cmd|' /C calc'!A0"_s})
            QVERIFY2(texts.contains(text), qPrintable(text));
        const ProgramRun run = exportTo(target(), {});
        const QByteArray note = "before " + QByteArray::number(defused) + " cells that";
        QVERIFY2(run.out.contains(note), run.out.constData());
    }

    void lineBreaksQuotesAndScriptsArriveAsTheyAre()
    {
        QCOMPARE(exportTo(target(), {u"--columns"_s, u"first_name,last_name,dept"_s}).code, 0);
        const auto rows = csvRows(target());
        QVERIFY(rows.contains({u"Two\nLines"_s, u"Car\rriage"_s, u"Line one\r\nline two"_s}));
        QVERIFY(rows.contains({u"Robert \"Bobby\""_s, u"Quo\"te"_s, u"Sales, \"West\""_s}));
        QVERIFY(
            rows.contains({u"\u202Egpj.exe"_s, u"Over\u202Eride"_s, u"\u2067Isolated\u2069"_s}));
    }

    void rolesHaveTheirNames()
    {
        const QStringList roles = columnOf(csvRows(plain()), 4);
        QCOMPARE(roles.count(u"Owner"_s), 1);
        QVERIFY(roles.count(u"Member"_s) > Acme::userCount / 2);
        for (const QString &role : roles)
            QVERIFY2(role.isEmpty() || role[0].isLetter(), qPrintable(role));
    }

    void aFileThatIsThereIsReplacedAndOnlyForItsOwner()
    {
        QFile old(target());
        QVERIFY(old.open(QIODevice::WriteOnly));
        QCOMPARE(old.write(QByteArray(2'000'000, 'x')), 2'000'000);
        old.close();
        QVERIFY(old.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const ProgramRun run = exportTo(target(), {});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.err, "");
        QVERIFY2(run.out.startsWith("1,200 users written to "), run.out.constData());
        QVERIFY2(run.out.contains(target().toUtf8()), run.out.constData());
        QCOMPARE(contents(target()), contents(plain()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(target()) & others));
        QCOMPARE(namesIn(m_dir->path()), (QStringList{u"plain.csv"_s, u"users.csv"_s}));
    }

private:
    // Not created_at: for pending users that is the time of the call.
    static QString stableColumns()
    {
        return u"name,email,status,licence,role,dept,last_login_time"_s;
    }
    QString plain() const { return m_dir->filePath(u"plain.csv"_s); } // without other options
    QString target() const { return m_dir->filePath(u"users.csv"_s); }

    ProgramRun exportTo(const QString &path, const QStringList &options) const
    {
        QStringList all{u"--out"_s, path};
        if (!options.contains(u"--columns"_s))
            all += {u"--columns"_s, stableColumns()};
        return m_acme->run(u"export"_s, all + options);
    }

    std::unique_ptr<Acme> m_acme;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestUsersExportOptions)
#include "test_users_export_options.moc"
