#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

#include <optional>

namespace rollcall {

// What the kinds of changes have in common.

Change changeOf(zoom::Operation operation, const KnownUser &user, const QJsonObject &before,
                const QJsonObject &after);

// Those members of `values` that `named` has, too.
QJsonObject membersNamed(const QJsonObject &values, const QJsonObject &named);

// ErrorKind::Usage, for check().
Error makesNoSense(const QString &sentence);
// If it names no user as Zoom's paths do. For check() of every kind but the creation.
std::optional<Error> targetTrouble(const Change &change);
// Whether it looks like an address at all; Zoom knows better.
bool isEmailAddress(const QString &text);

// GET /users/{userId} of the target.
Request readUser(const Change &change);
bool isNotFound(const Result<QJsonObject> &answer);

// For kinds whose changes have nothing of the kind.
QStringList noConsequences(const Change &change);
QList<Change> noWayBack(const Change &change, const QJsonObject &result);

} // namespace rollcall
