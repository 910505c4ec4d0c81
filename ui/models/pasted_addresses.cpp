#include "ui/models/pasted_addresses.h"

#include <QStringList>

#include <algorithm>

namespace rollcall {

namespace {

// "Lee, Ann" is written the other way round; else the last word is the last name.
void setName(PastedAddress &address, QString name)
{
    name.remove(u'"');
    name = name.simplified();
    if (const qsizetype comma = name.indexOf(u','); comma >= 0) {
        address.lastName = name.left(comma).trimmed();
        address.firstName = name.mid(comma + 1).trimmed();
        return;
    }
    const qsizetype blank = name.lastIndexOf(u' ');
    address.firstName = blank < 0 ? name : name.left(blank);
    address.lastName = blank < 0 ? QString() : name.mid(blank + 1);
}

// At commas and semicolons that are in no quotation and no angle brackets.
QStringList pieces(const QString &line)
{
    QStringList pieces;
    QString piece;
    bool quoted = false;
    bool bracketed = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u'<' || c == u'>')
            bracketed = c == u'<';
        if ((c == u',' || c == u';') && !quoted && !bracketed) {
            pieces += piece;
            piece.clear();
            if (c == u';')
                pieces += QString(); // nothing belongs together across it
        } else {
            piece += c;
        }
        if (c == u'>') { // whatever stands between it and the next
            pieces += piece;
            piece.clear();
        }
    }
    pieces += piece;
    return pieces;
}

PastedAddress bracketed(const QString &piece)
{
    const qsizetype open = piece.indexOf(u'<');
    const qsizetype close = piece.indexOf(u'>', open);
    PastedAddress address;
    address.email = piece.mid(open + 1, close < 0 ? -1 : close - open - 1).trimmed();
    setName(address, piece.left(open));
    return address;
}

// Without brackets: "ann@example.com", "Ann Lee ann@example.com", or several with blanks between.
QList<PastedAddress> bare(const QString &piece)
{
    QList<PastedAddress> addresses;
    QStringList name;
    const QStringList words = piece.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!word.contains(u'@')) {
            name += word;
            continue;
        }
        PastedAddress address;
        address.email = word;
        setName(address, name.join(u' '));
        name.clear();
        addresses += address;
    }
    if (addresses.isEmpty() && !name.isEmpty()) {
        PastedAddress nothing;
        nothing.email = name.join(u' ');
        addresses += nothing;
    }
    return addresses;
}

QList<PastedAddress> fromLine(const QString &line)
{
    QList<PastedAddress> addresses;
    QString before; // perhaps the last name of "Lee, Ann <…>"
    const auto giveUp = [&] {
        addresses += bare(before);
        before.clear();
    };
    const QStringList parts = pieces(line);
    for (const QString &piece : parts) {
        if (piece.contains(u'<')) {
            addresses += bracketed(before.isEmpty() ? piece : before + u',' + piece);
            before.clear();
            continue;
        }
        giveUp();
        if (piece.contains(u'@'))
            addresses += bare(piece);
        else
            before = piece.trimmed();
    }
    giveUp();
    return addresses;
}

// One user a row: one cell is the address, the others before or after it are the name.
QList<PastedAddress> fromCells(const QString &line)
{
    QStringList cells = line.split(u'\t');
    const auto email = std::find_if(cells.cbegin(), cells.cend(),
                                    [](const QString &cell) { return cell.contains(u'@'); });
    if (email == cells.cend())
        return fromLine(line);
    PastedAddress address = email->contains(u'<') ? bracketed(*email) : PastedAddress();
    if (address.email.isEmpty())
        address.email = email->trimmed();
    cells.removeAt(email - cells.cbegin());
    cells.removeIf([](const QString &cell) { return cell.trimmed().isEmpty(); });
    if (cells.size() == 1)
        setName(address, cells.first());
    if (cells.size() >= 2) {
        address.firstName = cells.at(0).trimmed();
        address.lastName = cells.at(1).trimmed();
    }
    return {address};
}

} // namespace

QList<PastedAddress> pastedAddresses(const QString &text)
{
    QList<PastedAddress> addresses;
    QString lines = text;
    lines.replace(u'\r', u'\n').replace(QChar::LineSeparator, u'\n');
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
        addresses += line.contains(u'\t') ? fromCells(line) : fromLine(line);
    return addresses;
}

} // namespace rollcall
