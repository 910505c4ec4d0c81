#pragma once

#include "app/sandbox/state/settings_catalog.h"
#include "app/sandbox/state/user.h"

#include <QJsonObject>
#include <QStringList>

namespace rollcall::sandbox {

class Account;

// Settable for nobody but the account: named by the rule `locked_settings`, or below one named.
bool isLocked(Account &account, const SettingNode &node);

// What this setting is for the user.
QJsonValue settingOf(Account &account, const User &user, const SettingNode &node);

// All that is readable of one option; with names, only those settings and groups.
QJsonObject settingsOf(Account &account, const User &user, SettingsOption option,
                       const QStringList &names);

} // namespace rollcall::sandbox
