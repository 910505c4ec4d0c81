#include "core/changes/error_json.h"

#include <QJsonArray>

namespace rollcall {

namespace {

using namespace Qt::StringLiterals;

template <typename Table, typename Enum>
QString nameOf(const Table &table, Enum value)
{
    return QString::fromLatin1(table.name(value));
}

template <typename Enum, typename Table>
Enum valueOf(const Table &table, const QJsonValue &name, Enum otherwise)
{
    return table.value(name.toString().toLatin1()).value_or(otherwise);
}

void put(QJsonObject &json, const QString &member, const QString &text)
{
    if (!text.isEmpty())
        json.insert(member, text);
}

void put(QJsonObject &json, const QString &member, int number)
{
    if (number != 0)
        json.insert(member, number);
}

QJsonArray fieldsToJson(const QList<FieldError> &fields)
{
    QJsonArray array;
    for (const FieldError &field : fields)
        array += QJsonObject{{u"field"_s, field.field}, {u"message"_s, field.message}};
    return array;
}

QList<FieldError> fieldsFromJson(const QJsonArray &array)
{
    QList<FieldError> fields;
    for (const QJsonValue &value : array)
        fields += FieldError{value[u"field"].toString(), value[u"message"].toString()};
    return fields;
}

QStringList textsFromJson(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &value : array)
        texts += value.toString();
    return texts;
}

} // namespace

QJsonObject errorToJson(const Error &error)
{
    QJsonObject json{{u"kind"_s, nameOf(errorKindNames, error.kind)},
                     {u"delivery"_s, nameOf(deliveryNames, error.delivery)}};
    put(json, u"sentence"_s, error.sentence);
    put(json, u"http_status"_s, error.httpStatus);
    put(json, u"zoom_code"_s, error.zoomCode);
    put(json, u"zoom_message"_s, error.zoomMessage);
    if (!error.fields.isEmpty())
        json.insert(u"fields"_s, fieldsToJson(error.fields));
    if (!error.missingScopes.isEmpty())
        json.insert(u"missing_scopes"_s, QJsonArray::fromStringList(error.missingScopes));
    put(json, u"tracking_id"_s, error.trackingId);
    put(json, u"operation"_s, error.operation);
    put(json, u"technical"_s, error.technical);
    if (error.retryAfter)
        json.insert(u"retry_after_ms"_s, qint64(error.retryAfter->count()));
    return json;
}

Error errorFromJson(const QJsonObject &json)
{
    Error error;
    error.kind = valueOf(errorKindNames, json[u"kind"], ErrorKind::Transport);
    error.delivery = valueOf(deliveryNames, json[u"delivery"], Delivery::Unknown);
    error.sentence = json[u"sentence"].toString();
    error.httpStatus = json[u"http_status"].toInt();
    error.zoomCode = json[u"zoom_code"].toInt();
    error.zoomMessage = json[u"zoom_message"].toString();
    error.fields = fieldsFromJson(json[u"fields"].toArray());
    error.missingScopes = textsFromJson(json[u"missing_scopes"].toArray());
    error.trackingId = json[u"tracking_id"].toString();
    error.operation = json[u"operation"].toString();
    error.technical = json[u"technical"].toString();
    if (json.contains(u"retry_after_ms"))
        error.retryAfter = std::chrono::milliseconds(json[u"retry_after_ms"].toInteger());
    return error;
}

} // namespace rollcall
