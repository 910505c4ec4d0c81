#pragma once

#include "core/changes/change_kind.h"

#include <QJsonObject>

namespace rollcall {

// Whether a user is as `wanted` says; `user` is an answer of GET /users/{userId}, or a row as
// listedUser() makes it. No: some member differs. Yes: all are as wanted. Unclear: those that
// `user` tells of are as wanted, but it does not tell of all. Yes before a change means that there
// is nothing to do, so a part is not enough.
Taken takenBy(const QJsonObject &user, const QJsonObject &wanted);

// No member that both have differs.
bool agrees(const QJsonObject &user, const QJsonObject &known);

// Whether a list that does not name this text says that it is empty; and it can be made so again.
bool isLeftOutWhereEmpty(const QString &member);

// Whether two values of one of Zoom's members are the same, as Zoom means it: "2" and 2 are, a
// licence bit and what a double made of it are, and so are addresses in other cases.
bool isSameValue(const QString &member, const QJsonValue &wanted, const QJsonValue &found);

} // namespace rollcall
