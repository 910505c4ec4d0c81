#include "core/changes/kinds/upload_change.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/zoom/json_values.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rollcall {

namespace {

using Name = QLatin1String;

constexpr Name fileName("file"), hashName("sha256");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UploadChange)
};

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

// nullopt: it can't be read, or is more than a little over any limit.
std::optional<QByteArray> contentOf(const QString &path, qint64 most)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(most + 1);
}

constexpr qint64 mostBytes = 16 * 1024 * 1024; // above the greatest of Zoom's limits

} // namespace

QJsonObject fileJson(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto content = contentOf(absolute, mostBytes);
    const QByteArray hash = content ? hashOf(*content) : QByteArray();
    return {{fileName, absolute}, {hashName, QString::fromLatin1(hash)}};
}

QString filePathOf(const Change &change)
{
    return zoom::textOf(change.after.value(fileName));
}

zoom::UploadFile fileOf(const Change &change)
{
    const QString path = filePathOf(change);
    return {QFileInfo(path).fileName(), contentOf(path, mostBytes).value_or(QByteArray())};
}

std::optional<Error> uploadFormTrouble(const Change &change)
{
    if (filePathOf(change).isEmpty())
        return makesNoSense(Text::tr("It names no file."));
    return targetTrouble(change);
}

std::optional<Error> uploadTrouble(const Change &change, const zoom::UploadLimits &limits)
{
    if (auto trouble = uploadFormTrouble(change))
        return trouble;
    const QString path = QDir::toNativeSeparators(filePathOf(change));
    const auto content = contentOf(filePathOf(change), mostBytes);
    if (!content)
        //: %1 is the path of a file
        return makesNoSense(Text::tr("The file “%1” can't be read.").arg(path));
    if (QString::fromLatin1(hashOf(*content)) != zoom::textOf(change.after.value(hashName)))
        return makesNoSense(
            Text::tr("The file “%1” is not the one any more that was chosen.").arg(path));
    const auto check = zoom::checkUpload(fileOf(change), limits);
    return check ? std::nullopt : std::optional(check.error());
}

} // namespace rollcall
