#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace rollcall::sandbox {

// Appends JSON to a string. Commas come by themselves; opening and closing is the caller's.
// Strings must be UTF-8.
class JsonWriter
{
public:
    explicit JsonWriter(std::string &out)
        : m_out(out)
    {
    }

    void openObject() { open('{'); }
    void openArray() { open('['); }
    void closeObject() { m_out += '}'; }
    void closeArray() { m_out += ']'; }

    void name(std::string_view name);
    void value(std::string_view text);
    void value(const char *text) { value(std::string_view(text)); }
    void value(const std::string &text) { value(std::string_view(text)); }
    void value(bool yes) { raw(yes ? "true" : "false"); }
    template <std::integral Number>
    void value(Number number)
    {
        raw(std::to_string(number));
    }
    // JSON as it is.
    void raw(std::string_view json);

    template <typename Value>
    void member(std::string_view memberName, const Value &memberValue)
    {
        name(memberName);
        value(memberValue);
    }

private:
    void open(char bracket);
    void separate();
    void quoted(std::string_view text);

    std::string &m_out;
};

} // namespace rollcall::sandbox
