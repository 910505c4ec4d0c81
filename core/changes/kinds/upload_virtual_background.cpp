#include "core/changes/kinds/upload_virtual_background.h"

#include "core/changes/kinds/delete_virtual_backgrounds.h"
#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/upload_change.h"
#include "core/zoom/json_values.h"
#include "core/zoom/virtual_backgrounds.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace rollcall {

namespace {

using Name = QLatin1String;

constexpr Name idName("id");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UploadVirtualBackground)
};

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Add virtual background");
}

QList<FieldChange> fields(const Change &change)
{
    return {{Text::tr("New virtual background"), {}, QFileInfo(filePathOf(change)).fileName()}};
}

Risk risk(const Change &)
{
    return Risk::Reversible;
}

std::optional<Error> check(const Change &change)
{
    return uploadTrouble(change, zoom::virtualBackgroundLimits());
}

Request request(const Change &change)
{
    return zoom::uploadVirtualBackgroundRequest(
        {.userId = change.target.userId, .file = fileOf(change), .onUploaded = {}});
}

Result<QJsonObject> answer(const Change &, const QJsonObject &json)
{
    return membersNamed(json, {{idName, {}}});
}

QList<Change> inverse(const Change &change, const QJsonObject &result)
{
    const QString id = zoom::textOf(result.value(idName));
    if (id.isEmpty())
        return {};
    return {virtualBackgroundsRemovalChange({change.target, {}}, {id})};
}

} // namespace

const ChangeKind uploadVirtualBackgroundKind{
    .operation = zoom::Operation::UploadVirtualBackground,
    .name = "upload-virtual-background",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = noConsequences,
    .check = check,
    .wellFormed = uploadFormTrouble,
    .request = request,
    .answer = answer,
    .readBack = {},
    .inverse = inverse,
};

Change virtualBackgroundChange(const KnownUser &user, const QString &path)
{
    return changeOf(zoom::Operation::UploadVirtualBackground, user, {}, fileJson(path));
}

} // namespace rollcall
