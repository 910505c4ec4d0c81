#pragma once

#include "core/changes/change.h"

namespace rollcall {

class Directory;

// Shows in the directory what a change that Zoom has taken must have done, until the account is
// read again. Returns whether the user is gone from the account.
bool showTaken(Directory &directory, const Change &change, const QJsonObject &result);

// Shows what was read of a user: an answer of GET /users/{userId}. Other objects say nothing here.
void showFound(Directory &directory, const QJsonObject &found);

} // namespace rollcall
