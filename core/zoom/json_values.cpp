#include "core/zoom/json_values.h"

#include <bit>

namespace rollcall::zoom {

QString textOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const auto number = integerOf(value);
        return number ? QString::number(*number) : QString();
    }
    return value.toString();
}

std::optional<qint64> integerOf(const QJsonValue &value)
{
    bool isNumber = false;
    if (value.isString()) {
        const qint64 number = value.toString().trimmed().toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    // toInteger() gives the default back for a number that is not whole, so two are needed.
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        return std::nullopt;
    return value.toInteger();
}

std::optional<bool> flagOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString text = textOf(value).toLower();
    if (text == QLatin1String("true") || text == QLatin1String("1"))
        return true;
    if (text == QLatin1String("false") || text == QLatin1String("0"))
        return false;
    return std::nullopt;
}

QJsonArray arrayOf(const QJsonValue &value)
{
    return value.isObject() ? QJsonArray{value} : value.toArray();
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    texts.reserve(array.size());
    for (const QJsonValue &element : array)
        texts += textOf(element);
    if (!value.isString())
        return texts;
    const QStringList parts = value.toString().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        texts += part.trimmed();
    return texts;
}

qint64 bitValue(qint64 number)
{
    constexpr qint64 exact = qint64(1) << 53; // doubles have every whole number up to here
    if (number <= exact)
        return number;
    const auto below = qint64(std::bit_floor(quint64(number)));
    // Half a step of the doubles, which are twice as wide above a power as below it.
    if (number - below <= (below >> 53))
        return below;
    const quint64 above = quint64(below) << 1;
    const bool fits = above <= quint64(1) << 62;
    return fits && above - quint64(number) <= (above >> 54) ? qint64(above) : number;
}

} // namespace rollcall::zoom
