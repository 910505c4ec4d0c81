#include "core/zoom/upload_form.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace rollcall::zoom {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::zoom::UploadForm)
};

// A part's header ends with the line and the name with the quote: neither may be in it.
bool isPlainName(const QString &name)
{
    return !name.trimmed().isEmpty() && std::ranges::none_of(name, [](QChar c) {
        return c.category() == QChar::Other_Control || c == u'"' || c == u'\\' || c == u'/';
    });
}

QString problemOf(const UploadFile &file, const UploadLimits &limits)
{
    if (!isPlainName(file.name))
        return Text::tr("The file's name can't be sent to Zoom. Give it a plain name, without "
                        "quotes and slashes.");
    if (file.bytes.isEmpty())
        return Text::tr("The file is empty.");
    if (!limits.types.contains(mediaTypeOf(file.bytes)))
        //: %1 is a list of formats: "JPEG or PNG"
        return Text::tr("Zoom takes only files in these formats: %1. This one is of another kind, "
                        "whatever its name says.")
            .arg(limits.formats);
    if (file.bytes.size() > limits.mostBytes)
        return Text::tr("The file has %1, but Zoom takes no more than %2.")
            .arg(QLocale().formattedDataSize(file.bytes.size()),
                 QLocale().formattedDataSize(limits.mostBytes, 0));
    return {};
}

QByteArray freshBoundary()
{
    QByteArray boundary = "rollcall";
    for (int i = 0; i < 3; ++i)
        boundary += '-' + QByteArray::number(QRandomGenerator::global()->generate64(), 36);
    return boundary;
}

} // namespace

Result<void> checkUpload(const UploadFile &file, const UploadLimits &limits)
{
    const QString problem = problemOf(file, limits);
    if (problem.isEmpty())
        return {};
    return localError(ErrorKind::Usage, problem);
}

void setUpload(Request &request, const QByteArray &part, const UploadFile &file)
{
    QByteArray boundary = freshBoundary();
    while (file.bytes.contains(boundary))
        boundary = freshBoundary();
    request.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part +
                   "\"; filename=\"" + file.name.toUtf8() + "\"\r\nContent-Type: " +
                   mediaTypeNames.name(mediaTypeOf(file.bytes)).toByteArray() + "\r\n\r\n" +
                   file.bytes + "\r\n--" + boundary + "--\r\n";
    request.contentType = "multipart/form-data; boundary=" + boundary;
}

} // namespace rollcall::zoom
