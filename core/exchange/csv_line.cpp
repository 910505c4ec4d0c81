#include "core/exchange/csv_line.h"

#include <algorithm>

namespace rollcall {

namespace {

bool startsFormula(QChar character)
{
    return QStringView(u"=+-@\t\r\n＝＋－＠").contains(character);
}

bool mustBeDefused(QStringView cell)
{
    const auto first = std::ranges::find_if(cell, [](QChar c) { return c != u'\''; });
    return first != cell.end() && startsFormula(*first);
}

bool mustBeQuoted(QStringView cell)
{
    return std::ranges::any_of(cell,
                               [](QChar c) { return QStringView(u",;\t\"\r\n").contains(c); });
}

} // namespace

QByteArray csvLine(const QStringList &cells, char16_t separator, int *defused)
{
    QString line;
    for (QString cell : cells) {
        cell.replace(QChar::Null, QChar::ReplacementCharacter);
        if (mustBeDefused(cell)) {
            cell.prepend(u'\'');
            if (defused)
                ++*defused;
        }
        if (mustBeQuoted(cell) || (cells.size() == 1 && cell.isEmpty()))
            cell = u'"' + cell.replace(u'"', QLatin1String("\"\"")) + u'"';
        line += cell;
        line += separator;
    }
    line.chop(1);
    return line.toUtf8() + "\r\n";
}

} // namespace rollcall
