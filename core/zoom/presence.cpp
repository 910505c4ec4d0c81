#include "core/zoom/presence.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

#include <QCoreApplication>

namespace rollcall::zoom {

namespace {

// Without underscores and in lower case.
constexpr EnumTable<PresenceStatus, 20> spellings{{{
    {PresenceStatus::Available, "available"},
    {PresenceStatus::Away, "away"},
    {PresenceStatus::DoNotDisturb, "donotdisturb"},
    {PresenceStatus::DoNotDisturb, "donodisturb"},
    {PresenceStatus::DoNotDisturb, "dnd"},
    {PresenceStatus::Busy, "busy"},
    {PresenceStatus::InMeeting, "inazoommeeting"},
    {PresenceStatus::InMeeting, "inameeting"},
    {PresenceStatus::InMeeting, "inmeeting"},
    {PresenceStatus::InCall, "onacall"},
    {PresenceStatus::InCall, "inacall"},
    {PresenceStatus::InCall, "oncall"},
    {PresenceStatus::InCall, "onphonecall"},
    {PresenceStatus::InCall, "onaphonecall"},
    {PresenceStatus::InCalendarEvent, "incalendarevent"},
    {PresenceStatus::InCalendarEvent, "inacalendarevent"},
    {PresenceStatus::Presenting, "presenting"},
    {PresenceStatus::OutOfOffice, "outofoffice"},
    {PresenceStatus::Offline, "offline"},
    {PresenceStatus::Offline, "invisible"},
}}};

Presence presenceOf(const QJsonObject &json)
{
    const QString word = textOf(json.value(QLatin1String("status")));
    return {.status = presenceStatus(word),
            .word = word,
            .endTime = textOf(json.value(QLatin1String("end_time"))),
            .remainingTime = integerOf(json.value(QLatin1String("remaining_time")))};
}

bool isRefusedSpelling(const PresenceUpdate &update, const Result<void> &outcome)
{
    return update.status == PresenceStatus::DoNotDisturb && !outcome &&
           outcome.error().delivery == Delivery::Answered && outcome.error().httpStatus == 400 &&
           outcome.error().zoomCode == 300;
}

} // namespace

PresenceStatus presenceStatus(const QString &word)
{
    QByteArray plain = word.toLower().toUtf8();
    for (const char separator : {'_', '-', ' '})
        plain.replace(QByteArray(1, separator), QByteArray());
    return spellings.value(plain).value_or(PresenceStatus::Unknown);
}

Request getPresenceRequest(const UserTarget &user)
{
    return requestOn(Operation::GetPresence, user);
}

QCoro::Task<Result<Presence>> getPresence(ApiClient &client, UserTarget user, CancelToken cancel)
{
    return ask(client, getPresenceRequest(user), presenceOf, std::move(cancel));
}

Request updatePresenceRequest(const PresenceUpdate &update, DisturbSpelling spelling)
{
    Request request = requestOn(Operation::UpdatePresence, {update.userId, update.lane});
    const bool byList =
        update.status == PresenceStatus::DoNotDisturb && spelling == DisturbSpelling::List;
    const QByteArrayView word = byList ? "Do_No_Disturb" : presenceNames.name(update.status);
    QJsonObject body{{QLatin1String("status"), QLatin1String(word)}};
    if (update.duration)
        body.insert(QLatin1String("duration"), *update.duration);
    setJson(request, body);
    return request;
}

QCoro::Task<Result<void>> updatePresence(ApiClient &client, PresenceUpdate update,
                                         CancelToken cancel)
{
    const Request first = updatePresenceRequest(update);
    if (presenceNames.name(update.status).isEmpty())
        co_return refusedHere(
            QCoreApplication::translate("rollcall::zoom::Presence",
                                        "This presence can't be set; Zoom finds it out by itself."),
            first);
    const Result<void> outcome = co_await tell(client, first, cancel);
    if (!isRefusedSpelling(update, outcome))
        co_return Result<void>(outcome);
    const Request second = updatePresenceRequest(update, DisturbSpelling::List);
    co_return co_await tell(client, second, cancel);
}

} // namespace rollcall::zoom
