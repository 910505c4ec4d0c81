#include "core/changes/journal_schema.h"
#include "tests/core/changes/journal_folder.h"
#include "tests/support/resource_limits.h"

#include <QJsonDocument>

#include <memory>
#include <sys/mount.h>
#include <sys/stat.h>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

QString lineOf(const ChangeState &state)
{
    return u"%1 %2 %3 %4 %5 %6 %7 %8"_s.arg(
        QLatin1String(outcomeNames.name(state.outcome)),
        QLatin1String(verificationNames.name(state.verification)), QString::number(state.attempts),
        state.intended.toString(Qt::ISODateWithMs), state.settled.toString(Qt::ISODateWithMs),
        state.trackingId, QString::fromUtf8(QJsonDocument(state.result).toJson()),
        state.error ? state.error->details() : QString());
}

// Everything that can be read from a journal, as text.
QStringList picture(JournalDatabase &journal)
{
    QStringList lines;
    for (const QString &text : {QString(), u"user1@"_s, u"web_"_s}) {
        const auto page = journal.history({.text = text});
        if (!page)
            return {page.error().details()};
        lines += u"%1 found"_s.arg(page->total);
        for (const HistoryEntry &entry : page->entries) {
            lines += u"%1 %2 %3 %4 %5"_s.arg(entry.change)
                         .arg(entry.run)
                         .arg(entry.runTitle, entry.profile, entry.at.toString(Qt::ISODateWithMs));
            lines += QString::fromUtf8(QJsonDocument(entry.what.toJson()).toJson());
            lines += lineOf(entry.state);
        }
    }
    const auto runs = journal.unended();
    if (!runs)
        return {runs.error().details()};
    for (const JournalledRun &run : *runs) {
        lines += u"%1 %2 %3 %4"_s.arg(run.id).arg(run.title, QLatin1String(run.planHash),
                                                  run.begun.toString(Qt::ISODateWithMs));
        for (const JournalledChange &entry : run.changes)
            lines += u"%1 %2"_s.arg(entry.id).arg(lineOf(entry.state));
    }
    for (RunId run = 1; run <= 2; ++run) {
        const QList<Attempt> attempts = *journal.attempts(run);
        for (const Attempt &attempt : attempts)
            lines += u"%1 %2 %3 %4 %5"_s.arg(attempt.change)
                         .arg(attempt.number)
                         .arg(attempt.trackingId)
                         .arg(attempt.httpStatus)
                         .arg(int(attempt.delivery.value_or(Delivery(9))));
    }
    return lines;
}

QStringList pictureOf(const QString &folder)
{
    JournalDatabase journal(folder);
    const auto opened = journal.open();
    return opened ? picture(journal) : QStringList{opened.error().details()};
}

} // namespace

