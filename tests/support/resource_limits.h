#pragma once

#include <QDir>
#include <QFile>
#include <QString>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall {

// While it lives, no file can grow beyond `bytes`: what a full disk looks like to the writer.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes)
        : m_oldHandler(std::signal(SIGXFSZ, SIG_IGN)) // else the process is killed
    {
        getrlimit(RLIMIT_FSIZE, &m_old);
        rlimit limit = m_old;
        limit.rlim_cur = rlim_t(bytes);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_oldHandler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_old = {};
    void (*m_oldHandler)(int);
};

// While it lives, nothing can be created or renamed in the folder. Root may write anywhere, so a
// test that runs as root becomes nobody for that time, and the way to the folder is opened for him.
class ReadOnlyFolder
{
public:
    explicit ReadOnlyFolder(const QString &folder)
        : m_folder(QFile::encodeName(folder))
    {
        chmod(m_folder.constData(), 0500);
        if (geteuid() != 0)
            return;
        for (QDir way(folder); way.cdUp() && !way.isRoot();) {
            const QByteArray path = QFile::encodeName(way.path());
            struct stat status = {};
            const mode_t passable = S_IXGRP | S_IXOTH;
            if (stat(path.constData(), &status) == 0 && (status.st_mode & passable) != passable)
                chmod(path.constData(), (status.st_mode & 07777) | passable);
        }
        giveTo(nobody);
        m_isNobody = seteuid(nobody) == 0;
    }
    ~ReadOnlyFolder()
    {
        if (m_isNobody && seteuid(0) == 0)
            giveTo(0);
        chmod(m_folder.constData(), 0700);
    }
    ReadOnlyFolder(const ReadOnlyFolder &) = delete;
    ReadOnlyFolder &operator=(const ReadOnlyFolder &) = delete;

private:
    static constexpr uid_t nobody = 65534;

    void giveTo(uid_t owner)
    {
        const QDir folder(QFile::decodeName(m_folder));
        for (const QString &name : folder.entryList(QDir::Files)) {
            if (chown(QFile::encodeName(folder.filePath(name)).constData(), owner, gid_t(-1)) != 0)
                qFatal("A file can't be given away");
        }
        if (chown(m_folder.constData(), owner, gid_t(-1)) != 0)
            qFatal("The folder can't be given away");
    }

    QByteArray m_folder;
    bool m_isNobody = false;
};

} // namespace rollcall
