#include "core/changes/kinds/update_status.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/member_words.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/kinds/value_match.h"
#include "core/zoom/json_values.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::StatusAction;

constexpr Name statusName("status"), typeName("type"), actionName("action");
constexpr Name activeWord("active"), inactiveWord("inactive");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UpdateStatus)
};

std::optional<StatusAction> actionOf(const Change &change)
{
    const QString status = zoom::textOf(change.after.value(statusName));
    if (status == activeWord)
        return StatusAction::Activate;
    if (status == inactiveWord)
        return StatusAction::Deactivate;
    const QByteArray word = zoom::textOf(change.after.value(actionName)).toUtf8();
    const auto action = zoom::statusActionNames.value(word);
    return action == StatusAction::ClockIn || action == StatusAction::ClockOut ? action
                                                                               : std::nullopt;
}

StatusAction sureActionOf(const Change &change)
{
    return actionOf(change).value_or(StatusAction::Activate);
}

QString title(const Change &change)
{
    switch (sureActionOf(change)) {
    case StatusAction::Activate:
        //: What is done to a user; also the name of a button
        return Text::tr("Activate");
    case StatusAction::Deactivate:
        return Text::tr("Deactivate");
    case StatusAction::ClockIn:
        //: Of an agent in a contact centre
        return Text::tr("Clock in");
    case StatusAction::ClockOut:
        return Text::tr("Clock out");
    }
    return {};
}

QList<FieldChange> fields(const Change &change)
{
    if (change.after.contains(statusName))
        return memberRows(change.before, {{statusName, change.after.value(statusName)}});
    //: Whether an agent of a contact centre is at work
    return {{Text::tr("Work"),
             {},
             sureActionOf(change) == StatusAction::ClockIn ? Text::tr("Clocked in")
                                                           : Text::tr("Clocked out")}};
}

Risk risk(const Change &change)
{
    return sureActionOf(change) == StatusAction::Deactivate ? Risk::Disruptive : Risk::Reversible;
}

QStringList consequences(const Change &change)
{
    switch (sureActionOf(change)) {
    case StatusAction::Activate:
        return {Text::tr("Licences that were taken when the user was deactivated do not come back "
                         "by themselves.")};
    case StatusAction::Deactivate:
        return {Text::tr("The user is signed out at once and can't sign in."),
                Text::tr("Zoom takes all licences of the user, and activating does not promise "
                         "them back.")};
    case StatusAction::ClockIn:
    case StatusAction::ClockOut:
        break;
    }
    return {};
}

std::optional<Error> check(const Change &change)
{
    if (!actionOf(change))
        return makesNoSense(Text::tr("It does not say which status the user shall have."));
    return targetTrouble(change);
}

Request request(const Change &change)
{
    return zoom::updateStatusRequest(
        {.userId = change.target.userId, .action = sureActionOf(change)});
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::No;
    if (!answer || !change.after.contains(statusName))
        return Taken::Unclear;
    return takenBy(*answer, {{statusName, change.after.value(statusName)}});
}

bool matchesBefore(const Change &change, const QJsonObject &user)
{
    return agrees(user, change.before);
}

QList<Change> inverse(const Change &change, const QJsonObject &)
{
    const KnownUser user{change.target, {}};
    switch (sureActionOf(change)) {
    case StatusAction::Activate:
        return {changeOf(change.operation, user, {{statusName, activeWord}},
                         {{statusName, inactiveWord}})};
    case StatusAction::ClockIn:
        return {statusChange(user, StatusAction::ClockOut)};
    case StatusAction::ClockOut:
        return {statusChange(user, StatusAction::ClockIn)};
    case StatusAction::Deactivate:
        break;
    }
    QList<Change> back{
        changeOf(change.operation, user, {{statusName, inactiveWord}}, {{statusName, activeWord}})};
    const qint64 type = zoom::integerOf(change.before.value(typeName)).value_or(0);
    if (type != 0 && type != qint64(zoom::UserType::Basic))
        back += licenceChange(user, type);
    return back;
}

} // namespace

const ChangeKind updateStatusKind{
    .operation = zoom::Operation::UpdateStatus,
    .name = "update-status",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .readBack = {.request = readUser, .judge = judge, .fromListing = true},
    .matchesBefore = matchesBefore,
    .inverse = inverse,
};

Change statusChange(const KnownUser &user, StatusAction action)
{
    const bool isClock = action == StatusAction::ClockIn || action == StatusAction::ClockOut;
    if (isClock) {
        return changeOf(zoom::Operation::UpdateStatus, user, {},
                        {{actionName, Name(zoom::statusActionNames.name(action))}});
    }
    const bool on = action == StatusAction::Activate;
    QJsonObject known{{statusName, {}}};
    if (!on)
        known.insert(typeName, {}); // deactivating takes it
    return changeOf(zoom::Operation::UpdateStatus, user, membersNamed(user.values, known),
                    {{statusName, on ? activeWord : inactiveWord}});
}

} // namespace rollcall
