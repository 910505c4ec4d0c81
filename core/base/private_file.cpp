#include "core/base/private_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace rollcall {

namespace {

constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownerFolder = ownerFile | QFileDevice::ExeOwner;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::PrivateFile)
};

bool makeMissingFolders(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return true;
    return makeMissingFolders(info.path()) && QDir().mkdir(path, ownerFolder);
}

Error writeError(const QString &path, const QString &reason)
{
    //: %1 is the path of a file, %2 the system's reason
    return localError(ErrorKind::File,
                      Text::tr("“%1” could not be saved: %2. Nothing in it was changed.")
                          .arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

Result<void> makePrivateFolder(const QString &path)
{
    const QString folder = QDir::cleanPath(QDir(path).absolutePath());
    if (!makeMissingFolders(folder)) {
        //: %1 is the path of a folder
        return localError(ErrorKind::File,
                          Text::tr("The folder “%1” can't be made. Check that you may write there "
                                   "and that no file of that name is in the way.")
                              .arg(QDir::toNativeSeparators(folder)));
    }
    // Only ever takes away: a folder that its owner made read-only is to stay so. A folder of
    // someone else stays as it is: the files in it are closed to others anyway.
    QFile::setPermissions(folder, QFile::permissions(folder) & ownerFolder);
    return {};
}

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    // Before the first byte: QSaveFile makes its file as the umask says.
    if (!file.setPermissions(ownerFile))
        return writeError(path, file.errorString());
    // commit() overlooks what its own flush could not write, and puts a cut file in place.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return writeError(path, file.errorString());
    return {};
}

} // namespace rollcall
