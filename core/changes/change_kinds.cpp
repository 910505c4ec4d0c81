#include "core/changes/change_kind.h"
#include "core/changes/kinds/add_assistants.h"
#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/delete_assistant.h"
#include "core/changes/kinds/delete_assistants.h"
#include "core/changes/kinds/delete_picture.h"
#include "core/changes/kinds/delete_scheduler.h"
#include "core/changes/kinds/delete_schedulers.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/delete_virtual_backgrounds.h"
#include "core/changes/kinds/revoke_sso_token.h"
#include "core/changes/kinds/switch_account.h"
#include "core/changes/kinds/update_email.h"
#include "core/changes/kinds/update_features.h"
#include "core/changes/kinds/update_password.h"
#include "core/changes/kinds/update_presence.h"
#include "core/changes/kinds/update_settings.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/kinds/upload_picture.h"
#include "core/changes/kinds/upload_virtual_background.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

using Name = QLatin1String;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ChangeKind)
};

constexpr std::array kinds{
    &createUserKind,
    &updateUserKind,
    &deleteUserKind,
    &addAssistantsKind,
    &deleteAssistantsKind,
    &deleteAssistantKind,
    &deleteSchedulersKind,
    &deleteSchedulerKind,
    &uploadPictureKind,
    &updateSettingsKind,
    &updateStatusKind,
    &updatePasswordKind,
    &revokeSsoTokenKind,
    &updateEmailKind,
    &switchAccountKind,
    &updatePresenceKind,
    &uploadVirtualBackgroundKind,
    &deleteVirtualBackgroundsKind,
    &deletePictureKind,
    &updateFeaturesKind,
};

const ChangeKind *kindFor(zoom::Operation operation)
{
    const auto kind = std::ranges::find(kinds, operation, &ChangeKind::operation);
    return kind == kinds.end() ? nullptr : *kind;
}

Error noChange(const QString &sentence)
{
    return localError(ErrorKind::Usage, sentence);
}

bool areTexts(const QJsonObject &json)
{
    return std::ranges::all_of(json, [](const QJsonValue &value) { return value.isString(); });
}

bool isObjectOrMissing(const QJsonValue &value)
{
    return value.isObject() || value.isUndefined();
}

} // namespace

std::span<const ChangeKind *const> changeKinds()
{
    return kinds;
}

const ChangeKind &kindOf(const Change &change)
{
    const ChangeKind *kind = kindFor(change.operation);
    Q_ASSERT(kind != nullptr);
    return *kind;
}

const ChangeKind *kindNamed(QByteArrayView name)
{
    const auto kind = std::ranges::find(kinds, name, &ChangeKind::name);
    return kind == kinds.end() ? nullptr : *kind;
}

bool lacksSecret(const Change &change)
{
    return change.secret.isEmpty() && (kindOf(change).needsSecret || setsPassword(change));
}

Result<Change> changeFromJson(const QJsonObject &json)
{
    const QString name = json.value(Name("change")).toString();
    const ChangeKind *kind = kindNamed(name.toUtf8());
    if (name.isEmpty())
        return noChange(Text::tr("It does not say what is to be changed."));
    if (kind == nullptr)
        //: %1 is a word from a file: "update-user"
        return noChange(Text::tr("This version of Rollcall knows no change “%1”.").arg(name));
    const QJsonValue user = json.value(Name("user"));
    const QJsonValue before = json.value(Name("before"));
    const QJsonValue after = json.value(Name("after"));
    if (!user.isObject() || !areTexts(user.toObject()))
        return noChange(Text::tr("It does not say which user is meant."));
    if (!isObjectOrMissing(before) || !isObjectOrMissing(after))
        return noChange(Text::tr("What was before, or shall be after, can't be read."));
    Change change{.operation = kind->operation,
                  .target = {.userId = user[Name("id")].toString(),
                             .email = user[Name("email")].toString(),
                             .name = user[Name("name")].toString()},
                  .before = before.toObject(),
                  .after = after.toObject(),
                  .secret = {}};
    const auto check = kind->wellFormed != nullptr ? kind->wellFormed : kind->check;
    if (auto trouble = check(change))
        return *std::move(trouble);
    return change;
}

} // namespace rollcall
