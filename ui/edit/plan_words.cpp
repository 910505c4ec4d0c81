#include "ui/edit/plan_words.h"

#include "core/changes/known_user.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::PlanWords)
};

} // namespace

QString whoText(const ChangeTarget &user)
{
    const QString email = visibleText(user.email);
    //: A user's name and e-mail address
    return user.name.isEmpty() ? email : Text::tr("%1, %2").arg(visibleText(user.name), email);
}

QString whoText(const UserStore &store, const std::vector<UserRow> &users)
{
    return users.size() == 1 ? whoText(knownUser(store, users.front()).target)
                             : Text::tr("%Ln user(s)", nullptr, int(users.size()));
}

} // namespace rollcall
