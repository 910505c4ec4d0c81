#include "core/changes/kinds/delete_scheduler.h"

#include "core/changes/kinds/add_assistants.h"
#include "core/changes/kinds/delegates.h"
#include "core/changes/kinds/kind_tools.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::Assistant;

constexpr Name listName("schedulers");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::DeleteScheduler)
};

Assistant schedulerOf(const Change &change)
{
    const QList<Assistant> schedulers = delegatesOf(change.before.value(listName));
    return schedulers.isEmpty() ? Assistant() : schedulers.first();
}

QString title(const Change &)
{
    //: What is done to a user, who schedules for somebody else; also the name of a button
    return Text::tr("Remove scheduling privilege");
}

QList<FieldChange> fields(const Change &change)
{
    //: For whom a user schedules meetings
    return {{Text::tr("Schedules for"), delegateWords(schedulerOf(change)), Text::tr("Removed")}};
}

Risk risk(const Change &)
{
    return Risk::Reversible;
}

std::optional<Error> check(const Change &change)
{
    const QList<Assistant> schedulers = delegatesOf(change.before.value(listName));
    if (auto trouble = delegateTrouble(schedulers))
        return trouble;
    if (schedulers.size() != 1)
        return makesNoSense(Text::tr("One scheduling privilege at a time is removed."));
    return targetTrouble(change);
}

Request request(const Change &change)
{
    const Assistant scheduler = schedulerOf(change);
    return zoom::deleteSchedulerRequest(
        {.userId = change.target.userId,
         .schedulerId = scheduler.id.isEmpty() ? scheduler.email : scheduler.id});
}

Request readBack(const Change &change)
{
    return zoom::listSchedulersRequest({change.target.userId});
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    return hasNoDelegate(answer, listName, schedulerOf(change));
}

// The same relation is given from its other side.
QList<Change> inverse(const Change &change, const QJsonObject &)
{
    const Assistant scheduler = schedulerOf(change);
    const KnownUser other{{.userId = scheduler.id.isEmpty() ? scheduler.email : scheduler.id,
                           .email = scheduler.email,
                           .name = {}},
                          {}};
    const Assistant self{change.target.userId, change.target.email, std::nullopt};
    return {assistantsAdditionChange(other, {self})};
}

} // namespace

const ChangeKind deleteSchedulerKind{
    .operation = zoom::Operation::DeleteScheduler,
    .name = "delete-scheduler",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = noConsequences,
    .check = check,
    .request = request,
    .readBack = {.request = readBack, .judge = judge},
    .inverse = inverse,
};

Change schedulerRemovalChange(const KnownUser &user, const zoom::Scheduler &scheduler)
{
    const Assistant one{scheduler.id, scheduler.email, std::nullopt};
    return changeOf(zoom::Operation::DeleteScheduler, user, {{listName, delegatesJson({one})}},
                    {{listName, QJsonArray()}});
}

} // namespace rollcall
