#pragma once

#include "core/changes/change_kind.h"

#include <QJsonObject>

namespace rollcall {

// What Zoom's reference says of a user's members: lengths, numbers, what goes together.
std::optional<Error> checkUserMembers(const QJsonObject &members);
std::optional<Error> checkUserUpdate(const Change &change);
// Length alone; the account has rules of its own. `most`: 31 to be set, 32 with a new user.
std::optional<Error> checkPassword(const QByteArray &password, int most);

} // namespace rollcall
