#include "core/changes/respects.h"

#include "core/changes/change_kind.h"
#include "core/changes/kinds/delegates.h"
#include "core/zoom/json_values.h"

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::Operation;

QStringList prefixed(const QString &prefix, const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all += prefix + name;
    return all;
}

QStringList delegateRespects(const QString &prefix, const QJsonValue &list)
{
    QStringList all;
    const QList<zoom::Assistant> delegates = delegatesOf(list);
    for (const zoom::Assistant &delegate : delegates)
        all += prefix + (delegate.id.isEmpty() ? delegate.email.toLower() : delegate.id);
    return all;
}

// Features that PATCH of the user can set, too, go by the name that they have there.
QString featureRespect(const QString &feature)
{
    return feature == Name("user_type") ? QStringLiteral("type") : feature;
}

} // namespace

QStringList respectsOf(const Change &change)
{
    switch (change.operation) {
    case Operation::UpdateUser:
        return change.after.keys();
    case Operation::UpdateFeatures:
        return {featureRespect(zoom::textOf(change.after.value(Name("feature_type"))))};
    case Operation::UpdateSettings:
        return prefixed(zoom::textOf(change.after.value(Name("?option"))) + Name("settings/"),
                        change.after.keys());
    case Operation::AddAssistants:
        return delegateRespects(QStringLiteral("assistant/"),
                                change.after.value(Name("assistants")));
    case Operation::DeleteAssistant:
        return delegateRespects(QStringLiteral("assistant/"),
                                change.before.value(Name("assistants")));
    case Operation::DeleteScheduler:
        return delegateRespects(QStringLiteral("scheduler/"),
                                change.before.value(Name("schedulers")));
    case Operation::UploadVirtualBackground: // a user can have several
        return {QStringLiteral("background/") + zoom::textOf(change.after.value(Name("sha256")))};
    case Operation::DeleteVirtualBackgrounds:
        return prefixed(QStringLiteral("background/"),
                        zoom::textsOf(change.after.value(Name("file_ids"))));
    default:
        return {QString::fromLatin1(kindOf(change).name.toByteArray())};
    }
}

} // namespace rollcall
