#pragma once

#include "core/changes/change.h"
#include "core/directory/user_store.h"

#include <QJsonObject>

namespace rollcall {

// A user as far as is known, whom a change shall be about.
struct KnownUser
{
    ChangeTarget target;
    // In the shape and with the names of GET /users/{userId}; what is not known is missing.
    QJsonObject values;
};

// From a row that exists. The target's userId is the id or, where the listing gave none as for
// pending users, the e-mail address, so its key() is the row's.
KnownUser knownUser(const UserStore &users, UserRow row);

// The row as GET /users/{userId} would tell it: Zoom's names, words and numbers. What the row lacks
// is missing; that it is empty, and not only unknown, can't be told.
QJsonObject listedUser(const UserStore &users, UserRow row);
// The same, but only these members: where thousands are compared, the others cost too much.
QJsonObject listedUser(const UserStore &users, UserRow row, const QStringList &names);

} // namespace rollcall
