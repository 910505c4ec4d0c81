#pragma once

#include <QFile>
#include <QString>

namespace rollcall {

// Only one process at a time changes an account from one profile: whoever holds its lock, "the
// pen". The system drops the lock of a process that has ended, however it did; that of another
// machine (a home folder on a server) is never taken over, also if the system would let it.
class WriterLock
{
public:
    // `folder` exists, is writable or not.
    explicit WriterLock(const QString &folder);
    ~WriterLock(); // releases

    bool tryTake(); // at once; true also if it is ours already
    void release();
    bool isOurs() const { return m_file.isOpen(); }

    // Who holds it, or why it can't be taken, for people: "process 4711 on helpdesk-3". Empty while
    // it is ours.
    QString holder() const;

private:
    QFile m_file; // open as long as it is ours
};

} // namespace rollcall
