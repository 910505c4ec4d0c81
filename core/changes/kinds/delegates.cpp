#include "core/changes/kinds/delegates.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/zoom/json_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::Assistant;

constexpr Name idName("id"), emailName("email"), privateName("can_manage_host_private_event");
constexpr qsizetype mostInWords = 5;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Delegates)
};

QJsonObject delegateJson(const Assistant &delegate)
{
    QJsonObject json;
    if (!delegate.id.isEmpty())
        json.insert(idName, delegate.id);
    if (!delegate.email.isEmpty())
        json.insert(emailName, delegate.email);
    if (delegate.managesPrivateEvents)
        json.insert(privateName, *delegate.managesPrivateEvents);
    return json;
}

bool isSame(const Assistant &one, const Assistant &other)
{
    if (!one.id.isEmpty() && !other.id.isEmpty())
        return one.id == other.id;
    return !one.email.isEmpty() && one.email.compare(other.email, Qt::CaseInsensitive) == 0;
}

} // namespace

QJsonArray delegatesJson(const QList<Assistant> &delegates)
{
    QJsonArray array;
    for (const Assistant &delegate : delegates)
        array += delegateJson(delegate);
    return array;
}

QList<Assistant> delegatesOf(const QJsonValue &list)
{
    QList<Assistant> delegates;
    const QJsonArray array = zoom::arrayOf(list);
    delegates.reserve(array.size());
    for (const QJsonValue &value : array) {
        const QJsonObject json = value.toObject();
        delegates +=
            Assistant{zoom::textOf(json.value(idName)), zoom::textOf(json.value(emailName)),
                      zoom::flagOf(json.value(privateName))};
    }
    return delegates;
}

QString delegateWords(const Assistant &delegate)
{
    return delegate.email.isEmpty() ? delegate.id : delegate.email;
}

QString delegatesWords(const QList<Assistant> &delegates)
{
    QStringList words;
    for (const Assistant &delegate : delegates.first(std::min(delegates.size(), mostInWords)))
        words += delegateWords(delegate);
    if (delegates.size() > mostInWords)
        words += QStringLiteral("…");
    return words.join(QStringLiteral(", "));
}

bool hasDelegate(const QList<Assistant> &delegates, const Assistant &one)
{
    return std::ranges::any_of(delegates,
                               [&](const Assistant &other) { return isSame(one, other); });
}

std::optional<Error> delegateTrouble(const QList<Assistant> &delegates)
{
    const bool allNamed = std::ranges::none_of(delegates, [](const Assistant &delegate) {
        return delegateWords(delegate).trimmed().isEmpty();
    });
    if (!delegates.isEmpty() && allNamed)
        return std::nullopt;
    return makesNoSense(Text::tr("It does not say who is meant as an assistant or scheduler."));
}

Taken hasNoDelegate(const Result<QJsonObject> &answer, Name list, const Assistant &one)
{
    if (isNotFound(answer))
        return Taken::Yes;
    if (!answer || !answer->contains(list))
        return Taken::Unclear;
    return hasDelegate(delegatesOf(answer->value(list)), one) ? Taken::No : Taken::Yes;
}

Taken hasNoDelegates(const Result<QJsonObject> &answer, Name list)
{
    if (isNotFound(answer))
        return Taken::Yes;
    if (!answer || !answer->contains(list))
        return Taken::Unclear;
    return answer->value(list).toArray().isEmpty() ? Taken::Yes : Taken::No;
}

} // namespace rollcall
