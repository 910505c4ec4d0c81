#include "ui/review/review_words.h"

#include "core/changes/change_kind.h"
#include "ui/models/change_text.h"
#include "ui/models/time_text.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

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

void addOnce(QStringList &sentences, const QString &sentence)
{
    if (!sentences.contains(sentence))
        sentences += sentence;
}

int usersAmong(const ChangePlan &plan, const QList<int> &positions)
{
    QSet<QString> users;
    for (const int position : positions)
        users += plan.changes[position].target.key();
    return int(users.size());
}

} // namespace

QString applyText(const ChangePlan &plan)
{
    if (plan.changes.isEmpty())
        return Text::tr("Apply");
    const QString title = changeTitle(plan.changes.first());
    for (const Change &change : plan.changes) {
        if (changeTitle(change) != title)
            return Text::tr("Apply %Ln change(s)", nullptr, int(plan.changes.size()));
    }
    return actsOnUsers(plan.changes.first().operation)
               //: %1 is what is done: "Delete 3 users"
               ? Text::tr("%1 %Ln user(s)", nullptr, plan.userCount()).arg(title)
               //: %1 is what is done: "Change licence for 3 users"
               : Text::tr("%1 for %Ln user(s)", nullptr, plan.userCount()).arg(title);
}

Consequences consequencesOf(const ChangePlan &plan)
{
    Consequences all;
    for (const Change &change : plan.changes) {
        const ChangeKind &kind = kindOf(change);
        const bool final = kind.risk(change) == Risk::Irreversible;
        const QStringList sentences = kind.consequences(change);
        for (const QString &sentence : sentences)
            addOnce(final ? all.irreversible : all.others, sentence);
    }
    for (const QString &sentence : std::as_const(all.irreversible))
        all.others.removeAll(sentence);
    return all;
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

Finding::Fix fixOf(const ChangePlan &plan, const Finding &finding)
{
    if (finding.fix != Finding::Fix::None)
        return finding.fix;
    const bool some =
        !finding.positions.isEmpty() && finding.positions.size() < plan.changes.size();
    return finding.severity == Finding::Severity::Refused && some ? Finding::Fix::Drop
                                                                  : Finding::Fix::None;
}

QString fixText(const ChangePlan &plan, const Finding &finding)
{
    switch (fixOf(plan, finding)) {
    case Finding::Fix::None:
        return {};
    case Finding::Fix::Drop:
        return Text::tr("Leave out %Ln user(s)", nullptr, usersAmong(plan, finding.positions));
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

Confirmation confirmationFor(const ChangePlan &plan)
{
    if (plan.risk() != Risk::Irreversible)
        return {};
    const int users = plan.userCount();
    if (users > mostUsersWithoutTyping) {
        return {QString::number(users),
                Text::tr("Type %1 to confirm").arg(QLocale().toString(users))};
    }
    if (users != 1)
        return {};
    const QString name = targetText(plan.changes.first().target).simplified();
    //: %1 is the name of a user
    return {name, Text::tr("Type “%1” to confirm").arg(name)};
}

} // namespace rollcall
