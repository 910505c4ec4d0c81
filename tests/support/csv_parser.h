#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall::test {

// A strict reader of RFC 4180, written from the RFC and sharing nothing with the writer. Every
// record must end in CRLF, quotes may stand only where the RFC has them. nullopt: not CSV.
class CsvParser
{
public:
    static std::optional<QList<QStringList>> parse(const QByteArray &utf8, char separator)
    {
        CsvParser parser(utf8, separator);
        QList<QStringList> records;
        while (parser.m_at < utf8.size()) {
            auto record = parser.record();
            if (!record)
                return std::nullopt;
            records += *record;
        }
        return records;
    }

private:
    CsvParser(const QByteArray &utf8, char separator)
        : m_bytes(utf8)
        , m_separator(separator)
    {
    }

    std::optional<QStringList> record()
    {
        QStringList cells;
        for (;;) {
            const auto cell = take('"') ? quoted() : bare();
            if (!cell)
                return std::nullopt;
            cells += QString::fromUtf8(*cell);
            if (take(m_separator))
                continue;
            if (take('\r') && take('\n'))
                return cells;
            return std::nullopt;
        }
    }

    std::optional<QByteArray> quoted()
    {
        QByteArray cell;
        while (m_at < m_bytes.size()) {
            if (!take('"'))
                cell += m_bytes[m_at++];
            else if (take('"'))
                cell += '"';
            else
                return cell;
        }
        return std::nullopt; // the closing quote is missing
    }

    std::optional<QByteArray> bare()
    {
        QByteArray cell;
        while (m_at < m_bytes.size() && m_bytes[m_at] != m_separator && m_bytes[m_at] != '\r') {
            if (m_bytes[m_at] == '"' || m_bytes[m_at] == '\n')
                return std::nullopt;
            cell += m_bytes[m_at++];
        }
        return cell;
    }

    bool take(char expected)
    {
        if (m_at >= m_bytes.size() || m_bytes[m_at] != expected)
            return false;
        ++m_at;
        return true;
    }

    const QByteArray &m_bytes;
    char m_separator;
    qsizetype m_at = 0;
};

// The way back that csv_line.h documents, for one cell.
inline QString undefused(const QString &cell)
{
    qsizetype quotes = 0;
    while (quotes < cell.size() && cell[quotes] == u'\'')
        ++quotes;
    const bool wasDefused = quotes > 0 && quotes < cell.size() &&
                            QStringView(u"=+-@\t\r\n＝＋－＠").contains(cell[quotes]);
    return wasDefused ? cell.mid(1) : cell;
}

} // namespace rollcall::test
