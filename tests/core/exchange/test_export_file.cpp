#include "core/exchange/export_file.h"
#include "tests/support/resource_limits.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <linux/capability.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

// Root may write everywhere. For its lifetime this thread may not.
class WithoutRootsPower
{
public:
    WithoutRootsPower()
    {
        change([](__user_cap_data_struct *data) { data[0].effective &= ~overrides; });
    }
    ~WithoutRootsPower()
    {
        change([](__user_cap_data_struct *data) {
            data[0].effective |= data[0].permitted & overrides;
        });
    }
    Q_DISABLE_COPY_MOVE(WithoutRootsPower)

private:
    static constexpr quint32 overrides = (1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH);

    template <typename Edit>
    static void change(Edit edit)
    {
        __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
        __user_cap_data_struct data[2] = {};
        QCOMPARE(::syscall(SYS_capget, &header, data), 0L);
        edit(data);
        QCOMPARE(::syscall(SYS_capset, &header, data), 0L);
    }
};

Result<void> writeAll(const QString &path, const QByteArray &bytes)
{
    ExportFile file(path);
    if (auto opened = file.open(); !opened)
        return opened;
    if (auto written = file.write(bytes); !written)
        return written;
    return file.commit();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

mode_t modeOf(const QString &path)
{
    struct stat info = {};
    ::lstat(QFile::encodeName(path).constData(), &info);
    return info.st_mode;
}

// Of files without a name too.
QList<mode_t> modesOfOpenFilesIn(const QString &folder)
{
    QList<mode_t> modes;
    const QDir handles(u"/proc/self/fd"_s);
    for (const QString &handle : handles.entryList(QDir::AllEntries | QDir::System)) {
        struct stat info = {};
        if (QFile::symLinkTarget(handles.filePath(handle)).startsWith(folder + u'/') &&
            ::fstat(handle.toInt(), &info) == 0)
            modes += info.st_mode & 07777;
    }
    return modes;
}

} // namespace

class TestExportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void isOwnersAloneWhateverTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        QTest::addColumn<bool>("replaces");
        QTest::newRow("new, umask 000") << 0 << false;
        QTest::newRow("new, umask 277") << 0277 << false;
        QTest::newRow("replaces 0666, umask 000") << 0 << true;
    }

    void isOwnersAloneWhateverTheUmask()
    {
        QFETCH(int, mask);
        QFETCH(bool, replaces);
        if (replaces) {
            put(target(), "old");
            QVERIFY(QFile::setPermissions(target(), QFile::Permissions(0x6666)));
        }
        const mode_t old = ::umask(mode_t(mask));
        const auto written = writeAll(target(), "new");
        const mode_t left = ::umask(old);
        QVERIFY(written);
        QCOMPARE(left, mode_t(mask));
        QCOMPARE(contents(target()), "new");
        QCOMPARE(modeOf(target()) & 07777, mode_t(0600));
        QCOMPARE(entries(), QStringList{u"users.csv"_s});
    }

    void isReadableByNobodyElseWhileItIsWritten()
    {
        const mode_t old = ::umask(0);
        ExportFile file(target());
        const auto opened = file.open();
        ::umask(old);
        QVERIFY(opened);
        QCOMPARE(modesOfOpenFilesIn(m_dir->path()), QList<mode_t>{0600});
    }

    void leavesTheOldFileUntilItIsWhole()
    {
        put(target(), "old");
        {
            ExportFile file(target());
            QVERIFY(file.open());
            QVERIFY(file.write(QByteArray(100'000, 'x')));
            QCOMPARE(contents(target()), "old");
        }
        QCOMPARE(contents(target()), "old");
        QCOMPARE(entries(), QStringList{u"users.csv"_s});
    }

    void discardRemovesEverything()
    {
        ExportFile file(target());
        QVERIFY(file.open());
        QVERIFY(file.write("half"));
        file.discard();
        QCOMPARE(entries(), QStringList());
        file.discard();
    }

    void refusesAFolder()
    {
        QVERIFY(QDir().mkdir(target()));
        refuses(target());
        QVERIFY(S_ISDIR(modeOf(target())));
    }

    void refusesASymbolicLink()
    {
        put(other(), "old");
        QVERIFY(QFile::link(other(), target()));
        refuses(target());
        QVERIFY(S_ISLNK(modeOf(target())));
        QCOMPARE(contents(other()), "old");
    }

    void refusesADanglingLink()
    {
        QVERIFY(QFile::link(other(), target()));
        refuses(target());
        QVERIFY(S_ISLNK(modeOf(target())));
        QVERIFY(!QFileInfo::exists(other()));
    }

    void refusesAPipe()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(target()).constData(), 0600), 0);
        refuses(target());
        QVERIFY(S_ISFIFO(modeOf(target())));
    }

    void refusesASocket()
    {
        const int handle = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{AF_UNIX, {}};
        qstrncpy(address.sun_path, QFile::encodeName(target()).constData(),
                 sizeof address.sun_path);
        QCOMPARE(::bind(handle, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        refuses(target());
        QVERIFY(S_ISSOCK(modeOf(target())));
        ::close(handle);
    }

    void refusesADevice()
    {
        for (const QString &device : {u"/dev/null"_s, u"/dev/full"_s}) {
            refuses(device);
            QVERIFY(S_ISCHR(modeOf(device)));
        }
    }

    void refusesWhatAppearedMeanwhile()
    {
        ExportFile file(target());
        QVERIFY(file.open());
        QCOMPARE(::mkfifo(QFile::encodeName(target()).constData(), 0600), 0);
        QVERIFY(!file.commit());
        QVERIFY(S_ISFIFO(modeOf(target())));
    }

    void saysThatTheFolderIsMissing()
    {
        const Error error = refuses(m_dir->filePath(u"none/users.csv"_s));
        QVERIFY2(error.sentence.contains(u"there is no folder"), qPrintable(error.sentence));
        refuses(QString());
        refuses(m_dir->path() + u'/');
    }

    void saysThatTheFolderIsReadOnly()
    {
        put(target(), "old");
        QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0500), 0);
        {
            const WithoutRootsPower here;
            const Error error = refuses(target());
            QVERIFY2(error.sentence.contains(u"Permission denied"), qPrintable(error.sentence));
        }
        QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0700), 0);
        QCOMPARE(contents(target()), "old");
    }

    void keepsTheOldFileWhenItMayNotGrow()
    {
        put(target(), "old");
        {
            const FileSizeLimit limit(10'000);
            QVERIFY(!writeAll(target(), QByteArray(50'000, 'x')));
            QVERIFY(!writeAll(target(), QByteArray(10'001, 'x'))); // seen only when it is flushed
        }
        QCOMPARE(contents(target()), "old");
        QCOMPARE(entries(), QStringList{u"users.csv"_s});
    }

    void saysThatTheDiskIsFull()
    {
        const QByteArray folder = QFile::encodeName(m_dir->path());
        if (::mount("none", folder.constData(), "tmpfs", 0, "size=64k,mode=700") != 0)
            QSKIP("needs to mount a file system");
        put(target(), "old");
        const Error error = refuses(target(), QByteArray(1'000'000, 'x'));
        const QByteArray kept = contents(target());
        const QStringList left = entries();
        QCOMPARE(::umount(folder.constData()), 0);
        QVERIFY2(error.sentence.contains(u"the disk is full"), qPrintable(error.sentence));
        QCOMPARE(kept, "old");
        QCOMPARE(left, QStringList{u"users.csv"_s});
    }

private:
    QString target() const { return m_dir->filePath(u"users.csv"_s); }
    QString other() const { return m_dir->filePath(u"other.csv"_s); }
    QStringList entries() const
    {
        return QDir(m_dir->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    Error refuses(const QString &path, const QByteArray &bytes = "new")
    {
        const auto written = writeAll(path, bytes);
        if (written.ok()) {
            QTest::qFail(qPrintable(path), __FILE__, __LINE__);
            return {};
        }
        if (written.error().kind != ErrorKind::File)
            QTest::qFail("not a file error", __FILE__, __LINE__);
        return written.error();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestExportFile)
#include "test_export_file.moc"
