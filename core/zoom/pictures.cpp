#include "core/zoom/pictures.h"

#include "core/http/api_client.h"
#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"

#include <QCoreApplication>

namespace rollcall::zoom {

UploadLimits pictureLimits()
{
    return {.mostBytes = 2 * 1024 * 1024,
            .types = {MediaType::Jpeg, MediaType::Png},
            .formats = QCoreApplication::translate("rollcall::zoom::Pictures", "JPEG or PNG")};
}

Request uploadPictureRequest(const PictureUpload &upload)
{
    Request request = requestOn(Operation::UploadPicture, {upload.userId, upload.lane});
    request.deadline = std::chrono::minutes(2);
    request.onUploaded = upload.onUploaded;
    setUpload(request, "pic_file", upload.file);
    return request;
}

QCoro::Task<Result<UploadedPicture>> uploadPicture(ApiClient &client, PictureUpload upload,
                                                   CancelToken cancel)
{
    const Result<void> check = checkUpload(upload.file, pictureLimits());
    if (!check)
        co_return check.error();
    const Request request = uploadPictureRequest(upload);
    const Result<Response> response = co_await client.send(request, cancel);
    if (!response)
        co_return response.error();
    co_return UploadedPicture{QString::fromUtf8(response->header("Content-Location"))};
}

Request deletePictureRequest(const UserTarget &user)
{
    return requestOn(Operation::DeletePicture, user);
}

QCoro::Task<Result<void>> deletePicture(ApiClient &client, UserTarget user, CancelToken cancel)
{
    return tell(client, deletePictureRequest(user), std::move(cancel));
}

} // namespace rollcall::zoom
