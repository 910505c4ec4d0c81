#include "ui/edit/plan_words.h"

#include "ui/models/visible_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::PlanWords)
};

} // namespace

QString whoText(const QList<KnownUser> &users)
{
    if (users.size() != 1)
        return Text::tr("%Ln user(s)", nullptr, int(users.size()));
    const ChangeTarget &one = users.first().target;
    const QString email = visibleText(one.email);
    //: A user's name and e-mail address
    return one.name.isEmpty() ? email : Text::tr("%1, %2").arg(visibleText(one.name), email);
}

ChangePlan planFor(const QString &title, const QString &accountId, const QDateTime &now,
                   const QList<KnownUser> &users,
                   const std::function<Change(const KnownUser &)> &change)
{
    ChangePlan plan{title, accountId, now, {}};
    plan.changes.reserve(users.size());
    for (const KnownUser &user : users)
        plan.changes += change(user);
    return plan;
}

} // namespace rollcall
