#pragma once

#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/media_type.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace rollcall::zoom {

// A file that is to be uploaded, whole.
struct UploadFile
{
    QString name; // without folders; Zoom refuses a part without a name, in misleading words
    QByteArray bytes;
};

// What Zoom takes at one place.
struct UploadLimits
{
    qint64 mostBytes = 0;
    QList<MediaType> types;
    QString formats; // for people: "JPEG or PNG"
};

// Usage with a sentence for the admin if the file is empty, too big, of another kind than the
// limits name, or has a name that does not fit into a form: without a name, or with quotes,
// slashes or control characters.
Result<void> checkUpload(const UploadFile &file, const UploadLimits &limits);

// Makes the file the only part of a form (RFC 7578), serialised completely, so that the request
// can be sent once and no more. The part's content type is what its bytes are.
void setUpload(Request &request, const QByteArray &part, const UploadFile &file);

} // namespace rollcall::zoom
