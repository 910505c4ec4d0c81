#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

namespace rollcall::test {

// JSON Schemas by name, made strict: an object has no members but those that its schema names.
class JsonSchemas
{
public:
    JsonSchemas();
    ~JsonSchemas();

    void add(const QString &name, const QJsonObject &schema);
    // What is wrong with the value, a sentence each.
    QStringList complaints(const QString &name, const QJsonObject &value) const;

private:
    struct Compiled;
    std::map<QString, std::unique_ptr<Compiled>> m_schemas;
};

} // namespace rollcall::test
