#include "core/changes/kinds/delete_assistants.h"

#include "core/changes/kinds/add_assistants.h"
#include "core/changes/kinds/delegates.h"
#include "core/changes/kinds/kind_tools.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::Assistant;

constexpr Name listName("assistants");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::DeleteAssistants)
};

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Remove all assistants");
}

QList<FieldChange> fields(const Change &change)
{
    const QList<Assistant> known = delegatesOf(change.before.value(listName));
    //: Those who may schedule for a user
    return {{Text::tr("Assistants"), delegatesWords(known), Text::tr("All removed")}};
}

Risk risk(const Change &change)
{
    return change.before.contains(listName) ? Risk::Reversible : Risk::Disruptive;
}

QStringList consequences(const Change &)
{
    return {Text::tr("Nobody schedules for the user any more.")};
}

Request request(const Change &change)
{
    return zoom::deleteAssistantsRequest({change.target.userId});
}

Request readBack(const Change &change)
{
    return zoom::listAssistantsRequest({change.target.userId});
}

Taken judge(const Change &, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    return hasNoDelegates(answer, listName);
}

QList<Change> inverse(const Change &change, const QJsonObject &)
{
    const QList<Assistant> known = delegatesOf(change.before.value(listName));
    if (known.isEmpty())
        return {};
    return {assistantsAdditionChange({change.target, {}}, known)};
}

} // namespace

const ChangeKind deleteAssistantsKind{
    .operation = zoom::Operation::DeleteAssistants,
    .name = "delete-assistants",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = targetTrouble,
    .request = request,
    .readBack = {.request = readBack, .judge = judge},
    .inverse = inverse,
};

Change assistantsRemovalChange(const KnownUser &user, const QList<Assistant> &known)
{
    QJsonObject before;
    if (!known.isEmpty())
        before.insert(listName, delegatesJson(known));
    return changeOf(zoom::Operation::DeleteAssistants, user, before, {{listName, QJsonArray()}});
}

} // namespace rollcall
