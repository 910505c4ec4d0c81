#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"
#include "core/zoom/upload_form.h"

#include <QCoroTask>

namespace rollcall {

class ApiClient;

namespace zoom {

// JPEG or PNG, at most 2 MiB.
UploadLimits pictureLimits();

struct PictureUpload
{
    QString userId; // id or e-mail address
    UploadFile file;
    UploadProgress onUploaded; // of the request's body, which is little more than the file
    Lane lane = Lane::Foreground;
};

struct UploadedPicture
{
    QString location; // where Zoom keeps it (Content-Location); may be empty
};

// POST /users/{userId}/picture, as the form's part `pic_file`. Has two minutes.
Request uploadPictureRequest(const PictureUpload &upload);

// 201. Usage, not sent: see checkUpload(). Errors, beside those of every call (HTTP/code): 404/1001
// NotFound; 400/120 empty, too big or of a wrong format after all; 200 only an admin may; 300
// Zoom takes the picture for offensive.
QCoro::Task<Result<UploadedPicture>> uploadPicture(ApiClient &client, PictureUpload upload,
                                                   CancelToken cancel = {});

// DELETE /users/{userId}/picture. 204. Only newer clusters know it. Errors: 404/1001 NotFound.
Request deletePictureRequest(const UserTarget &user);
QCoro::Task<Result<void>> deletePicture(ApiClient &client, UserTarget user,
                                        CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
