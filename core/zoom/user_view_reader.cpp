#include "core/zoom/user_view_reader.h"

#include "core/zoom/iso_time.h"

#include <QtEndian>

#include <array>
#include <charconv>
#include <limits>
#include <optional>

namespace rollcall::zoom {

namespace {

namespace ondemand = simdjson::ondemand;
using ondemand::json_type;

// The token of a number or a boolean, without the blanks that may follow it.
std::string_view scalarToken(ondemand::value &value)
{
    std::string_view token = value.raw_json_token();
    return token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
}

std::optional<std::int64_t> integer(ondemand::value &value, json_type type)
{
    std::int64_t number = 0;
    std::string_view text;
    if (type == json_type::number && value.get_int64().get(number) == simdjson::SUCCESS)
        return number;
    if (type == json_type::boolean)
        return scalarToken(value) == "true" ? 1 : 0;
    if (type != json_type::string || value.get_string().get(text) != simdjson::SUCCESS)
        return std::nullopt;
    const char *end = text.data() + text.size();
    if (std::from_chars(text.data(), end, number).ptr != end || text.empty())
        return std::nullopt;
    return number;
}

// Each reads one member and says whether it could; if not, the member is kept as unknown.
using Read = bool (*)(UserView &, ondemand::value &, json_type);

template <auto Member>
bool readText(UserView &user, ondemand::value &value, json_type type)
{
    if (type == json_type::string)
        return value.get_string().get(user.*Member) == simdjson::SUCCESS;
    if (type == json_type::number || type == json_type::boolean) {
        user.*Member = scalarToken(value);
        return true;
    }
    return false;
}

template <auto Member>
bool readNumber(UserView &user, ondemand::value &value, json_type type)
{
    const auto number = integer(value, type);
    if (number)
        user.*Member = *number;
    return number.has_value();
}

template <auto Member>
bool readSmallNumber(UserView &user, ondemand::value &value, json_type type)
{
    const auto number = integer(value, type);
    using Limits = std::numeric_limits<int>;
    if (!number || *number < Limits::min() || *number > Limits::max())
        return false;
    user.*Member = int(*number);
    return true;
}

template <auto Member>
bool readTime(UserView &user, ondemand::value &value, json_type type)
{
    std::string_view text;
    if (type != json_type::string)
        return false;
    // Read where it stands, without its quotation marks; an escape is no part of a time.
    const std::string_view token = value.raw_json_token();
    auto seconds = secondsOfIsoTime(token.substr(1, token.size() - 2));
    if (!seconds) {
        if (value.get_string().get(text) != simdjson::SUCCESS)
            return false;
        seconds = secondsOfIsoTime(text);
    }
    if (seconds)
        user.*Member = *seconds;
    return seconds.has_value() || text.empty();
}

template <auto Member>
bool readArray(UserView &user, ondemand::value &value, json_type type)
{
    return type == json_type::array &&
           simdjson::to_json_string(value).get(user.*Member) == simdjson::SUCCESS;
}

// A name and the quotation mark behind it, to be compared with what stands in the page eight bytes
// at a time: names are looked at two million times in a large account.
class QuotedName
{
public:
    static constexpr std::size_t longest = 23;

    constexpr explicit QuotedName(std::string_view name)
    {
        for (std::size_t at = 0; at <= name.size(); ++at) {
            const char c = at < name.size() ? name[at] : '"';
            const std::size_t bit = at % 8 * 8;
            m_words[at / 8] |= std::uint64_t(static_cast<unsigned char>(c)) << bit;
            m_masks[at / 8] |= std::uint64_t(0xFF) << bit;
        }
    }

    // `text` goes on for at least longest + 1 bytes, as everything in a page does.
    bool stands(const char *text) const
    {
        std::uint64_t different = 0;
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            const auto found = qFromLittleEndian<std::uint64_t>(text + word * 8);
            different |= (found ^ m_words[word]) & m_masks[word];
        }
        return different == 0;
    }

private:
    std::array<std::uint64_t, (longest + 1) / 8> m_words{};
    std::array<std::uint64_t, (longest + 1) / 8> m_masks{};
};

struct Member
{
    constexpr Member(std::string_view ofMember, Read reads)
        : name(ofMember)
        , quoted(ofMember)
        , read(reads)
    {
    }

