#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSaveFile>
#include <QString>

namespace rollcall {

// A file that appears whole under its name, or leaves what was there as it was. Readable by its
// owner alone (0600), whatever the umask and whatever the mode of the file it replaces.
//
// Only a plain file is ever replaced: a folder, device, pipe, socket or symbolic link under that
// name is refused, since renaming over it would destroy it. All errors are ErrorKind::File.
class ExportFile
{
    Q_DECLARE_TR_FUNCTIONS(ExportFile)

public:
    explicit ExportFile(const QString &path);
    ~ExportFile(); // discards what was not committed

    Result<void> open();
    Result<void> write(const QByteArray &bytes);
    Result<void> commit(); // waits until the bytes are on the disk
    void discard();

private:
    Result<void> checkTarget() const;
    Error failure(const QString &reason) const;
    Error systemFailure() const;

    QString m_path;
    QSaveFile m_file;
};

} // namespace rollcall
