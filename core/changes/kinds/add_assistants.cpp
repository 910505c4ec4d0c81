#include "core/changes/kinds/add_assistants.h"

#include "core/changes/kinds/delegates.h"
#include "core/changes/kinds/delete_assistant.h"
#include "core/changes/kinds/kind_tools.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::Assistant;

constexpr Name listName("assistants");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::AddAssistants)
};

QList<Assistant> assistantsOf(const Change &change)
{
    return delegatesOf(change.after.value(listName));
}

QString title(const Change &)
{
    //: What is done to a user; also the name of a button
    return Text::tr("Add assistants");
}

QList<FieldChange> fields(const Change &change)
{
    //: Those who may schedule for a user and are added
    return {{Text::tr("New assistants"), {}, delegatesWords(assistantsOf(change))}};
}

Risk risk(const Change &)
{
    return Risk::Reversible;
}

QStringList consequences(const Change &)
{
    return {Text::tr("Assistants can schedule and change meetings in the name of the user.")};
}

std::optional<Error> check(const Change &change)
{
    const QList<Assistant> assistants = assistantsOf(change);
    if (auto trouble = delegateTrouble(assistants))
        return trouble;
    if (assistants.size() > zoom::mostAssistants)
        return makesNoSense(
            Text::tr("A user can have up to %Ln assistant(s).", nullptr, zoom::mostAssistants));
    const Assistant self{change.target.userId, change.target.email, std::nullopt};
    if (hasDelegate(assistants, self))
        return makesNoSense(Text::tr("Nobody can be their own assistant."));
    return targetTrouble(change);
}

Request request(const Change &change)
{
    return zoom::addAssistantsRequest(
        {.userId = change.target.userId, .assistants = assistantsOf(change)});
}

Request readBack(const Change &change)
{
    return zoom::listAssistantsRequest({change.target.userId});
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::No;
    if (!answer || !answer->contains(listName))
        return Taken::Unclear;
    const QList<Assistant> found = delegatesOf(answer->value(listName));
    const bool all = std::ranges::all_of(
        assistantsOf(change), [&](const Assistant &one) { return hasDelegate(found, one); });
    return all ? Taken::Yes : Taken::No; // all rows of a request are taken, or none
}

QList<Change> inverse(const Change &change, const QJsonObject &)
{
    QList<Change> back;
    const QList<Assistant> assistants = assistantsOf(change);
    for (const Assistant &assistant : assistants)
        back += assistantRemovalChange({change.target, {}}, assistant);
    return back;
}

} // namespace

const ChangeKind addAssistantsKind{
    .operation = zoom::Operation::AddAssistants,
    .name = "add-assistants",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .readBack = {.request = readBack, .judge = judge},
    .inverse = inverse,
};

Change assistantsAdditionChange(const KnownUser &user, const QList<Assistant> &assistants)
{
    return changeOf(zoom::Operation::AddAssistants, user, {},
                    {{listName, delegatesJson(assistants)}});
}

} // namespace rollcall
