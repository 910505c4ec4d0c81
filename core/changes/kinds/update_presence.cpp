#include "core/changes/kinds/update_presence.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/zoom/json_values.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::PresenceStatus;

constexpr Name statusName("status"), durationName("duration");
constexpr int longestDuration = 1440;
constexpr int badRequest = 400;
constexpr int validationFailed = 300;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UpdatePresence)
};

PresenceStatus statusOf(const Change &change)
{
    return zoom::presenceStatus(zoom::textOf(change.after.value(statusName)));
}

std::optional<int> durationOf(const Change &change)
{
    const auto minutes = zoom::integerOf(change.after.value(durationName));
    return minutes ? std::optional(int(*minutes)) : std::nullopt;
}

QString statusWords(PresenceStatus status)
{
    switch (status) {
    case PresenceStatus::Available:
        //: Presence of a user in Zoom's apps
        return Text::tr("Available");
    case PresenceStatus::Away:
        return Text::tr("Away");
    case PresenceStatus::DoNotDisturb:
        return Text::tr("Do not disturb");
    case PresenceStatus::Busy:
        return Text::tr("Busy");
    case PresenceStatus::InMeeting:
        return Text::tr("In a Zoom meeting");
    case PresenceStatus::InCall:
        return Text::tr("On a call");
    case PresenceStatus::InCalendarEvent:
        return Text::tr("In a calendar event");
    case PresenceStatus::Presenting:
        return Text::tr("Presenting");
    case PresenceStatus::OutOfOffice:
        return Text::tr("Out of office");
    case PresenceStatus::Offline:
    case PresenceStatus::Unknown:
        break;
    }
    return {};
}

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Set presence");
}

QList<FieldChange> fields(const Change &change)
{
    //: What Zoom shows to others: Available, Busy …
    QList<FieldChange> rows{{Text::tr("Presence"), {}, statusWords(statusOf(change))}};
    if (const auto minutes = durationOf(change))
        rows += {Text::tr("Duration"), {}, Text::tr("%Ln minute(s)", nullptr, *minutes)};
    return rows;
}

Risk risk(const Change &)
{
    return Risk::Reversible;
}

QStringList consequences(const Change &)
{
    return {
        Text::tr("Zoom sets it only while the user is signed in to a Zoom app, and at most once "
                 "a minute.")};
}

std::optional<Error> check(const Change &change)
{
    const PresenceStatus status = statusOf(change);
    if (zoom::presenceNames.name(status).isEmpty())
        return makesNoSense(Text::tr("This presence can't be set; Zoom finds it out by itself."));
    const auto minutes = durationOf(change);
    const bool isRight = status == PresenceStatus::DoNotDisturb && minutes && *minutes >= 1 &&
                         *minutes <= longestDuration;
    if (change.after.contains(durationName) && !isRight)
        return makesNoSense(Text::tr("Only “Do not disturb” has a duration: 1 to 1,440 minutes."));
    return targetTrouble(change);
}

zoom::PresenceUpdate updateOf(const Change &change)
{
    return {
        .userId = change.target.userId, .status = statusOf(change), .duration = durationOf(change)};
}

Request request(const Change &change)
{
    return zoom::updatePresenceRequest(updateOf(change));
}

std::optional<Request> otherRequest(const Change &change, const Error &refusal)
{
    const bool isSpelling = statusOf(change) == PresenceStatus::DoNotDisturb &&
                            refusal.delivery == Delivery::Answered &&
                            refusal.httpStatus == badRequest &&
                            refusal.zoomCode == validationFailed;
    if (!isSpelling)
        return std::nullopt;
    return zoom::updatePresenceRequest(updateOf(change), zoom::DisturbSpelling::List);
}

Request readPresence(const Change &change)
{
    return zoom::getPresenceRequest({change.target.userId});
}

// Another presence does not tell that ours was not set: the user's app may have changed it since.
Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::No;
    if (!answer)
        return Taken::Unclear;
    const PresenceStatus found = zoom::presenceStatus(zoom::textOf(answer->value(statusName)));
    return found == statusOf(change) ? Taken::Yes : Taken::Unclear;
}

} // namespace

const ChangeKind updatePresenceKind{
    .operation = zoom::Operation::UpdatePresence,
    .name = "update-presence",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .otherRequest = otherRequest,
    .readBack = {.request = readPresence, .judge = judge},
    .inverse = noWayBack,
};

Change presenceChange(const KnownUser &user, PresenceStatus status, std::optional<int> minutes)
{
    QJsonObject after{{statusName, Name(zoom::presenceNames.name(status))}};
    if (minutes)
        after.insert(durationName, *minutes);
    return changeOf(zoom::Operation::UpdatePresence, user, {}, after);
}

} // namespace rollcall
