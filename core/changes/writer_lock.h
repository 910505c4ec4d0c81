#pragma once

#include <QLockFile>
#include <QString>

#include <optional>

namespace rollcall {

// Only one process at a time changes an account from one profile: whoever holds its lock, "the
// pen". A lock of a process of this machine that has ended is taken over; one of another machine
// (a home folder on a server) is never.
class WriterLock
{
public:
    // `folder` exists, is writable or not.
    explicit WriterLock(const QString &folder);

    bool tryTake(); // at once; true also if it is ours already
    void release();
    bool isOurs() const { return m_file.isLocked(); }

    // Who holds it, or why it can't be taken, for people: "process 4711 on helpdesk-3". Empty while
    // it is ours.
    QString holder() const;

private:
    mutable QLockFile m_file;
};

} // namespace rollcall
