#include "core/changes/kinds/delete_schedulers.h"

#include "core/changes/kinds/add_assistants.h"
#include "core/changes/kinds/delegates.h"
#include "core/changes/kinds/delete_scheduler.h"
#include "core/changes/kinds/kind_tools.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::Assistant;

constexpr Name listName("schedulers");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::DeleteSchedulers)
};

QString title(const Change &)
{
    //: What is done to a user, who schedules for others; also the name of a button
    return Text::tr("Remove all scheduling privileges");
}

QList<FieldChange> fields(const Change &change)
{
    const QList<Assistant> known = delegatesOf(change.before.value(listName));
    //: For whom a user schedules meetings
    return {{Text::tr("Schedules for"), delegatesWords(known), Text::tr("Nobody")}};
}

Risk risk(const Change &change)
{
    return change.before.contains(listName) ? Risk::Reversible : Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("The user can no longer schedule for anybody else.")};
}

Request request(const Change &change)
{
    return zoom::deleteSchedulersRequest({change.target.userId});
}

Request readBack(const Change &change)
{
    return zoom::listSchedulersRequest({change.target.userId});
}

Taken judge(const Change &, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    return hasNoDelegates(answer, listName);
}

// One for each of those for whom the user has scheduled.
QList<Change> inverse(const Change &change, const QJsonObject &result)
{
    QList<Change> back;
    const QList<Assistant> known = delegatesOf(change.before.value(listName));
    for (const Assistant &scheduler : known) {
        const Change removal =
            schedulerRemovalChange({change.target, {}}, {scheduler.id, scheduler.email, 0});
        back += deleteSchedulerKind.inverse(removal, result);
    }
    return back;
}

} // namespace

const ChangeKind deleteSchedulersKind{
    .operation = zoom::Operation::DeleteSchedulers,
    .name = "delete-schedulers",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = targetTrouble,
    .request = request,
    .readBack = {.request = readBack, .judge = judge},
    .inverse = inverse,
};

Change schedulersRemovalChange(const KnownUser &user, const QList<zoom::Scheduler> &known)
{
    QList<Assistant> all;
    for (const zoom::Scheduler &scheduler : known)
        all += Assistant{scheduler.id, scheduler.email, std::nullopt};
    QJsonObject before;
    if (!all.isEmpty())
        before.insert(listName, delegatesJson(all));
    return changeOf(zoom::Operation::DeleteSchedulers, user, before, {{listName, QJsonArray()}});
}

} // namespace rollcall
