#include "core/zoom/iso_time.h"

#include <QtEndian>

#include <chrono>

namespace rollcall::zoom {

namespace {

struct Fields
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int offset = 0; // in seconds east of Greenwich
};

// Eight characters, looked at all at once. In the pattern 0 stands for any digit.
class Stretch
{
public:
    static constexpr std::size_t length = 8;

    constexpr explicit Stretch(std::string_view pattern)
    {
        for (std::size_t at = 0; at < length; ++at) {
            const auto c = static_cast<unsigned char>(pattern[at]);
            const int most = c == '0' ? 9 : 0;
            m_pattern |= std::uint64_t(c) << (at * 8);
            m_spare |= std::uint64_t(0x7F - most) << (at * 8);
        }
    }

    // The values of the digits, each in a byte of its own.
    std::optional<std::uint64_t> digitsOf(const char *text) const
    {
        // A byte is beyond what it may be if its highest bit is set, or gets set by adding.
        constexpr std::uint64_t highestBits = 0x8080808080808080;
        const std::uint64_t values = qFromLittleEndian<std::uint64_t>(text) ^ m_pattern;
        if ((values | (values + m_spare)) & highestBits)
            return std::nullopt;
        return values;
    }

private:
    std::uint64_t m_pattern = 0;
    std::uint64_t m_spare = 0;
};

int twoDigits(std::uint64_t values, int at)
{
    const auto digit = [values](int place) { return int(values >> (place * 8) & 0xF); };
    return digit(at) * 10 + digit(at + 1);
}

// "2026-01-31T08:15:00Z", as nearly every row has it.
std::optional<Fields> readUsualForm(std::string_view text)
{
    constexpr Stretch front("0000-00-");
    constexpr Stretch middle("00T00:00");
    constexpr Stretch back("0:00:00Z"); // the hour's last digit and the minutes once more
    constexpr std::size_t size = 20;
    if (text.size() != size)
        return std::nullopt;
    const auto first = front.digitsOf(text.data());
    const auto second = middle.digitsOf(text.data() + Stretch::length);
    const auto third = back.digitsOf(text.data() + size - Stretch::length);
    if (!first || !second || !third)
        return std::nullopt;
    return Fields{.year = twoDigits(*first, 0) * 100 + twoDigits(*first, 2),
                  .month = twoDigits(*first, 5),
                  .day = twoDigits(*second, 0),
                  .hour = twoDigits(*second, 3),
                  .minute = twoDigits(*second, 6),
                  .second = twoDigits(*third, 5)};
}

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

    // One at least.
    void skipDigits()
    {
        number(1);
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

std::optional<Fields> readAnyForm(std::string_view text)
{
    Reader reader(text);
    Fields fields;
    fields.year = reader.number(4);
    reader.expect('-');
    fields.month = reader.number(2);
    reader.expect('-');
    fields.day = reader.number(2);
    reader.expect('T');
    fields.hour = reader.number(2);
    reader.expect(':');
    fields.minute = reader.number(2);
    reader.expect(':');
    fields.second = reader.number(2);
    if (reader.take('.'))
        reader.skipDigits();
    fields.offset = readOffset(reader);
    return reader.failed() || !reader.atEnd() ? std::nullopt : std::optional(fields);
}

} // namespace

std::optional<std::int64_t> secondsOfIsoTime(std::string_view text)
{
    using namespace std::chrono;
    auto fields = readUsualForm(text);
    if (!fields)
        fields = readAnyForm(text);
    if (!fields)
        return std::nullopt;
    const year_month_day date{year(fields->year), month(unsigned(fields->month)),
                              day(unsigned(fields->day))};
    if (!date.ok() || fields->hour > 23 || fields->minute > 59 || fields->second > 60)
        return std::nullopt;
    const auto days = sys_days(date).time_since_epoch().count();
    return std::int64_t(days) * 86'400 + fields->hour * 3600 + fields->minute * 60 +
           fields->second - fields->offset;
}

} // namespace rollcall::zoom
