#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/upload_form.h"

#include <QCoroTask>
#include <QStringList>

#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

inline constexpr int mostVirtualBackgrounds = 10; // of one user

// JPEG, PNG, GIF, MP4 or MOV, at most 15 MiB. Videos: 480×360 … 1920×1080 pixels, which is not
// checked here; older clusters refuse videos.
UploadLimits virtualBackgroundLimits();

struct VirtualBackgroundUpload
{
    QString userId; // id or e-mail address
    UploadFile file;
    UploadProgress onUploaded; // of the request's body, which is little more than the file
    Lane lane = Lane::Foreground;
};

struct VirtualBackground
{
    QString id;
    QString name;
    QString type;     // "image" or "video"
    qint64 size = -1; // bytes; -1: not told
    std::optional<bool> isDefault;
};

// POST /users/{userId}/settings/virtual_backgrounds, as the form's part `file`. Has ten minutes.
Request uploadVirtualBackgroundRequest(const VirtualBackgroundUpload &upload);

// 201. Usage, not sent: see checkUpload(). Errors, beside those of every call (HTTP/code): 404/1001
// NotFound (whose text names a group); 400/120 no file, too big, of a wrong format, or more than
// 10 files; 400/-1 a damaged form.
QCoro::Task<Result<VirtualBackground>>
uploadVirtualBackground(ApiClient &client, VirtualBackgroundUpload upload, CancelToken cancel = {});

struct VirtualBackgroundsRemoval
{
    QString userId;
    QStringList fileIds; // at least one
    Lane lane = Lane::Foreground;
};

// DELETE /users/{userId}/settings/virtual_backgrounds.
Request deleteVirtualBackgroundsRequest(const VirtualBackgroundsRemoval &removal);

// 204. Usage, not sent: no file is named. Errors, beside those of every call: 404/1001 NotFound;
// 400/300 an id is wrong.
QCoro::Task<Result<void>> deleteVirtualBackgrounds(ApiClient &client,
                                                   VirtualBackgroundsRemoval removal,
                                                   CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
