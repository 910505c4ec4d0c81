#pragma once

#include "app/sandbox/state/user.h"

#include <QJsonObject>

namespace rollcall::sandbox {

// Puts what a PATCH of a user says into the user. Members that are not there stay as they are; an
// empty text empties. custom_attributes replaces rows by their key, phone_numbers all of them.
void editUser(User &user, const QJsonObject &body);

} // namespace rollcall::sandbox
