#include "core/changes/directory_update.h"

#include "core/changes/known_user.h"
#include "core/directory/directory.h"
#include "core/zoom/user_creation.h"

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::Operation;

zoom::User createdUser(const Change &change, const QJsonObject &result)
{
    QJsonObject json = change.after;
    const QString action = json.take(Name("action")).toString();
    const bool isInvited = action == Name(zoom::createActionNames.name(zoom::CreateAction::Create));
    json.insert(Name("status"), isInvited ? Name("pending") : Name("active"));
    json.insert(Name("id"), result.value(Name("id")));
    json.insert(Name("role_id"), Name("2"));
    return zoom::User::fromJson(json);
}

// What the change names, over what was known.
void showAltered(Directory &directory, const Change &change)
{
    const UserStore &users = directory.users();
    const auto row = users.find(change.target.key());
    if (!row)
        return;
    QJsonObject json = listedUser(users, *row);
    for (auto member = change.after.begin(); member != change.after.end(); ++member)
        json.insert(member.key(), member.value());
    // Zoom takes the licence with the right to sign in.
    if (change.operation == Operation::UpdateStatus &&
        change.after.value(Name("status")) == Name("inactive"))
        json.insert(Name("type"), int(zoom::UserType::Basic));
    directory.learn(zoom::User::fromJson(json));
}

} // namespace

bool showTaken(Directory &directory, const Change &change, const QJsonObject &result)
{
    switch (change.operation) {
    case Operation::CreateUser:
        directory.learn(createdUser(change, result));
        return false;
    case Operation::DeleteUser:
    case Operation::SwitchAccount:
        directory.forget(change.target.key());
        return true;
    case Operation::UpdateUser:
    case Operation::UpdateStatus:
    case Operation::UpdateEmail:
        showAltered(directory, change);
        return false;
    default: // nothing that a list of users shows
        return false;
    }
}

void showFound(Directory &directory, const QJsonObject &found)
{
    if (found.contains(Name("email")) && found.contains(Name("status")))
        directory.learn(zoom::User::fromJson(found));
}

} // namespace rollcall
