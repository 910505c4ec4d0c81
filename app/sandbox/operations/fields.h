#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <cstdint>
#include <limits>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::sandbox {

struct Call;

// One member of a JSON body, or one parameter of a query: what it must be like. An operation
// declares its own in a constexpr table:
//
//     constexpr std::array<std::string_view, 2> actions{"activate", "deactivate"};
//     constexpr std::array<Field, 1> statusBody{{{.name = "action", .required = true,
//                                                 .words = actions}}};
struct Field
{
    enum class Type : std::uint8_t { Text, Number, Flag, Texts, List, Object };

    std::string_view name;
    Type type = Type::Text;
    bool required = false;
    // Of a number; of a text, its characters; of a list, its rows.
    std::int64_t least = std::numeric_limits<std::int64_t>::min();
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::span<const std::string_view> words = {}; // for Text: one of these; none: any
    std::span<const std::int64_t> numbers = {};   // for Number: one of these; none: any
    std::span<const Field> members = {}; // of an Object, or of the rows of a List; none: any
};

// Names that the tables do not know. They are ignored, as Zoom ignores them, but counted.
struct FieldFindings
{
    std::vector<std::string> wrong;   // "user_info.email", for errors[]
    std::vector<std::string> unknown; // the same way; of a query with a "?" before it
};

// Members in the order of the table. A JSON null is a wrong type.
void checkBody(const QJsonObject &body, std::span<const Field> fields, FieldFindings &findings);
// Every value of a parameter that is repeated. Numbers are digits; flags are "true" or "false".
void checkQuery(const Call &call, std::span<const Field> fields, FieldFindings &findings);

// How often clients sent what means nothing: "PATCH /users/{userId} email". Thread-safe.
class IgnoredFields
{
public:
    void add(const std::string &operation, std::span<const std::string> names);
    std::map<std::string, std::uint64_t> counts() const;

private:
    mutable std::mutex m_mutex;
    std::map<std::string, std::uint64_t> m_counts;
};

} // namespace rollcall::sandbox
