#pragma once

#include "core/base/enum_table.h"
#include "core/base/plan.h"

#include <QString>
#include <QUrl>

namespace rollcall {

// The tag colours an account can have. UI turns them into colours for light and dark.
enum class AccountColour { Blue, Green, Amber, Red, Violet, Grey };

inline constexpr EnumTable<AccountColour, 6> accountColourNames{{{
    {AccountColour::Blue, "blue"},
    {AccountColour::Green, "green"},
    {AccountColour::Amber, "amber"},
    {AccountColour::Red, "red"},
    {AccountColour::Violet, "violet"},
    {AccountColour::Grey, "grey"},
}}};

// Everything about one connected account except its secret, which is in the SecretStore under
// secretKey(). Safe to write to disk.
struct AccountProfile
{
    QString id; // made by Rollcall (UUID); never changes
    QString name;
    AccountColour colour = AccountColour::Blue;
    QUrl apiUrl{QStringLiteral("https://api.zoom.us/v2")};
    QUrl tokenUrl{QStringLiteral("https://zoom.us/oauth/token")};
    QString accountId;
    QString clientId;
    Plan plan = Plan::Pro;
    bool practice = false; // the embedded practice account; never stored

    QString secretKey() const { return QStringLiteral("account/") + id; }
    bool operator==(const AccountProfile &) const = default;
};

} // namespace rollcall
