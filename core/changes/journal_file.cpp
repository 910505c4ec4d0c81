#include "core/changes/journal_file.h"

#include "core/base/private_file.h"
#include "core/changes/journal_schema.h"
#include "core/changes/sql_connection.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rollcall {

namespace {

using namespace Qt::StringLiterals;

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Journal)
};

// SQLite's name for it.
QString rollbackFile(const QString &path)
{
    return path + u"-journal"_s;
}

// Of processes that were killed.
void removeUnfinished(const QString &path)
{
    const QFileInfo info(path);
    const QStringList names = info.dir().entryList({info.fileName() + u".new-*"_s}, QDir::Files);
    for (const QString &name : names)
        QFile::remove(info.dir().filePath(name));
}

Error fileError(const QString &sentence, const QString &technical)
{
    return localError(ErrorKind::File, sentence, technical);
}

Error notMade(const QString &path, const QString &reason)
{
    //: %1 is the path of a file
    return fileError(Text::tr("The journal, “%1”, can't be made. Is the disk full, or its folder "
                              "read-only?")
                         .arg(QDir::toNativeSeparators(path)),
                     reason);
}

// A name in a folder is on the disk only when the folder is.
void syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#else
    Q_UNUSED(path)
#endif
}

Result<void> fillWithTables(const QString &path)
{
    SqlConnection connection(path, std::chrono::seconds(1));
    if (auto opened = connection.open(); !opened)
        return opened;
    // Until it is whole it has another name: it needs no rollback file that would lie about.
    if (auto set = connection.run(u"PRAGMA journal_mode = MEMORY"_s); !set)
        return set;
    return makeTables(connection);
}

QString freeNameBeside(const QString &path)
{
    const QFileInfo info(path);
    const QString stem = u"%1/%2.set-aside-%3"_s.arg(
        info.path(), info.completeBaseName(),
        QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd'T'HH-mm-ss'Z'"));
    QString name = stem;
    for (int number = 2; QFileInfo::exists(name + u".sqlite"_s); ++number)
        name = u"%1-%2"_s.arg(stem).arg(number);
    return name + u".sqlite"_s;
}

// SQLite would apply a rollback file without its journal to the next one of that name.
bool setOrphanAside(const QString &path)
{
    const QString orphan = rollbackFile(path);
    return !QFileInfo::exists(orphan) || QFile::rename(orphan, rollbackFile(freeNameBeside(path)));
}

} // namespace

Result<void> makeRoomForJournal(const QString &path)
{
    if (auto made = makePrivateFolder(QFileInfo(path).path()); !made)
        return made;
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    if (!file.isFile()) {
        //: %1 is the path of a file
        return fileError(Text::tr("“%1” is in the place of the journal, and is no file. Move it "
                                  "away and start Rollcall again.")
                             .arg(QDir::toNativeSeparators(path)),
                         {});
    }
    // Not ours to alter, perhaps: then SQLite will say whether it can be written.
    if (file.permissions() & ~(ownerOnly | QFileDevice::ReadUser | QFileDevice::WriteUser))
        QFile::setPermissions(path, ownerOnly);
    return {};
}

Result<void> makeJournalFile(const QString &path)
{
    removeUnfinished(path);
    const QString unfinished = u"%1.new-%2"_s.arg(path).arg(QCoreApplication::applicationPid());
    QFile file(unfinished);
    // SQLite makes its files as the umask says, but keeps the mode of one that exists, and gives
    // the same to the files beside it.
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerOnly))
        return notMade(path, file.errorString());
    file.close();
    if (auto filled = fillWithTables(unfinished); !filled) {
        file.remove();
        return filled;
    }
    // Never over an existing one.
    if (!setOrphanAside(path) || !file.rename(path)) {
        const QString reason = file.errorString();
        file.remove();
        if (!QFileInfo::exists(path))
            return notMade(path, reason);
    }
    syncFolderOf(path);
    return {};
}

Result<QString> setJournalAside(const QString &path)
{
    const QString target = freeNameBeside(path);
    // The rollback file goes first: a process that is killed in between leaves a journal without
    // one, never one without its journal.
    const QString rollback = rollbackFile(path);
    const bool moved =
        !QFileInfo::exists(rollback) || QFile::rename(rollback, rollbackFile(target));
    QFile file(path);
    if (!moved || !file.rename(target)) {
        //: %1 is the path of a file
        return fileError(Text::tr("The journal, “%1”, is damaged and can't be set aside. Check "
                                  "that you may write in its folder.")
                             .arg(QDir::toNativeSeparators(path)),
                         file.errorString());
    }
    syncFolderOf(path);
    return target;
}

} // namespace rollcall