    std::string_view name;
    QuotedName quoted;
    Read read;
};

constexpr std::array<Member, UserViewReader::memberCount> members{{
    {"id", readText<&UserView::id>},
    {"first_name", readText<&UserView::firstName>},
    {"last_name", readText<&UserView::lastName>},
    {"display_name", readText<&UserView::displayName>},
    {"email", readText<&UserView::email>},
    {"type", readSmallNumber<&UserView::type>},
    {"pmi", readNumber<&UserView::pmi>},
    {"timezone", readText<&UserView::timezone>},
    {"verified", readSmallNumber<&UserView::verified>},
    {"dept", readText<&UserView::dept>},
    {"created_at", readTime<&UserView::createdAt>},
    {"last_login_time", readTime<&UserView::lastLoginTime>},
    {"last_client_version", readText<&UserView::lastClientVersion>},
    {"group_ids", readArray<&UserView::groupIds>},
    {"language", readText<&UserView::language>},
    {"status", readText<&UserView::status>},
    {"role_id", readText<&UserView::roleId>},
    {"user_created_at", readTime<&UserView::userCreatedAt>},
    {"employee_unique_id", readText<&UserView::employeeUniqueId>},
    {"plan_united_type", readText<&UserView::planUnitedType>},
    {"host_key", readText<&UserView::hostKey>},
}};

void appendQuoted(std::string &json, std::string_view text)
{
    constexpr char digits[] = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00";
            json += digits[(c >> 4) & 0xf];
            json += digits[c & 0xf];
            continue;
        }
        if (c == '"' || c == '\\')
            json += '\\';
        json += c;
    }
    json += '"';
}

} // namespace

// The member of that name, or memberCount. All users of a page have their members in the same
// order, but not each has all: so what came after `previous` before is tried first, then what came
// after that one.
template <typename IsNamed>
std::size_t UserViewReader::find(IsNamed isNamed, std::size_t previous)
{
    constexpr int likelyGap = 4;
    std::size_t at = previous;
    for (int step = 0; step < likelyGap; ++step) {
        at = m_successors[at];
        if (at < memberCount && isNamed(members[at]))
            return at;
    }
    for (at = 0; at < memberCount; ++at) {
        if (isNamed(members[at])) {
            m_successors[previous] = std::uint8_t(at);
            return at;
        }
    }
    return memberCount;
}

simdjson::error_code UserViewReader::read(ondemand::object &object, UserView &user)
{
    m_unknown.clear();
    std::size_t previous = memberCount; // the start
    for (auto result : object) {
        if (const auto error = result.error())
            return error;
        // By reference: g++ 12 copies these in a way that the processor has to wait for, which
        // takes longer than all the rest of this function.
        ondemand::field &field = result.value_unsafe();
        ondemand::value &value = field.value();
        const ondemand::raw_json_string key = field.key();
        std::string_view name;
        json_type type;
        // Nearly every key is a known one as it stands, and need not be copied.
        std::size_t at =
            find([&key](const Member &known) { return known.quoted.stands(key.raw()); }, previous);
        if (at == memberCount) {
            if (const auto error = field.unescaped_key().get(name))
                return error;
            at = find([&name](const Member &known) { return name == known.name; }, previous);
        }
        const Member *member = at == memberCount ? nullptr : &members[at];
        if (member)
            previous = at;
        if (const auto error = value.type().get(type))
            return error;
        if (member && (type == json_type::null || member->read(user, value, type)))
            continue;
        std::string_view json;
        if (const auto error = simdjson::to_json_string(value).get(json))
            return error;
        keepUnknown(member ? member->name : name, json);
    }
    user.unknownJson = m_unknown;
    return simdjson::SUCCESS;
}

void UserViewReader::keepUnknown(std::string_view name, std::string_view json)
{
    if (!m_unknown.empty())
        m_unknown += ',';
    appendQuoted(m_unknown, name);
    m_unknown += ':';
    m_unknown += json.substr(0, json.find_last_not_of(" \t\r\n") + 1);
}

} // namespace rollcall::zoom
