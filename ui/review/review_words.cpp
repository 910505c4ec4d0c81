#include "ui/review/review_words.h"

#include "ui/models/change_text.h"
#include "ui/models/time_text.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ReviewWords)
};

// "Delete" has the user for its object; "Change licence" has not.
bool actsOnUsers(zoom::Operation operation)
{
    return operation == zoom::Operation::DeleteUser || operation == zoom::Operation::UpdateStatus ||
           operation == zoom::Operation::CreateUser;
}

} // namespace

QString applyText(const PlanDigest &plan)
{
    if (plan.changes() == 0)
        return Text::tr("Apply");
    const QString &title = plan.title();
    if (title.isEmpty())
        return Text::tr("Apply %Ln change(s)", nullptr, plan.changes());
    return actsOnUsers(plan.operation())
               //: %1 is what is done: "Delete 3 users"
               ? Text::tr("%1 %Ln user(s)", nullptr, plan.users()).arg(title)
               //: %1 is what is done: "Change licence for 3 users"
               : Text::tr("%1 for %Ln user(s)", nullptr, plan.users()).arg(title);
}

QString budgetText(const CallBudget &budget)
{
    const QString calls = Text::tr("%Ln call(s)", nullptr, budget.calls());
    QStringList parts;
    if (budget.atLeast.count() < 1) {
        //: %1 is a number of calls
        parts += Text::tr("%1, at once").arg(calls);
    } else {
        //: %1 is a number of calls, %2 a duration; "plan" is what the account has bought
        parts +=
            Text::tr("%1, about %2 at this plan’s limits").arg(calls, durationText(budget.atLeast));
    }
    if (budget.invitations > 0) {
        parts += Text::tr("%1 of the %Ln invitation(s) left today", nullptr, budget.invitationsLeft)
                     .arg(QLocale().toString(budget.invitations));
    }
    QString text = parts.join(QStringLiteral("; ")) + u'.';
    if (budget.overDailyLimit) {
        text += u' ' + Text::tr("That is more than Zoom allows in a day: the rest waits until "
                                "tomorrow.");
    }
    return text;
}

Finding::Fix fixOf(const PlanDigest &plan, const Finding &finding)
{
    if (finding.fix != Finding::Fix::None)
        return finding.fix;
    const bool some = !finding.positions.isEmpty() && finding.positions.size() < plan.changes();
    return finding.severity == Finding::Severity::Refused && some ? Finding::Fix::Drop
                                                                  : Finding::Fix::None;
}

QString fixText(const PlanDigest &plan, const Finding &finding)
{
    switch (fixOf(plan, finding)) {
    case Finding::Fix::None:
        return {};
    case Finding::Fix::Drop:
        return Text::tr("Leave out %Ln user(s)", nullptr, finding.users);
    case Finding::Fix::Disassociate:
        return Text::tr("Disassociate instead");
    case Finding::Fix::Deactivate:
        return Text::tr("Deactivate instead");
    }
    return {};
}

bool Confirmation::isGivenBy(const QString &typed) const
{
    if (!isNeeded())
        return true;
    const QString words = typed.simplified();
    bool isNumber = false;
    const int count = QLocale().toInt(words, &isNumber);
    return words == expected || (isNumber && QString::number(count) == expected);
}

Confirmation confirmationFor(const PlanDigest &plan)
{
    if (plan.risk() != Risk::Irreversible)
        return {};
    const int users = plan.users();
    if (users > mostUsersWithoutTyping) {
        return {QString::number(users),
                Text::tr("Type %1 to confirm").arg(QLocale().toString(users))};
    }
    if (users != 1)
        return {};
    const QString name = targetText(plan.firstUser()).simplified();
    //: %1 is the name of a user
    return {name, Text::tr("Type “%1” to confirm").arg(name)};
}

} // namespace rollcall
