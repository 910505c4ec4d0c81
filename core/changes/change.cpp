#include "core/changes/change.h"

#include "core/changes/change_kind.h"

namespace rollcall {

QString ChangeTarget::key() const
{
    // Addresses have an @, Zoom's ids never.
    if (userId.isEmpty() || userId.contains(u'@'))
        return (userId.isEmpty() ? email : userId).toLower();
    return userId;
}

QJsonObject Change::toJson() const
{
    return {{QLatin1String("change"), QLatin1String(kindOf(*this).name)},
            {QLatin1String("user"), QJsonObject{{QLatin1String("id"), target.userId},
                                                {QLatin1String("email"), target.email},
                                                {QLatin1String("name"), target.name}}},
            {QLatin1String("before"), before},
            {QLatin1String("after"), after}};
}

} // namespace rollcall
