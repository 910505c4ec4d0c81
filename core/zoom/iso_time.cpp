#include "core/zoom/iso_time.h"

#include <chrono>

namespace rollcall::zoom {

namespace {

// Reads the text from front to back; once something did not fit, all that follows fails too.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_rest.empty(); }

    int number(std::size_t digits)
    {
        const std::string_view text = m_rest.substr(0, digits);
        m_failed = m_failed || text.size() < digits;
        unsigned value = 0;
        for (const char c : text) {
            const unsigned digit = static_cast<unsigned char>(c) - unsigned('0');
            m_failed = m_failed || digit > 9;
            value = value * 10 + digit;
        }
        m_rest.remove_prefix(text.size());
        return int(value);
    }

    bool take(char expected)
    {
        if (m_rest.empty() || m_rest.front() != expected)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void expect(char expected) { m_failed = !take(expected) || m_failed; }

    void skipDigits()
    {
        while (!m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9')
            m_rest.remove_prefix(1);
    }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

// "Z", "+01:00", "-0530" or nothing, in seconds east of Greenwich.
int readOffset(Reader &reader)
{
    if (reader.take('Z') || reader.atEnd())
        return 0;
    const int sign = reader.take('-') ? -1 : 1;
    if (sign > 0)
        reader.expect('+');
    const int hours = reader.number(2);
    reader.take(':');
    return sign * (hours * 3600 + reader.number(2) * 60);
}

} // namespace

std::optional<std::int64_t> secondsOfIsoTime(std::string_view text)
{
    using namespace std::chrono;
    Reader reader(text);
    const year y{reader.number(4)};
    reader.expect('-');
    const month m{static_cast<unsigned>(reader.number(2))};
    reader.expect('-');
    const day d{static_cast<unsigned>(reader.number(2))};
    reader.expect('T');
    const int hour = reader.number(2);
    reader.expect(':');
    const int minute = reader.number(2);
    reader.expect(':');
    const int second = reader.number(2);
    if (reader.take('.'))
        reader.skipDigits();
    const int offset = readOffset(reader);
    const year_month_day date{y, m, d};
    if (reader.failed() || !reader.atEnd() || !date.ok() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const auto days = sys_days(date).time_since_epoch().count();
    return std::int64_t(days) * 86'400 + hour * 3600 + minute * 60 + second - offset;
}

} // namespace rollcall::zoom
