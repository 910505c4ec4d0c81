#pragma once

#include "app/sandbox/operations/fields.h"
#include "app/sandbox/state/settings_catalog.h"

#include <QJsonObject>

namespace rollcall::sandbox {

class Account;

// Holds a body against the members of a group. What is only readable may be anything.
void checkSettings(const SettingNode &group, const QJsonObject &body, FieldFindings &findings);

// What of a body that is right would have an effect: neither unknown, nor only readable, nor
// locked.
QJsonObject effectiveSettings(Account &account, const SettingNode &group, const QJsonObject &body);

} // namespace rollcall::sandbox
