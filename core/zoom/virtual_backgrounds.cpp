#include "core/zoom/virtual_backgrounds.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

#include <QCoreApplication>

namespace rollcall::zoom {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::zoom::VirtualBackgrounds)
};

VirtualBackground backgroundOf(const QJsonObject &json)
{
    return {.id = textOf(json.value(QLatin1String("id"))),
            .name = textOf(json.value(QLatin1String("name"))),
            .type = textOf(json.value(QLatin1String("type"))),
            .size = integerOf(json.value(QLatin1String("size"))).value_or(-1),
            .isDefault = flagOf(json.value(QLatin1String("is_default")))};
}

} // namespace

UploadLimits virtualBackgroundLimits()
{
    return {
        .mostBytes = 15 * 1024 * 1024,
        .types = {MediaType::Jpeg, MediaType::Png, MediaType::Gif, MediaType::Mp4, MediaType::Mov},
        .formats = Text::tr("JPEG, PNG, GIF, MP4 or MOV")};
}

Request uploadVirtualBackgroundRequest(const VirtualBackgroundUpload &upload)
{
    Request request = requestOn(Operation::UploadVirtualBackground, {upload.userId, upload.lane});
    request.deadline = std::chrono::minutes(10);
    request.onUploaded = upload.onUploaded;
    setUpload(request, "file", upload.file);
    return request;
}

QCoro::Task<Result<VirtualBackground>>
uploadVirtualBackground(ApiClient &client, VirtualBackgroundUpload upload, CancelToken cancel)
{
    const Result<void> check = checkUpload(upload.file, virtualBackgroundLimits());
    if (!check)
        return refuse<VirtualBackground>(check.error());
    return ask(client, uploadVirtualBackgroundRequest(upload), backgroundOf, std::move(cancel));
}

Request deleteVirtualBackgroundsRequest(const VirtualBackgroundsRemoval &removal)
{
    Request request =
        requestOn(Operation::DeleteVirtualBackgrounds, {removal.userId, removal.lane});
    request.query = {{"file_ids", removal.fileIds.join(u',').toUtf8()}};
    return request;
}

QCoro::Task<Result<void>>
deleteVirtualBackgrounds(ApiClient &client, VirtualBackgroundsRemoval removal, CancelToken cancel)
{
    const Request request = deleteVirtualBackgroundsRequest(removal);
    if (removal.fileIds.isEmpty())
        return refuse<void>(refusedHere(Text::tr("Choose the backgrounds to delete."), request));
    return tell(client, request, std::move(cancel));
}

} // namespace rollcall::zoom
