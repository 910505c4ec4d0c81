#include "core/changes/kinds/delete_picture.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/zoom/json_values.h"
#include "core/zoom/pictures.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;

constexpr Name urlName("pic_url");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::DeletePicture)
};

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Remove picture");
}

QList<FieldChange> fields(const Change &)
{
    return {{Text::tr("Profile picture"), {}, Text::tr("Removed")}};
}

Risk risk(const Change &)
{
    return Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("The picture that the user has now is not kept.")};
}

Request request(const Change &change)
{
    return zoom::deletePictureRequest({change.target.userId});
}

Taken judge(const Change &, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::No;
    if (!answer)
        return Taken::Unclear;
    return zoom::textOf(answer->value(urlName)).isEmpty() ? Taken::Yes : Taken::No;
}

} // namespace

const ChangeKind deletePictureKind{
    .operation = zoom::Operation::DeletePicture,
    .name = "delete-picture",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = targetTrouble,
    .request = request,
    .readBack = {.request = readUser, .judge = judge},
    .inverse = noWayBack,
};

Change pictureRemovalChange(const KnownUser &user)
{
    return changeOf(zoom::Operation::DeletePicture, user, {}, {{urlName, QString()}});
}

} // namespace rollcall