// Rows 31 to 33 of the fault matrix.
class TestJournalDamage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JournalFolder> m_place;
    QByteArray m_whole;     // the file as it was
    QStringList m_contents; // and what could be read from it

    // Two runs, one of them ended, with changes in several states.
    void fill(JournalDatabase &journal)
    {
        const auto first = journal.begin(deactivations(12), u"Acme"_s, monday);
        const auto second =
            journal.begin(planOf({creation(21), deactivation(1)}, u"Second"_s), u"Acme"_s, monday);
        QVERIFY(first && second);
        QVERIFY(journal.intend({first->changes[0].id, first->changes[1].id, first->changes[2].id},
                               monday.addSecs(1)));
        ChangeState done = stateOf(Outcome::Done);
        done.trackingId = u"WEB_1"_s;
        done.result = {{u"id"_s, u"id_new"_s}};
        ChangeState failed = stateOf(Outcome::Failed);
        failed.error = refusal();
        QVERIFY(journal.settle({{first->changes[0].id, done}, {first->changes[1].id, failed}}));
        QVERIFY(journal.end(second->id, monday.addSecs(60)));
    }

    void putBack(const QByteArray &bytes)
    {
        QFile::remove(m_place->file + u"-journal"_s);
        put(m_place->file, bytes);
    }

    // Opens the damaged journal: it is kept as it was found, and a new one is there.
    void isSetAside(const QByteArray &damaged, const char *where)
    {
        JournalDatabase journal(m_place->folder);
        const auto opened = journal.open();
        QVERIFY2(opened.ok(), opened ? where : qPrintable(opened.error().details()));
        QVERIFY2(!opened->setAside.isEmpty(), where);
        QCOMPARE(contentsOf(opened->setAside), damaged);
        QCOMPARE(QFile::permissions(opened->setAside) & QFileDevice::Permissions(0x0077),
                 QFileDevice::Permissions());
        QCOMPARE(journal.history({})->total, 0);
        QVERIFY(journal.begin(deactivations(2), u"Acme"_s, monday));
        QVERIFY(QFile::remove(opened->setAside));
        QFile::remove(opened->setAside + u"-journal"_s);
    }

    // Damage that makes no difference to what is read may go unseen; other damage may not.
    bool isSetAsideOrHarmless(const QByteArray &damaged, const QByteArray &where)
    {
        JournalDatabase journal(m_place->folder);
        const auto opened = journal.open();
        if (!opened) {
            QTest::qFail(qPrintable(QString::fromLatin1(where) + opened.error().details()),
                         __FILE__, __LINE__);
            return false;
        }
        if (opened->setAside.isEmpty()) {
            if (picture(journal) != m_contents)
                QTest::qFail(where.constData(), __FILE__, __LINE__);
            return false;
        }
        if (contentsOf(opened->setAside) != damaged)
            QTest::qFail("the file that was set aside is not the damaged one", __FILE__, __LINE__);
        QFile::remove(opened->setAside);
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const JournalFolder place;
        JournalDatabase journal(place.folder);
        QVERIFY(journal.open());
        fill(journal);
        m_contents = picture(journal);
        QVERIFY(m_contents.size() > 30);
        m_whole = contentsOf(place.file);
    }
    void init()
    {
        m_place = std::make_unique<JournalFolder>();
        QVERIFY(QDir().mkpath(m_place->folder));
        putBack(m_whole);
    }

    void row31_fullDisk_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"begin", "intend", "settle", "end"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    // Wherever the disk begins to refuse: the call is an error, nothing of it is there, and it may
    // be made again.
    void row31_fullDisk()
    {
        QFETCH(QString, call);
        JournalDatabase journal(m_place->folder);
        QVERIFY(journal.open());
        const auto make = [&]() -> Result<void> {
            if (call == u"intend")
                return journal.intend({1, 5}, monday.addSecs(9));
            if (call == u"settle")
                return journal.settle({{3, stateOf(Outcome::Unknown)}});
            if (call == u"end")
                return journal.end(1, monday.addSecs(9));
            const auto run = journal.begin(deactivations(40), u"Acme"_s, monday);
            return run ? Result<void>() : Result<void>(run.error());
        };
        int failures = 0;
        for (qint64 limit = 0;; limit += 1500) {
            const auto made = [&] {
                const FileSizeLimit diskIsFull(limit);
                return make();
            }();
            if (made)
                break;
            ++failures;
            QCOMPARE(made.error().kind, ErrorKind::File);
            QCOMPARE(made.error().delivery, Delivery::NotSent);
            QVERIFY(!made.error().sentence.isEmpty());
            QCOMPARE(picture(journal), m_contents);
        }
        QVERIFY2(failures >= 3, qPrintable(QString::number(failures)));
        QVERIFY(picture(journal) != m_contents);
        QVERIFY(pictureOf(m_place->folder) == picture(journal));
    }

    void row31_fullDiskIsSaid()
    {
        const QString folder = m_place->home.filePath(u"small"_s);
        QVERIFY(QDir().mkdir(folder));
        if (::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0,
                    "size=256k,mode=700") != 0)
            QSKIP("needs to mount a file system");
        Result<JournalledRun> begun = Error();
        bool wroteAgain = false;
        {
            JournalDatabase journal(folder);
            if (journal.open()) {
                begun = journal.begin(deactivations(2000), u"Acme"_s, monday);
                wroteAgain = journal.begin(deactivations(1), u"Acme"_s, monday).ok();
            }
        }
        QCOMPARE(::umount(QFile::encodeName(folder).constData()), 0);
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::File);
        QVERIFY2(begun.error().sentence.contains(u"disk is full"),
                 qPrintable(begun.error().details()));
        QVERIFY(wroteAgain);
    }

    void row31_noRoomForANewJournal()
    {
        const JournalFolder place;
        {
            const FileSizeLimit diskIsFull(4096);
            JournalDatabase journal(place.folder);
            const auto opened = journal.open();
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::File);
        }
        QCOMPARE(QDir(place.folder).entryList(QDir::Files | QDir::Hidden), QStringList());
        JournalDatabase journal(place.folder);
        QVERIFY(journal.open());
    }

    void row32_readOnlyFolder()
    {
        JournalDatabase journal(m_place->folder);
        {
            const ReadOnlyFolder readOnly(m_place->folder);
            const auto opened = journal.open();
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::File);
            QVERIFY2(opened.error().sentence.contains(m_place->folder),
                     qPrintable(opened.error().details()));
            QCOMPARE(journal.intend({1}, monday).error().kind, ErrorKind::File);
            QCOMPARE(contentsOf(m_place->file), m_whole);
        }
        QCOMPARE(m_place->filesSetAside(), QStringList());
        QVERIFY(journal.open());
        QCOMPARE(picture(journal), m_contents);
    }

    void row32_readOnlyFolderWithoutAJournal()
    {
        QVERIFY(QFile::remove(m_place->file));
        const ReadOnlyFolder readOnly(m_place->folder);
        JournalDatabase journal(m_place->folder);
        const auto opened = journal.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::File);
        QVERIFY(opened.error().sentence.contains(m_place->folder));
    }

    void row32_fileInPlaceOfTheFolder()
    {
        const QString folder = m_place->home.filePath(u"file"_s);
        put(folder, "text");
        JournalDatabase journal(folder);
        const auto opened = journal.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::File);
        QCOMPARE(contentsOf(folder), QByteArray("text"));
    }

    void row32_somethingElseInPlaceOfTheJournal()
    {
        QVERIFY(QFile::remove(m_place->file));
        QVERIFY(QDir().mkdir(m_place->file));
        JournalDatabase journal(m_place->folder);
        QCOMPARE(journal.open().error().kind, ErrorKind::File);
        QVERIFY(QFileInfo(m_place->file).isDir());
        QVERIFY(QDir().rmdir(m_place->file));
        QCOMPARE(::mkfifo(QFile::encodeName(m_place->file).constData(), 0600), 0);
        QCOMPARE(journal.open().error().kind, ErrorKind::File);
    }

    void row32_lockedByAnotherProgram()
    {
        JournalDatabase journal(m_place->folder, std::chrono::milliseconds(50));
        QVERIFY(journal.open());
        SqlConnection other(m_place->file, std::chrono::seconds(1));
        QVERIFY(other.open());
        QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
        const auto intended = journal.intend({1}, monday);
        QVERIFY(!intended);
        QCOMPARE(intended.error().kind, ErrorKind::File);
        QVERIFY2(intended.error().sentence.contains(u"busy"),
                 qPrintable(intended.error().details()));
        QVERIFY(other.run(u"ROLLBACK"_s));
        QCOMPARE(picture(journal), m_contents);
        QVERIFY(journal.intend({1}, monday));
    }

    void row33_flippedBit()
    {
        int found = 0;
        int tried = 0;
        // A step that shares no factor with the size of a page or of a number.
        for (qsizetype bit = 3; bit < m_whole.size() * 8; bit += 1171) {
            QByteArray flipped = m_whole;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
            putBack(flipped);
            found += int(isSetAsideOrHarmless(flipped, "bit " + QByteArray::number(bit)));
            if (QTest::currentTestFailed())
                return;
            ++tried;
        }
        qInfo("%d flipped bits: %d set aside, the others are in unused places", tried, found);
        QVERIFY(found > tried / 8);
    }

    // One that SQLite can't notice: a user's id, another user's id.
    void row33_flippedBitInAnId()
    {
        QByteArray flipped = m_whole;
        const auto at = flipped.indexOf("\"id_2\"");
        QVERIFY(at > 0);
        flipped[at + 4] = '3';
        putBack(flipped);
        isSetAside(flipped, "id");
    }

    void row33_cut()
    {
        for (qsizetype length = 0; length < m_whole.size(); length += 1999) {
            putBack(m_whole.first(length));
            isSetAside(m_whole.first(length), QByteArray::number(length).constData());
            if (QTest::currentTestFailed())
                return;
        }
    }

    void row33_zeroBytes()
    {
        const QByteArray zeros(m_whole.size(), '\0');
        putBack(zeros);
        isSetAside(zeros, "all zero");
        for (qsizetype at = 0; at + 4096 <= m_whole.size(); at += 4096) {
            QByteArray page = m_whole;
            page.replace(at, 4096, QByteArray(4096, '\0'));
            putBack(page);
            isSetAside(page, QByteArray::number(at).constData());
        }
        putBack({});
        isSetAside({}, "empty");
    }

    void row33_garbage()
    {
        for (const QByteArray &garbage :
             {QByteArray("garbage"), QByteArray(100'000, 'x'),
              QByteArray("SQLite format 3\0", 16) + QByteArray(8192, '\x5a')}) {
            putBack(garbage);
            isSetAside(garbage, garbage.left(20).constData());
        }
    }

    void row33_rowsMissing_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a change") << u"DELETE FROM changes WHERE id = 5"_s;
        QTest::newRow("a run") << u"DELETE FROM runs WHERE id = 2"_s;
        QTest::newRow("an attempt") << u"DELETE FROM attempts WHERE change = 2"_s;
        QTest::newRow("altered by hand") << u"UPDATE changes SET outcome = 'done' WHERE id = 3"_s;
        QTest::newRow("more columns") << u"ALTER TABLE runs ADD COLUMN more TEXT"_s;
    }
    void row33_rowsMissing()
    {
        QFETCH(QString, sql);
        m_place->peek(sql);
        isSetAside(contentsOf(m_place->file), qPrintable(sql));
    }

    void row33_otherVersion_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("newer") << u"PRAGMA user_version = 2"_s;
        QTest::newRow("older") << u"PRAGMA user_version = 0"_s;
        QTest::newRow("another program's") << u"PRAGMA application_id = 1"_s;
    }
    void row33_otherVersion()
    {
        QFETCH(QString, sql);
        m_place->peek(sql);
        isSetAside(contentsOf(m_place->file), qPrintable(sql));
    }

    // One after the other, none over another.
    void row33_severalAreKept()
    {
        for (const char *garbage : {"first", "second", "third"}) {
            putBack(garbage);
            JournalDatabase journal(m_place->folder);
            const auto opened = journal.open();
            QVERIFY(opened);
            QCOMPARE(contentsOf(opened->setAside), QByteArray(garbage));
        }
        QCOMPARE(m_place->filesSetAside().size(), 3);
    }

    void row33_theRollbackFileGoesAlong()
    {
        putBack("garbage");
        put(m_place->file + u"-journal"_s, {}); // as it is left after each commit
        JournalDatabase journal(m_place->folder);
        const auto opened = journal.open();
        QVERIFY(opened);
        QVERIFY(QFileInfo::exists(opened->setAside + u"-journal"_s));
    }

    // SQLite would apply it to the next journal of that name.
    void row33_aRollbackFileWithoutItsJournal()
    {
        QVERIFY(QFile::remove(m_place->file));
        put(m_place->file + u"-journal"_s, "rollback");
        JournalDatabase journal(m_place->folder);
        const auto opened = journal.open();
        QVERIFY(opened);
        QCOMPARE(opened->setAside, QString());
        QCOMPARE(contentsOf(m_place->file + u"-journal"_s), QByteArray());
        QCOMPARE(QDir(m_place->folder).entryList({u"journal.set-aside-*.sqlite-journal"_s}).size(),
                 1);
    }

    void row33_lookingMovesNothing()
    {
        putBack("garbage");
        JournalDatabase journal(m_place->folder);
        const auto opened = journal.open(Journal::Access::Look);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::File);
        QCOMPARE(contentsOf(m_place->file), QByteArray("garbage"));
        putBack(m_whole);
        QVERIFY(journal.open(Journal::Access::Look));
        QCOMPARE(picture(journal), m_contents);
    }
};

QTEST_GUILESS_MAIN(TestJournalDamage)
#include "test_journal_damage.moc"
