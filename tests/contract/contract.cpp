#include "tests/contract/contract.h"

#include "tests/contract/json_schemas.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArrayList segmentsOf(QByteArray target)
{
    const qsizetype query = target.indexOf('?');
    return (query < 0 ? target : target.first(query)).split('/');
}

// How many of the pattern's segments are words of its own; -1: it is another path.
int likeness(const QByteArrayList &segments, const QByteArrayList &pattern)
{
    if (segments.size() != pattern.size())
        return -1;
    int same = 0;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (pattern[i] == segments[i])
            ++same;
        else if (!pattern[i].startsWith('{') || segments[i].isEmpty())
            return -1;
    }
    return same;
}

// A query value is text; its schema says what it is the text of.
QJsonValue typed(const QString &text, const QJsonObject &schema)
{
    const QString type = schema.value("type"_L1).toString();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (type == "integer"_L1 && isNumber)
        return number;
    if (type == "boolean"_L1 && (text == "true"_L1 || text == "false"_L1))
        return text == "true"_L1;
    return text;
}

QJsonObject queryOf(const QByteArray &target, const QJsonObject &schema)
{
    const qsizetype at = target.indexOf('?');
    const QUrlQuery query(at < 0 ? QString() : QString::fromLatin1(target.sliced(at + 1)));
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    QJsonObject values;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        values.insert(name, typed(value, properties.value(name).toObject()));
    return values;
}

// The query as JSON Schema: "required" stands with each parameter in the contract.
QJsonObject querySchema(const QJsonObject &parameters)
{
    QJsonObject properties;
    QJsonArray required;
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter) {
        QJsonObject schema = parameter.value().toObject();
        if (schema.take("required"_L1).toBool())
            required.append(parameter.key());
        properties.insert(parameter.key(), schema);
    }
    return {{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"required"_s, required}};
}

QStringList multipartComplaints(const QJsonArray &parts, const WireRequest &request)
{
    QStringList complaints;
    if (!request.contentType.startsWith("multipart/form-data; boundary="))
        complaints += u"not multipart/form-data: "_s + QString::fromLatin1(request.contentType);
    for (const QJsonValue &part : parts) {
        if (!request.body.contains("name=\"" + part.toString().toLatin1() + "\"; filename=\""))
            complaints += u"no part with a filename: "_s + part.toString();
    }
    return complaints;
}

} // namespace

struct Contract::Schemas : JsonSchemas
{
};

Contract::Contract()
    : m_schemas(std::make_unique<Schemas>())
{
    QFile file(u":/contract/users_api.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the contract is not in the program's resources");
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray rows = all.value("operations"_L1).toArray();
    for (const QJsonValue &entry : rows) {
        const QJsonObject row = entry.toObject();
        const QString name = row.value("name"_L1).toString();
        m_order += name;
        m_schemas->add(name + u" query"_s, querySchema(row.value("query"_L1).toObject()));
        m_schemas->add(name + u" body"_s, row.value("body"_L1).toObject());
        const QJsonObject successes = row.value("success"_L1).toObject();
        for (auto success = successes.begin(); success != successes.end(); ++success)
            m_schemas->add(name + u' ' + success.key(), success.value().toObject());
        m_operations.emplace(name, row);
    }
}

Contract::~Contract() = default;

QStringList Contract::operations() const
{
    return m_order;
}

QStringList Contract::methods() const
{
    QStringList methods;
    for (const QString &name : m_order)
        methods += m_operations.at(name).value("methods"_L1).toVariant().toStringList();
    return methods;
}

QString Contract::operationOf(const QByteArray &verb, const QByteArray &target) const
{
    QString best;
    int most = -1;
    for (const auto &[name, row] : m_operations) {
        const QByteArray path = row.value("path"_L1).toString().toLatin1();
        const int same = likeness(segmentsOf(target), segmentsOf(path));
        if (row.value("verb"_L1).toString().toLatin1() == verb && same > most) {
            best = name;
            most = same;
        }
    }
    return best;
}

QList<std::pair<int, int>> Contract::errorsOf(const QString &operation) const
{
    QList<std::pair<int, int>> errors;
    const QJsonArray rows = m_operations.at(operation).value("errors"_L1).toArray();
    for (const QJsonValue &row : rows)
        errors.emplaceBack(row[0].toInt(), row[1].toInt());
    return errors;
}

QStringList Contract::complaints(const WireRequest &request) const
{
    const QString name = operationOf(request.verb, request.target);
    if (name.isEmpty())
        return {u"no such operation: "_s +
                QString::fromLatin1(request.verb + ' ' + request.target)};
    const QJsonObject &row = m_operations.at(name);
    const QJsonObject query =
        queryOf(request.target, querySchema(row.value("query"_L1).toObject()));
    QStringList complaints = m_schemas->complaints(name + u" query"_s, query);
    if (row.contains("multipart"_L1)) {
        complaints += multipartComplaints(row.value("multipart"_L1).toArray(), request);
    } else if (row.contains("body"_L1)) {
        if (!request.contentType.startsWith("application/json"))
            complaints += u"not application/json: "_s + QString::fromLatin1(request.contentType);
        complaints += againstSchema(name + u" body"_s, request.body);
    } else if (!request.body.isEmpty()) {
        complaints += u"a body where there is none"_s;
    }
    return complaints.isEmpty() ? complaints : QStringList(name) + complaints;
}

QStringList Contract::complaints(const QString &operation, const WireAnswer &answer) const
{
    const QJsonObject &row = m_operations.at(operation);
    const QString status = QString::number(answer.status);
    const QJsonObject successes = row.value("success"_L1).toObject();
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const auto outcome = std::pair(answer.status, json.value("code"_L1).toInt());
    QStringList complaints;
    if (answer.status >= 400 || outcome.second != 0) {
        if (!errorsOf(operation).contains(outcome))
            complaints += u"no such error: %1/%2"_s.arg(outcome.first).arg(outcome.second);
        if (!json.value("message"_L1).isString())
            complaints += u"an error without a message"_s;
    } else if (!successes.contains(status)) {
        complaints += u"no such status: "_s + status;
    } else if (successes.value(status).isNull()) {
        if (!answer.body.isEmpty())
            complaints += u"a body with status "_s + status;
    } else {
        complaints += againstSchema(operation + u' ' + status, answer.body);
    }
    return complaints.isEmpty() ? complaints : QStringList(operation) + complaints;
}

QStringList Contract::againstSchema(const QString &name, const QByteArray &json) const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return {u"not a JSON object: "_s + QString::fromUtf8(json.first(qMin(json.size(), 200)))};
    return m_schemas->complaints(name, document.object());
}

} // namespace rollcall::test
