#include "core/exchange/export_file.h"

#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace rollcall {

namespace {

// QSaveFile makes its temporary file with the umask's mode. For the whole process, so another
// thread that makes a file just now gets a stricter mode than it would have; never a looser one.
class PrivateUmask
{
public:
#ifdef Q_OS_UNIX
    PrivateUmask()
        : m_old(::umask(077))
    {
    }
    ~PrivateUmask() { ::umask(m_old); }
    Q_DISABLE_COPY_MOVE(PrivateUmask)

private:
    mode_t m_old;
#endif
};

// QSaveFile syncs too, but overlooks the outcome, and some file systems only now find themselves
// full. Empty: done, or a file system that can't.
QString syncError(int handle)
{
#ifdef Q_OS_UNIX
    if (::fsync(handle) != 0 && errno != EINVAL && errno != ENOTSUP)
        return QString::fromLocal8Bit(std::strerror(errno));
#else
    Q_UNUSED(handle)
#endif
    return {};
}

} // namespace

ExportFile::ExportFile(const QString &path)
    : m_path(path)
    , m_file(path)
{
}

ExportFile::~ExportFile() = default;

Result<void> ExportFile::open()
{
    if (const auto checked = checkTarget(); !checked)
        return checked.error();
    const PrivateUmask umask;
    if (!m_file.open(QIODevice::WriteOnly))
        return systemFailure();
    // It takes over the mode of a file that it is going to replace.
    if (!m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return systemFailure();
    return {};
}

Result<void> ExportFile::write(const QByteArray &bytes)
{
    // A disk that fills up takes a part without an error, and refuses only the rest.
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const qint64 taken = m_file.write(rest.data(), rest.size());
        if (taken <= 0)
            return systemFailure();
        rest = rest.sliced(taken);
    }
    return {};
}

Result<void> ExportFile::commit()
{
    if (!m_file.flush())
        return systemFailure();
    if (const QString error = syncError(m_file.handle()); !error.isEmpty())
        return failure(error);
    // Somebody may have put something else there since open().
    if (const auto checked = checkTarget(); !checked)
        return checked.error();
    if (!m_file.commit())
        return systemFailure();
    return {};
}

void ExportFile::discard()
{
    if (!m_file.isOpen())
        return;
    m_file.cancelWriting();
    m_file.commit(); // removes the temporary file
}

Result<void> ExportFile::checkTarget() const
{
    const QFileInfo target(m_path);
    if (m_path.isEmpty())
        return failure(tr("no file name was given"));
    if (target.isSymbolicLink())
        return failure(tr("it is a symbolic link, and only a plain file is replaced"));
    if (target.isDir() || m_path.endsWith(u'/'))
        return failure(tr("it is a folder"));
    if (target.exists() && !target.isFile())
        return failure(tr("it is a device, a pipe or a socket, and only a plain file is replaced"));
    if (!QFileInfo(target.path()).isDir())
        return failure(tr("there is no folder “%1”").arg(QDir::toNativeSeparators(target.path())));
    return {};
}

Error ExportFile::failure(const QString &reason) const
{
    //: %1 is a path, %2 a reason such as "it is a folder".
    return localError(ErrorKind::File, tr("“%1” was not written: %2. Choose another place.")
                                           .arg(QDir::toNativeSeparators(m_path), reason));
}

Error ExportFile::systemFailure() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError;
    Error error = failure(full ? tr("the disk is full") : m_file.errorString());
    error.technical = m_file.errorString();
    return error;
}

} // namespace rollcall
