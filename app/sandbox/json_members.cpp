#include "app/sandbox/json_members.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rollcall::sandbox {

JsonMembers::JsonMembers(const QJsonValue &object, QString subject)
    : m_object(object.toObject())
    , m_subject(std::move(subject))
{
    if (!object.isObject())
        m_error = QStringLiteral("%1 is not a JSON object.").arg(m_subject);
}

void JsonMembers::require(const char *name)
{
    if (!has(name) && m_error.isEmpty())
        m_error = QStringLiteral("%1: \"%2\" is missing.").arg(m_subject, QLatin1StringView(name));
}

bool JsonMembers::has(const char *name) const
{
    return m_object.contains(QLatin1StringView(name));
}

QString JsonMembers::text(const char *name, const QString &otherwise)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return otherwise;
    if (!value.isString())
        complain(name, QStringLiteral("a text"));
    return value.toString();
}

int JsonMembers::number(const char *name, int least, int most, int otherwise)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (number >= least && number <= most && number == std::floor(number))
        return static_cast<int>(number);
    complain(name, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
    return otherwise;
}

double JsonMembers::seconds(const char *name, double otherwise)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble(-1);
    if (number >= 0 && number <= 1'000'000)
        return number;
    complain(name, QStringLiteral("a number of seconds up to a million"));
    return otherwise;
}

bool JsonMembers::flag(const char *name, bool otherwise)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isBool())
        complain(name, QStringLiteral("true or false"));
    return value.toBool(otherwise);
}

int JsonMembers::word(const char *name, const QStringList &words)
{
    const auto index = static_cast<int>(words.indexOf(text(name, words.first())));
    if (index < 0)
        complain(name, QStringLiteral("one of ") + words.join(QStringLiteral(", ")));
    return std::max(index, 0);
}

QStringList JsonMembers::texts(const char *name)
{
    const QJsonValue value = take(name);
    const QJsonArray list = value.toArray();
    QStringList texts;
    for (const QJsonValue &text : list) {
        if (!text.isString())
            complain(name, QStringLiteral("a list of texts"));
        texts += text.toString();
    }
    if (!value.isUndefined() && !value.isArray())
        complain(name, QStringLiteral("a list of texts"));
    return texts;
}

QList<int> JsonMembers::numbers(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return {};
    QList<int> numbers;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &entry : list) {
        numbers += entry.toInt();
        if (numbers.last() < 1)
            complain(name, QStringLiteral("a number from 1, or a list of such"));
    }
    return numbers;
}

QJsonObject JsonMembers::object(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isObject())
        complain(name, QStringLiteral("an object"));
    return value.toObject();
}

QString JsonMembers::error() const
{
    if (!m_error.isEmpty())
        return m_error;
    for (const QString &name : m_object.keys()) {
        if (!m_known.contains(name))
            return QStringLiteral("%1: \"%2\" means nothing here.").arg(m_subject, name);
    }
    return {};
}

QJsonValue JsonMembers::take(const char *name)
{
    m_known += QLatin1StringView(name);
    return m_object.value(QLatin1StringView(name));
}

void JsonMembers::complain(const char *name, const QString &expected)
{
    if (m_error.isEmpty())
        m_error = QStringLiteral("%1: \"%2\" must be %3.")
                      .arg(m_subject, QLatin1StringView(name), expected);
}

} // namespace rollcall::sandbox
