#include "core/changes/writer_lock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::WriterLock)
};

} // namespace

WriterLock::WriterLock(const QString &folder)
    : m_file(folder + QStringLiteral("/pen.lock"))
{
    // Never by age: a run may take days. Only if its process is gone.
    m_file.setStaleLockTime(0);
}

bool WriterLock::tryTake()
{
    if (m_file.isLocked())
        return true;
    if (!m_file.tryLock(0))
        return false;
    // Qt makes it as the umask says.
    QFile::setPermissions(m_file.fileName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return true;
}

void WriterLock::release()
{
    m_file.unlock();
}

QString WriterLock::holder() const
{
    if (m_file.isLocked())
        return {};
    qint64 process = 0;
    QString host;
    QString program;
    if (m_file.getLockInfo(&process, &host, &program)) {
        //: Who may change the account at the moment. %1 is a number, %2 the name of a computer
        return Text::tr("process %1 on %2").arg(process).arg(host);
    }
    const QString folder = QFileInfo(m_file.fileName()).path();
    //: Instead of who may change the account. %1 is the path of a folder
    return Text::tr("nothing can be written to “%1”").arg(QDir::toNativeSeparators(folder));
}

} // namespace rollcall
