#pragma once

#include "core/account/profile_document.h"
#include "core/base/result.h"

#include <QLockFile>
#include <QString>

#include <functional>
#include <memory>

namespace rollcall {

struct ProfileFileContents
{
    ProfileDocument document;
    QString notice; // what was damaged, and what was done about it; empty for nothing
};

// The file behind ProfileStore: its copy, its lock and its repair. See there for the promises.
class ProfileFile
{
public:
    explicit ProfileFile(const QString &path);

    // A file that isn't there is an empty document. Repairs on disk what it can.
    Result<ProfileFileContents> read() const;

    // Reads under the lock, lets `alter` change the document, and writes it, unless `alter` fails.
    using Alter = std::function<Result<void>(ProfileDocument &)>;
    Result<ProfileFileContents> change(const Alter &alter) const;

private:
    struct Look;
    using Lock = std::unique_ptr<QLockFile>;

    Result<Look> look(const QString &path) const;
    Result<Lock> lock() const;
    Result<ProfileFileContents> readLocked() const;
    Result<ProfileFileContents> repair(const Look &main, const Look &copy) const;
    Result<ProfileFileContents> readUnrepaired(const Error &obstacle) const;

    QString m_path;
    QString m_copyPath;
};

} // namespace rollcall
