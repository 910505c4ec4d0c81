#include "core/changes/kinds/update_features.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/member_words.h"
#include "core/changes/kinds/value_match.h"
#include "core/zoom/json_values.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::textOf;
using zoom::UserFeature;

constexpr Name featureName("feature_type"), valueName("feature_value");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UpdateFeatures)
};

std::optional<UserFeature> featureOf(const Change &change)
{
    return zoom::userFeatureNames.value(textOf(change.after.value(featureName)).toUtf8());
}

// The member of a user that shows the feature; empty where none does.
QString memberOf(const Change &change)
{
    switch (featureOf(change).value_or(UserFeature::Webinar)) {
    case UserFeature::UserType:
        return QStringLiteral("type");
    case UserFeature::PlanUnitedType:
        return QStringLiteral("plan_united_type");
    case UserFeature::ZoomOneType:
        return QStringLiteral("zoom_one_type");
    default:
        return {};
    }
}

// What the user shall have there, as users have it: {"type": 2}.
QJsonObject memberJson(const Change &change, const QJsonObject &values)
{
    const QString member = memberOf(change);
    const QJsonValue value = values.value(valueName);
    if (member.isEmpty() || value.isUndefined())
        return {};
    const auto number = zoom::integerOf(value);
    const bool isText = featureOf(change) == UserFeature::PlanUnitedType;
    return {{member, number && !isText ? QJsonValue(*number) : value}};
}

QString featureTitle(const Change &change)
{
    switch (featureOf(change).value_or(UserFeature::Webinar)) {
    case UserFeature::ConcurrentMeeting:
        return Text::tr("Concurrent meetings");
    case UserFeature::LargeMeeting:
        return Text::tr("Large meetings");
    case UserFeature::Webinar:
        return Text::tr("Webinars");
    case UserFeature::ZoomEvents:
        return Text::tr("Zoom Events");
    case UserFeature::ZoomWhiteboard:
        return Text::tr("Zoom Whiteboard");
    case UserFeature::ZoomIqForSales:
        return Text::tr("Zoom IQ for Sales");
    case UserFeature::ZoomRevenueAccelerator:
        return Text::tr("Zoom Revenue Accelerator");
    case UserFeature::ZoomClipsPlus:
        return Text::tr("Zoom Clips Plus");
    case UserFeature::UserType:
    case UserFeature::PlanUnitedType:
    case UserFeature::ZoomOneType:
        break;
    }
    return memberTitle(memberOf(change));
}

QString title(const Change &change)
{
    //: What is done to a user; also the name of a button
    return memberOf(change).isEmpty() ? Text::tr("Change feature") : Text::tr("Change licence");
}

QList<FieldChange> fields(const Change &change)
{
    const QString member = memberOf(change);
    return {{featureTitle(change), valueWords(member, change.before.value(valueName)),
             valueWords(member, change.after.value(valueName))}};
}

Risk risk(const Change &change)
{
    return change.before.contains(valueName) ? Risk::Reversible : Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("What a licence or feature includes that the user loses is no longer there "
                     "for them.")};
}

std::optional<Error> check(const Change &change)
{
    if (!featureOf(change))
        return makesNoSense(Text::tr("This version knows no such feature."));
    if (textOf(change.after.value(valueName)).isEmpty())
        return makesNoSense(Text::tr("It does not say what the feature shall be."));
    return targetTrouble(change);
}

Request request(const Change &change)
{
    return zoom::updateFeaturesRequest(
        {.userIds = {change.target.userId},
         .feature = featureOf(change).value_or(UserFeature::UserType),
         .value = textOf(change.after.value(valueName))});
}

// One user is asked for, so any failure is theirs.
Result<QJsonObject> answer(const Change &change, const QJsonObject &json)
{
    const QJsonArray failures = zoom::arrayOf(json.value(Name("fail_details")));
    if (failures.isEmpty())
        return QJsonObject();
    Error error =
        localError(ErrorKind::Invalid, Text::tr("Zoom did not give the feature to this user."));
    error.delivery = Delivery::Answered;
    error.zoomMessage = textOf(failures.first()[Name("reason")]);
    error.operation = QString::fromLatin1(request(change).operation);
    return error;
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::No;
    return answer ? takenBy(*answer, memberJson(change, change.after)) : Taken::Unclear;
}

bool matchesBefore(const Change &change, const QJsonObject &user)
{
    return agrees(user, memberJson(change, change.before));
}

QList<Change> inverse(const Change &change, const QJsonObject &)
{
    const QJsonValue before = change.before.value(valueName);
    if (before.isUndefined())
        return {};
    QJsonObject after = change.after;
    after.insert(valueName, before);
    return {changeOf(change.operation, {change.target, {}},
                     {{valueName, change.after.value(valueName)}}, after)};
}

} // namespace

const ChangeKind updateFeaturesKind{
    .operation = zoom::Operation::UpdateFeatures,
    .name = "update-features",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .answer = answer,
    .readBack = {.request = readUser, .judge = judge, .fromListing = true},
    .matchesBefore = matchesBefore,
    .inverse = inverse,
};

Change featureChange(const KnownUser &user, UserFeature feature, const QString &value)
{
    Change change =
        changeOf(zoom::Operation::UpdateFeatures, user, {},
                 {{featureName, Name(zoom::userFeatureNames.name(feature))}, {valueName, value}});
    const QString known = textOf(user.values.value(memberOf(change)));
    if (!known.isEmpty())
        change.before.insert(valueName, known);
    return change;
}

} // namespace rollcall
