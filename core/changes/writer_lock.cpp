#include "core/changes/writer_lock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#else
#error "Lock a file here so that the system unlocks it when the process ends: LockFileEx on Windows"
#endif

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::WriterLock)
};

// Who has it: number of the process, name and id of its computer, a line each. The name is for
// people, and may change from day to day. A file without three lines is nobody's: it was released,
// or its process was killed before it could write. QLockFile would never take that one.
struct Holder
{
    QByteArray process;
    QByteArray host;
    QByteArray machine;

    bool isThere() const { return !machine.isEmpty(); }
};

Holder ourselves()
{
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    const QByteArray machine = QSysInfo::machineUniqueId();
    return {QByteArray::number(QCoreApplication::applicationPid()), host,
            machine.isEmpty() ? host : machine};
}

Holder holderIn(QFile &file)
{
    file.seek(0);
    const QByteArrayList lines = file.readAll().split('\n');
    return lines.size() < 4 ? Holder() : Holder{lines[0], lines[1], lines[2]};
}

} // namespace

WriterLock::WriterLock(const QString &folder)
    : m_file(folder + QStringLiteral("/pen.lock"))
{
}

WriterLock::~WriterLock()
{
    release();
}

bool WriterLock::tryTake()
{
    if (isOurs())
        return true;
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return false;
    const bool locked = ::flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0;
    const Holder before = locked ? holderIn(m_file) : Holder();
    const Holder now = ourselves();
    if (!locked || (before.isThere() && before.machine != now.machine)) {
        m_file.close();
        return false;
    }
    const QByteArray lines = now.process + '\n' + now.host + '\n' + now.machine + '\n';
    if (!m_file.resize(0) || !m_file.seek(0) || m_file.write(lines) != lines.size()) {
        m_file.close();
        return false;
    }
    return true;
}

void WriterLock::release()
{
    if (!isOurs())
        return;
    m_file.resize(0);
    m_file.close();
}

QString WriterLock::holder() const
{
    if (isOurs())
        return {};
    QFile file(m_file.fileName());
    if (file.open(QIODevice::ReadOnly)) {
        if (const Holder holder = holderIn(file); holder.isThere()) {
            //: Who may change the account at the moment. %1 is a number, %2 the name of a computer
            return Text::tr("process %1 on %2")
                .arg(QString::fromLatin1(holder.process), QString::fromUtf8(holder.host));
        }
    }
    const QString folder = QFileInfo(m_file.fileName()).path();
    //: Instead of who may change the account. %1 is the path of a folder
    return Text::tr("nothing can be written to “%1”").arg(QDir::toNativeSeparators(folder));
}

} // namespace rollcall
