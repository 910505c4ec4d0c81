#include "app/sandbox/operations/fields.h"

#include "app/sandbox/http/http_types.h"

#include <QJsonArray>

#include <algorithm>
#include <charconv>

namespace rollcall::sandbox {

namespace {

// A client can make up names for ever; the first so many are counted.
constexpr std::size_t maxCounted = 1'000;

bool isWithin(std::int64_t number, const Field &field)
{
    return number >= field.least && number <= field.most;
}

bool isWord(const std::string &text, const Field &field)
{
    return field.words.empty() || std::ranges::find(field.words, text) != field.words.end();
}

bool isGoodNumber(std::int64_t number, const Field &field)
{
    const bool listed =
        field.numbers.empty() || std::ranges::find(field.numbers, number) != field.numbers.end();
    return listed && isWithin(number, field);
}

bool isGoodNumber(const QJsonValue &value, const Field &field)
{
    // Two defaults tell a number that is whole from one that is not.
    const std::int64_t number = value.toInteger(0);
    return value.isDouble() && number == value.toInteger(1) && isGoodNumber(number, field);
}

bool isGoodText(const QJsonValue &value, const Field &field)
{
    const QString text = value.toString();
    return value.isString() && isWithin(text.toUcs4().size(), field) &&
           isWord(text.toStdString(), field);
}

bool isGoodList(const QJsonValue &value, const Field &field)
{
    return value.isArray() && isWithin(value.toArray().size(), field);
}

bool areTexts(const QJsonArray &rows)
{
    return std::all_of(rows.begin(), rows.end(), [](const auto &row) { return row.isString(); });
}

bool isGood(const QJsonValue &value, const Field &field)
{
    switch (field.type) {
    case Field::Type::Text:
        return isGoodText(value, field);
    case Field::Type::Number:
        return isGoodNumber(value, field);
    case Field::Type::Flag:
        return value.isBool();
    case Field::Type::Texts:
        return isGoodList(value, field) && areTexts(value.toArray());
    case Field::Type::List:
        return isGoodList(value, field);
    case Field::Type::Object:
        break;
    }
    return value.isObject();
}

void checkMembers(const QJsonObject &object, std::span<const Field> fields,
                  const std::string &prefix, FieldFindings &findings);

void checkRows(const QJsonArray &rows, const Field &field, const std::string &path,
               FieldFindings &findings)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const std::string row = path + '[' + std::to_string(i) + ']';
        if (rows[i].isObject())
            checkMembers(rows[i].toObject(), field.members, row + '.', findings);
        else
            findings.wrong.push_back(row);
    }
}

void checkMember(const QJsonValue &value, const Field &field, const std::string &path,
                 FieldFindings &findings)
{
    if (value.isUndefined() ? field.required : !isGood(value, field))
        findings.wrong.push_back(path);
    else if (value.isObject() && !field.members.empty())
        checkMembers(value.toObject(), field.members, path + '.', findings);
    else if (value.isArray() && !field.members.empty())
        checkRows(value.toArray(), field, path, findings);
}

void checkMembers(const QJsonObject &object, std::span<const Field> fields,
                  const std::string &prefix, FieldFindings &findings)
{
    for (const Field &field : fields) {
        const QString name = QString::fromUtf8(field.name.data(), qsizetype(field.name.size()));
        checkMember(object.value(name), field, prefix + std::string(field.name), findings);
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        const std::string name = member.key().toStdString();
        if (std::ranges::find(fields, name, &Field::name) == fields.end())
            findings.unknown.push_back(prefix + name);
    }
}

bool isGoodParameter(const std::string &text, const Field &field)
{
    if (field.type == Field::Type::Flag)
        return text == "true" || text == "false";
    if (field.type == Field::Type::Number) {
        std::int64_t number = 0;
        const char *const last = text.data() + text.size();
        const auto [end, error] = std::from_chars(text.data(), last, number);
        return error == std::errc() && end == last && isGoodNumber(number, field);
    }
    const auto length = QString::fromStdString(text).toUcs4().size();
    return isWithin(length, field) && isWord(text, field);
}

} // namespace

void checkBody(const QJsonObject &body, std::span<const Field> fields, FieldFindings &findings)
{
    checkMembers(body, fields, {}, findings);
}

void checkQuery(const Call &call, std::span<const Field> fields, FieldFindings &findings)
{
    for (const Field &field : fields) {
        const auto [first, last] = call.params.equal_range(std::string(field.name));
        const bool missing = first == last && field.required;
        if (missing || std::any_of(first, last, [&field](const auto &parameter) {
                return !isGoodParameter(parameter.second, field);
            }))
            findings.wrong.emplace_back(field.name);
    }
    for (const auto &[name, value] : call.params) {
        if (std::ranges::find(fields, name, &Field::name) == fields.end())
            findings.unknown.push_back(std::string("?").append(name));
    }
}

void IgnoredFields::add(const std::string &operation, std::span<const std::string> names)
{
    const std::lock_guard lock(m_mutex);
    for (const std::string &name : names) {
        std::string key = operation;
        key.append(1, ' ').append(name);
        if (m_counts.size() < maxCounted || m_counts.contains(key))
            ++m_counts[key];
    }
}

std::map<std::string, std::uint64_t> IgnoredFields::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

} // namespace rollcall::sandbox
