#include "core/changes/writer_lock.h"
#include "tests/core/changes/child.h"
#include "tests/support/resource_limits.h"

#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryDir>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestWriterLock : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return m_folder->filePath(u"pen.lock"_s); }
    void write(const QByteArray &lines) const
    {
        QFile lockFile(file());
        QVERIFY(lockFile.open(QIODevice::WriteOnly));
        QCOMPARE(lockFile.write(lines), lines.size());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void oneHasIt()
    {
        WriterLock first(m_folder->path());
        WriterLock second(m_folder->path());
        QVERIFY(!first.isOurs());
        QVERIFY(first.tryTake());
        QVERIFY(first.tryTake());
        QVERIFY(first.isOurs());
        QCOMPARE(first.holder(), QString());
        QVERIFY(!second.tryTake());
        QVERIFY(!second.isOurs());

        first.release();
        QVERIFY(!first.isOurs());
        QVERIFY(second.tryTake());
    }

    void otherFoldersAreOtherPens()
    {
        const QTemporaryDir folder;
        WriterLock first(m_folder->path());
        WriterLock second(folder.path());
        QVERIFY(first.tryTake());
        QVERIFY(second.tryTake());
    }

    void anotherProcessIsNamed()
    {
        const Child child(u"take"_s, m_folder->path());
        WriterLock lock(m_folder->path());
        QVERIFY(!lock.tryTake());
        QCOMPARE(lock.holder(),
                 u"process %1 on %2"_s.arg(child.id()).arg(QSysInfo::machineHostName()));
    }

    void aKilledProcessLeavesItToTheNext()
    {
        Child child(u"take"_s, m_folder->path());
        WriterLock lock(m_folder->path());
        QVERIFY(!lock.tryTake());
        child.kill();
        QVERIFY(QFileInfo::exists(file()));
        QVERIFY(lock.tryTake());
        QCOMPARE(lock.holder(), QString());
    }

    // A home folder on a server: nobody can tell from here whether that process lives.
    void aProcessOfAnotherMachineIsNeverRobbed()
    {
        write("4711\nhelpdesk-3\n0123456789abcdef\n");
        WriterLock lock(m_folder->path());
        QVERIFY(!lock.tryTake());
        QCOMPARE(lock.holder(), u"process 4711 on helpdesk-3"_s);
    }

    void thisMachineIsKnownByItsIdNotByItsName()
    {
        write("4711\nyesterday\n" + QSysInfo::machineUniqueId() + '\n');
        WriterLock lock(m_folder->path());
        QVERIFY(lock.tryTake());
    }

    // Killed after the file was made, and before it said whose it is.
    void anUnfinishedLockIsNobodys()
    {
        for (const char *lines : {"", "47", "4711\nhelpdesk-3\n0123"}) {
            write(lines);
            WriterLock lock(m_folder->path());
            QVERIFY2(lock.tryTake(), lines);
        }
    }

    void isTheOwnersAlone()
    {
        const mode_t old = ::umask(0);
        WriterLock lock(m_folder->path());
        const bool taken = lock.tryTake();
        ::umask(old);
        QVERIFY(taken);
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(file()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t(0600));
    }

    // Row 32.
    void row32_readOnlyFolder()
    {
        WriterLock lock(m_folder->path());
        {
            const ReadOnlyFolder readOnly(m_folder->path());
            QVERIFY(!lock.tryTake());
            QVERIFY(!lock.isOurs());
            QVERIFY2(lock.holder().contains(m_folder->path()), qPrintable(lock.holder()));
        }
        QVERIFY(lock.tryTake());
    }

    void row32_noFolder()
    {
        WriterLock lock(m_folder->filePath(u"none"_s));
        QVERIFY(!lock.tryTake());
        QVERIFY(!lock.holder().isEmpty());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--child") == 0) {
        WriterLock lock(QString::fromLocal8Bit(argv[3]));
        if (!lock.tryTake())
            return 1;
        waitToBeKilled();
    }
    TestWriterLock test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_writer_lock.moc"
