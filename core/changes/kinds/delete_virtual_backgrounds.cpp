#include "core/changes/kinds/delete_virtual_backgrounds.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/zoom/json_values.h"
#include "core/zoom/user_settings.h"
#include "core/zoom/virtual_backgrounds.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {

using Name = QLatin1String;

constexpr Name idsName("file_ids");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::DeleteVirtualBackgrounds)
};

QStringList idsOf(const Change &change)
{
    return zoom::textsOf(change.after.value(idsName));
}

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Remove virtual backgrounds");
}

QList<FieldChange> fields(const Change &change)
{
    return {{Text::tr("Virtual backgrounds"),
             {},
             Text::tr("%Ln removed", nullptr, int(idsOf(change).size()))}};
}

Risk risk(const Change &)
{
    return Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("Virtual backgrounds that are removed are not kept.")};
}

std::optional<Error> check(const Change &change)
{
    const QStringList ids = idsOf(change);
    const bool areIds = std::ranges::none_of(
        ids, [](const QString &id) { return id.isEmpty() || id.contains(u','); });
    if (ids.isEmpty() || !areIds)
        return makesNoSense(Text::tr("It does not say which virtual backgrounds to remove."));
    return targetTrouble(change);
}

Request request(const Change &change)
{
    return zoom::deleteVirtualBackgroundsRequest(
        {.userId = change.target.userId, .fileIds = idsOf(change)});
}

Request readBack(const Change &change)
{
    return zoom::getSettingsRequest(
        {.userId = change.target.userId, .loginType = std::nullopt, .fields = {}});
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::Yes;
    if (!answer)
        return Taken::Unclear;
    const QJsonValue files =
        answer->value(Name("in_meeting"))[Name("virtual_background_settings")][Name("files")];
    if (!files.isArray())
        return Taken::Unclear;
    const QStringList ids = idsOf(change);
    const QJsonArray array = files.toArray();
    const bool isLeft = std::ranges::any_of(array, [&](const QJsonValue &file) {
        return ids.contains(zoom::textOf(file[Name("id")]));
    });
    return isLeft ? Taken::No : Taken::Yes;
}

} // namespace

const ChangeKind deleteVirtualBackgroundsKind{
    .operation = zoom::Operation::DeleteVirtualBackgrounds,
    .name = "delete-virtual-backgrounds",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .readBack = {.request = readBack, .judge = judge},
    .inverse = noWayBack,
};

Change virtualBackgroundsRemovalChange(const KnownUser &user, const QStringList &fileIds)
{
    return changeOf(zoom::Operation::DeleteVirtualBackgrounds, user, {},
                    {{idsName, QJsonArray::fromStringList(fileIds)}});
}

} // namespace rollcall
