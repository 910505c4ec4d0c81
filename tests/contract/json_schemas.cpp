#include "tests/contract/json_schemas.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int enoughComplaints = 5;

QJsonValue strict(const QJsonValue &schema)
{
    if (schema.isArray()) {
        const QJsonArray entries = schema.toArray();
        QJsonArray strictEntries;
        for (const QJsonValue &entry : entries)
            strictEntries.append(strict(entry));
        return strictEntries;
    }
    if (!schema.isObject())
        return schema;
    QJsonObject object = schema.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() != "enum"_L1)
            member.value() = strict(QJsonValue(member.value()));
    }
    // "properties" may also be the name of a property; then it is no schema's.
    if (object.value("properties"_L1).isObject() && object.value("type"_L1) == u"object"_s &&
        !object.contains("additionalProperties"_L1))
        object.insert("additionalProperties"_L1, false);
    return object;
}

// valijson's adapter for Qt's JSON takes whole numbers above 2^31 for fractions; this one doesn't.
nlohmann::json forValijson(const QJsonObject &object)
{
    return nlohmann::json::parse(
        QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

QString sentence(const valijson::ValidationResults::Error &error)
{
    QString where;
    for (const std::string &step : error.context)
        where += QString::fromStdString(step);
    return where + u": "_s + QString::fromStdString(error.description);
}

} // namespace

struct JsonSchemas::Compiled
{
    valijson::Schema schema;
};

JsonSchemas::JsonSchemas() = default;
JsonSchemas::~JsonSchemas() = default;

void JsonSchemas::add(const QString &name, const QJsonObject &schema)
{
    auto compiled = std::make_unique<Compiled>();
    const nlohmann::json json = forValijson(strict(schema).toObject());
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(json), compiled->schema);
    m_schemas[name] = std::move(compiled);
}

QStringList JsonSchemas::complaints(const QString &name, const QJsonObject &value) const
{
    const nlohmann::json json = forValijson(value);
    valijson::Validator validator;
    valijson::ValidationResults results;
    QStringList complaints;
    if (validator.validate(m_schemas.at(name)->schema,
                           valijson::adapters::NlohmannJsonAdapter(json), &results))
        return complaints;
    valijson::ValidationResults::Error error;
    while (complaints.size() < enoughComplaints && results.popError(error)) {
        // The rest only says in what else that lies.
        if (!error.description.starts_with("Failed to validate"))
            complaints += sentence(error);
    }
    return complaints;
}

} // namespace rollcall::test
