#include "core/zoom/page_head.h"

#include <string_view>

namespace rollcall::zoom {

namespace {

// Takes tokens from the front of a JSON text; once one is not what was asked for, `sound` stays
// false.
class HeadReader
{
public:
    explicit HeadReader(std::string_view text)
        : m_rest(text)
    {
    }

    bool sound() const { return m_sound; }

    char next()
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t\r\n"), m_rest.size()));
        return m_rest.empty() ? '\0' : m_rest.front();
    }

    void take(char punctuation)
    {
        m_sound = m_sound && next() == punctuation;
        if (m_sound)
            m_rest.remove_prefix(1);
    }

    // Without escapes: those are left to a real parser.
    std::string_view takeString()
    {
        take('"');
        const std::size_t end = m_rest.find_first_of("\"\\");
        m_sound = m_sound && end != std::string_view::npos && m_rest[end] == '"';
        if (!m_sound)
            return {};
        const std::string_view text = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return text;
    }

    void skipScalar()
    {
        if (next() == '"') {
            takeString();
            return;
        }
        const std::size_t end = m_rest.find_first_of(",]}[{\"");
        m_sound = m_sound && end != std::string_view::npos && end > 0;
        if (m_sound)
            m_rest.remove_prefix(end);
    }

private:
    std::string_view m_rest;
    bool m_sound = true;
};

} // namespace

std::optional<QByteArray> textInHead(QByteArrayView object, QByteArrayView member)
{
    const std::string_view wanted(member.data(), std::size_t(member.size()));
    HeadReader reader({object.data(), std::size_t(object.size())});
    for (char before = '{'; reader.sound(); before = ',') {
        reader.take(before);
        const std::string_view name = reader.takeString();
        reader.take(':');
        if (reader.sound() && name == wanted && reader.next() == '"') {
            const std::string_view text = reader.takeString();
            if (reader.sound())
                return QByteArray(text.data(), qsizetype(text.size()));
        }
        reader.skipScalar();
    }
    return std::nullopt;
}

} // namespace rollcall::zoom
