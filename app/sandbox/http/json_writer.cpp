#include "app/sandbox/http/json_writer.h"

namespace rollcall::sandbox {

namespace {

void appendEscaped(std::string &out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += hex[(static_cast<unsigned char>(c) >> 4) & 15];
        out += hex[static_cast<unsigned char>(c) & 15];
    }
}

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

} // namespace

void JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
}

void JsonWriter::name(std::string_view name)
{
    separate();
    quoted(name);
    m_out += ':';
}

void JsonWriter::value(std::string_view text)
{
    separate();
    quoted(text);
}

void JsonWriter::raw(std::string_view json)
{
    separate();
    m_out += json;
}

void JsonWriter::separate()
{
    if (!m_out.empty() && m_out.back() != '{' && m_out.back() != '[' && m_out.back() != ':')
        m_out += ',';
}

void JsonWriter::quoted(std::string_view text)
{
    m_out += '"';
    std::size_t plain = 0; // start of what needs no escape
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isPlain(text[i]))
            continue;
        m_out += text.substr(plain, i - plain);
        appendEscaped(m_out, text[i]);
        plain = i + 1;
    }
    m_out += text.substr(plain);
    m_out += '"';
}

} // namespace rollcall::sandbox
