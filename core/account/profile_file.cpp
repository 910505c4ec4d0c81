#include "core/account/profile_file.h"

#include "core/base/logging.h"
#include "core/base/private_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <chrono>

namespace rollcall {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds lockPatience = 3s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ProfileFile)
};

Error fileError(const QString &sentence, const QString &technical = {})
{
    return localError(ErrorKind::File, sentence, technical);
}

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

// A file that is missing and one that can't be reached look alike to QFile.
bool isMissing(const QFile &file)
{
    const QFileInfo folder(QFileInfo(file).path());
    return !file.exists() && (!folder.exists() || folder.isExecutable());
}

Result<QString> setAside(const QString &path)
{
    QString target;
    for (int number = 1; target.isEmpty() || QFileInfo::exists(target); ++number)
        target = QStringLiteral("%1.damaged-%2").arg(path).arg(number);
    QFile file(path);
    if (file.rename(target))
        return target;
    return fileError(Text::tr("The damaged list of accounts, “%1”, can't be set aside. Check that "
                              "you may write in that folder.")
                         .arg(shown(path)),
                     file.errorString());
}

QString repairNotice(bool restored, const QStringList &keptAs)
{
    QStringList sentences;
    sentences +=
        restored ? Text::tr("The list of accounts was damaged or lost. It has been restored "
                            "from its copy.")
                 : Text::tr("The list of accounts is damaged, and there is no sound copy of it. "
                            "Please connect your accounts again.");
    for (const QString &path : keptAs) {
        //: %1 is the path of a file
        sentences += Text::tr("The damaged file is kept as “%1”.").arg(shown(path));
    }
    return sentences.join(u' ');
}

} // namespace

struct ProfileFile::Look
{
    enum class State { Good, Missing, Damaged };
    State state = State::Missing;
    ProfileDocument document;
};

ProfileFile::ProfileFile(const QString &path)
    : m_path(path)
    , m_copyPath(path + QStringLiteral(".copy"))
{
}

// Fails where it can't be told what the file holds; such a file is nobody's to replace.
Result<ProfileFile::Look> ProfileFile::look(const QString &path) const
{
    QFile file(path);
    if (isMissing(file))
        return Look{};
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
        return fileError(Text::tr("The list of accounts, “%1”, can't be read. Check that it is a "
                                  "file of yours.")
                             .arg(shown(path)),
                         file.errorString());
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fileError(
            Text::tr("The list of accounts, “%1”, can't be read to its end.").arg(shown(path)),
            file.errorString());
    }
    const auto [state, document] = ProfileDocument::fromBytes(bytes);
    if (state == ProfileDocument::State::Newer) {
        return fileError(Text::tr("The list of accounts was saved by a newer version of Rollcall. "
                                  "This version leaves it alone; please update."));
    }
    const bool good = state == ProfileDocument::State::Good;
    return Look{good ? Look::State::Good : Look::State::Damaged, document};
}

Result<ProfileFile::Lock> ProfileFile::lock() const
{
    if (auto made = makePrivateFolder(QFileInfo(m_path).path()); !made)
        return made.error();
    auto lock = std::make_unique<QLockFile>(m_path + QStringLiteral(".lock"));
    if (lock->tryLock(lockPatience.count()))
        return lock;
    if (lock->error() == QLockFile::LockFailedError) {
        return fileError(Text::tr("Another Rollcall is busy with the list of accounts. Try again "
                                  "in a moment."));
    }
    return fileError(Text::tr("The list of accounts can't be changed, because nothing can be "
                              "written to “%1”. Is the disk full, or the folder read-only?")
                         .arg(shown(QFileInfo(m_path).path())));
}

Result<ProfileFileContents> ProfileFile::read() const
{
    const Result<Look> main = look(m_path);
    if (!main)
        return main.error();
    if (main->state == Look::State::Good)
        return ProfileFileContents{main->document, {}};
    if (main->state == Look::State::Missing && !QFileInfo::exists(m_copyPath))
        return ProfileFileContents{};
    const Result<Lock> locked = lock();
    if (!locked)
        return readUnrepaired(locked.error());
    Result<ProfileFileContents> contents = readLocked();
    return contents ? contents : readUnrepaired(contents.error());
}

Result<ProfileFileContents> ProfileFile::change(const Alter &alter) const
{
    const Result<Lock> locked = lock();
    if (!locked)
        return locked.error();
    Result<ProfileFileContents> contents = readLocked();
    if (!contents)
        return contents;
    if (auto altered = alter(contents->document); !altered)
        return altered.error();
    const QByteArray bytes = contents->document.toBytes();
    if (auto written = writePrivateFile(m_path, bytes); !written)
        return written.error();
    // The change itself is safe on disk by now.
    if (auto copied = writePrivateFile(m_copyPath, bytes); !copied)
        qCWarning(lcAccount) << "No copy of the list of accounts:" << copied.error().sentence;
    return contents;
}

Result<ProfileFileContents> ProfileFile::readLocked() const
{
    const Result<Look> main = look(m_path);
    if (!main)
        return main.error();
    if (main->state == Look::State::Good)
        return ProfileFileContents{main->document, {}};
    const Result<Look> copy = look(m_copyPath);
    if (!copy)
        return copy.error();
    if (main->state == Look::State::Missing && copy->state == Look::State::Missing)
        return ProfileFileContents{};
    return repair(*main, *copy);
}

Result<ProfileFileContents> ProfileFile::repair(const Look &main, const Look &copy) const
{
    QStringList keptAs;
    for (const auto &[path, seen] : {std::pair(m_path, &main), std::pair(m_copyPath, &copy)}) {
        if (seen->state != Look::State::Damaged)
            continue;
        const Result<QString> kept = setAside(path);
        if (!kept)
            return kept.error();
        keptAs += *kept;
    }
    const bool restored = copy.state == Look::State::Good;
    if (restored) {
        if (auto written = writePrivateFile(m_path, copy.document.toBytes()); !written)
            return written.error();
    }
    return ProfileFileContents{copy.document, repairNotice(restored, keptAs)};
}

// For a disk that takes no repair: the accounts can at least be used.
Result<ProfileFileContents> ProfileFile::readUnrepaired(const Error &obstacle) const
{
    for (const QString &path : {m_path, m_copyPath}) {
        const Result<Look> seen = look(path);
        if (!seen)
            return seen.error();
        if (seen->state == Look::State::Good) {
            return ProfileFileContents{
                seen->document, Text::tr("The list of accounts is damaged or lost; its copy is "
                                         "used, but can't be put in its place.") +
                                    u' ' + obstacle.sentence};
        }
    }
    return obstacle;
}

} // namespace rollcall
