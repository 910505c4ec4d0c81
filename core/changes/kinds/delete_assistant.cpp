#include "core/changes/kinds/delete_assistant.h"

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
    Q_DECLARE_TR_FUNCTIONS(rollcall::DeleteAssistant)
};

Assistant assistantOf(const Change &change)
{
    const QList<Assistant> assistants = delegatesOf(change.before.value(listName));
    return assistants.isEmpty() ? Assistant() : assistants.first();
}

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Remove assistant");
}

QList<FieldChange> fields(const Change &change)
{
    //: Somebody who may schedule for a user
    return {{Text::tr("Assistant"), delegateWords(assistantOf(change)), Text::tr("Removed")}};
}

Risk risk(const Change &)
{
    return Risk::Reversible;
}

std::optional<Error> check(const Change &change)
{
    const QList<Assistant> assistants = delegatesOf(change.before.value(listName));
    if (auto trouble = delegateTrouble(assistants))
        return trouble;
    if (assistants.size() != 1)
        return makesNoSense(Text::tr("One assistant at a time is removed."));
    return targetTrouble(change);
}

Request request(const Change &change)
{
    const Assistant assistant = assistantOf(change);
    return zoom::deleteAssistantRequest(
        {.userId = change.target.userId,
         .assistantId = assistant.id.isEmpty() ? assistant.email : assistant.id});
}

Request readBack(const Change &change)
{
    return zoom::listAssistantsRequest({change.target.userId});
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    return hasNoDelegate(answer, listName, assistantOf(change));
}

QList<Change> inverse(const Change &change, const QJsonObject &)
{
    return {assistantsAdditionChange({change.target, {}}, {assistantOf(change)})};
}

} // namespace

const ChangeKind deleteAssistantKind{
    .operation = zoom::Operation::DeleteAssistant,
    .name = "delete-assistant",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = noConsequences,
    .check = check,
    .request = request,
    .readBack = {.request = readBack, .judge = judge},
    .inverse = inverse,
};

Change assistantRemovalChange(const KnownUser &user, const Assistant &assistant)
{
    return changeOf(zoom::Operation::DeleteAssistant, user,
                    {{listName, delegatesJson({assistant})}}, {{listName, QJsonArray()}});
}

} // namespace rollcall
