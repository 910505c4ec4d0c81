#include "core/changes/kinds/upload_picture.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/upload_change.h"
#include "core/zoom/pictures.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UploadPicture)
};

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Change picture");
}

QList<FieldChange> fields(const Change &change)
{
    return {{Text::tr("Profile picture"), {}, QFileInfo(filePathOf(change)).fileName()}};
}

Risk risk(const Change &)
{
    return Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("The picture that the user has now is not kept.")};
}

std::optional<Error> check(const Change &change)
{
    return uploadTrouble(change, zoom::pictureLimits());
}

Request request(const Change &change)
{
    return zoom::uploadPictureRequest(
        {.userId = change.target.userId, .file = fileOf(change), .onUploaded = {}});
}

} // namespace

const ChangeKind uploadPictureKind{
    .operation = zoom::Operation::UploadPicture,
    .name = "upload-picture",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .wellFormed = uploadFormTrouble,
    .request = request,
    .readBack = {},
    .inverse = noWayBack,
};

Change pictureChange(const KnownUser &user, const QString &path)
{
    return changeOf(zoom::Operation::UploadPicture, user, {}, fileJson(path));
}

} // namespace rollcall
